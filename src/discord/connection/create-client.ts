import { Client, GatewayIntentBits, Options, Partials } from 'discord.js';
import { createPatientRequest } from './patient-request.js';

/**
 * The client: nothing privileged, and nothing kept of what people write.
 * @param apiUrl  base of the REST API without the version; the gateway's address comes from it
 */
export function createClient(apiUrl: string): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // As many connections as Discord recommends: a bot in thousands of servers needs more than one.
    shards: 'auto',
    // A direct message arrives in a channel that was never announced; an edited message is none that was kept.
    partials: [Partials.Channel, Partials.Message],
    allowedMentions: { parse: [], repliedUser: false },
    // What may be made again is, with pauses; discord.js itself would do so at once, three times within some milliseconds.
    rest: { api: apiUrl, makeRequest: createPatientRequest(), retries: 0 },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      PresenceManager: 0,
      ReactionManager: 0,
      VoiceStateManager: 0,
      UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user.id },
      GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
    }),
  });
}
