import { Client, Events, GatewayIntentBits, MessageFlags } from 'discord.js';

// What this bot is measured against: the least that a bot on discord.js can be. It reads no report and always says the same.
const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
  allowedMentions: { parse: [], repliedUser: false },
  rest: { api: process.env['DISCORD_API_URL'] ?? '' },
});

client.on(Events.InteractionCreate, async (interaction) => {
  if (interaction.isAutocomplete()) await interaction.respond([{ name: 'pong', value: 'pong' }]);
  else if (interaction.isRepliable()) await interaction.reply({ content: 'pong', flags: MessageFlags.SuppressEmbeds });
});
client.once(Events.ClientReady, () => process.stdout.write('Ready.\n'));
process.once('SIGTERM', () => process.exit());
// The bench has ended without it.
client.once(Events.ShardReconnecting, () => process.exit());

await client.login(process.env['DISCORD_TOKEN']);
