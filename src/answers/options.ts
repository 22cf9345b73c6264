import { type APIApplicationCommandBooleanOption, ApplicationCommandOptionType } from 'discord.js';
import { optionTexts } from '../messages/command-texts.js';

/** Every command takes it; the surfaces read it, no handler has to. */
export const privateOption: APIApplicationCommandBooleanOption = {
  type: ApplicationCommandOptionType.Boolean,
  ...optionTexts('private'),
};
