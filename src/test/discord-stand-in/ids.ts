/** Who and what there is in the stand-in's world; snowflakes of the length that discord.js expects. */
export const APPLICATION_ID = '1100000000000000001';
export const BOT = {
  id: APPLICATION_ID,
  username: 'plan-bot',
  discriminator: '4242',
  global_name: null,
  avatar: null,
  bot: true,
};
export const ALICE = {
  id: '1100000000000000002',
  username: 'alice',
  discriminator: '0',
  global_name: 'Alice',
  avatar: null,
};
/** A member who asked for nothing. */
export const BOB = { ...ALICE, id: '1100000000000000004', username: 'bob', global_name: 'Bob' };
export const OTHER_BOT = { ...ALICE, id: '1100000000000000003', username: 'other-bot', bot: true };
export const GUILD_ID = '1100000000000000010';
export const CHANNEL_ID = '1100000000000000011';
export const DM_CHANNEL_ID = '1100000000000000012';
/** A channel where the bot may read but not write. */
export const READ_ONLY_CHANNEL_ID = '1100000000000000013';
/** A channel where it may write, but not read the history, which replying takes. */
export const NO_HISTORY_CHANNEL_ID = '1100000000000000014';
export const THREAD_ID = '1100000000000000015';
/** A forum and a post in it; the title of the post asks something. */
export const FORUM_ID = '1100000000000000016';
export const POST_ID = '1100000000000000017';
export const POST_TITLE = 'How many people should the city have?';
export const TOKEN = 'MTEwMDAwMDAwMDAwMDAwMDAwMQ.Gabcde.stand-in_token-that-is-no-secret';

let counter = 0n;

/** A snowflake that was not given out before. */
export function nextId(): string {
  counter += 1n;
  return String(1_200_000_000_000_000_000n + counter);
}
