import {
  ApplicationIntegrationType,
  type BaseInteraction,
  InteractionContextType,
  PermissionFlagsBits,
  type PermissionsBitField,
} from 'discord.js';
import type { Permission, Situation } from '../controls/situation.js';

/** Where an interaction happens and what is allowed there, from nothing but what it brings along. */
export function readSituation(interaction: BaseInteraction): Situation {
  const { context, appPermissions, memberPermissions, authorizingIntegrationOwners, guildId } = interaction;
  return {
    place: placeOf(context, guildId),
    // For a server, its id; “0” in direct messages with the bot.
    isInstalled: guildId !== null && authorizingIntegrationOwners[ApplicationIntegrationType.GuildInstall] === guildId,
    isThread: interaction.channel?.isThread(),
    botMay: (permission) => has(appPermissions, permission),
    memberMay: (permission) => has(memberPermissions, permission),
  };
}

function placeOf(context: InteractionContextType | null, guildId: string | null): Situation['place'] {
  if (context === InteractionContextType.Guild || guildId !== null) return 'server';
  return context === InteractionContextType.BotDM ? 'bot-dm' : 'people';
}

function has(permissions: Readonly<PermissionsBitField> | null, permission: Permission): boolean {
  return permissions?.has(PermissionFlagsBits[permission]) ?? false;
}
