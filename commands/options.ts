import { type APIApplicationCommandBooleanOption, ApplicationCommandOptionType } from 'discord.js';

/** Every command takes it; the surfaces read it, no handler has to. */
export const privateOption: APIApplicationCommandBooleanOption = {
  type: ApplicationCommandOptionType.Boolean,
  name: 'private',
  description: 'Show the answer to you alone',
};
