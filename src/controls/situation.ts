/** A permission of Discord's that sharing and removing can depend on. */
export type Permission =
  | 'ViewChannel'
  | 'SendMessages'
  | 'SendMessagesInThreads'
  | 'UseExternalApps'
  | 'ManageMessages';

/** Where an interaction happens, and what is allowed there; all of it comes along with the interaction. */
export interface Situation {
  /** `people`: direct messages between people, where the bot is no member. */
  readonly place: 'server' | 'bot-dm' | 'people';
  /** The server itself has the bot, not just the member who uses it. */
  readonly isInstalled: boolean;
  /** Undefined where the client does not know the channel: in servers that the bot is no member of. */
  readonly isThread: boolean | undefined;
  botMay(permission: Permission): boolean;
  memberMay(permission: Permission): boolean;
}

/** How an answer gets to everyone. */
export type ShareRoute =
  /** As a message in the channel. */
  | { readonly kind: 'channel' }
  /** As the public answer to the click, which needs no permission of the bot's. */
  | { readonly kind: 'answer' }
  /** Not at all: the member lacks a permission. */
  | { readonly kind: 'refused'; readonly missing: Permission };

/** How a private answer may be shared. Nobody says through the bot what they may not say themselves. */
export function routeToShare(situation: Situation): ShareRoute {
  const { place, isInstalled, botMay, memberMay } = situation;
  if (place !== 'server') return { kind: 'answer' };
  const write = permissionToWrite(situation);
  if (!memberMay(write)) return { kind: 'refused', missing: write };
  const missing = hidesAnswers(situation);
  if (missing !== undefined) return { kind: 'refused', missing };
  return isInstalled && botMay('ViewChannel') && botMay(write) ? { kind: 'channel' } : { kind: 'answer' };
}

/**
 * The permission for want of which Discord shows an answer to the asker alone, whatever the bot says: in a server
 * that has not installed the bot itself, members use it as an external app.
 * @see https://discord.com/developers/docs/topics/permissions, USE_EXTERNAL_APPS
 */
export function hidesAnswers(situation: Situation): Permission | undefined {
  if (!mayBeHidden(situation)) return undefined;
  const needed: readonly Permission[] = ['UseExternalApps', permissionToWrite(situation)];
  return needed.find((permission) => !situation.memberMay(permission));
}

/** The permission that an answer was most likely hidden for, when Discord hid it though nothing foretold that. */
export function likelyMissing({ memberMay }: Situation): Permission {
  const candidates: readonly Permission[] = ['UseExternalApps', 'SendMessages', 'SendMessagesInThreads'];
  return candidates.find((permission) => !memberMay(permission)) ?? 'UseExternalApps';
}

/** Whether Discord may show an answer to the asker alone though the bot meant it for everyone. */
export function mayBeHidden({ place, isInstalled }: Situation): boolean {
  return place === 'server' && !isInstalled;
}

/** Whether someone may take an answer away: who asked for it, or who keeps order in the channel. */
export function mayRemove({ place, memberMay }: Situation, member: string, asker: string | undefined): boolean {
  return place === 'bot-dm' || member === asker || (place === 'server' && memberMay('ManageMessages'));
}

/** Of an unknown channel, the one that the member has: what is not known to be missing is not said to be. */
function permissionToWrite({ isThread, memberMay }: Situation): Permission {
  const inThread = isThread ?? (!memberMay('SendMessages') && memberMay('SendMessagesInThreads'));
  return inThread ? 'SendMessagesInThreads' : 'SendMessages';
}
