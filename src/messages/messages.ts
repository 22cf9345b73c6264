import { en } from './en.js';

/** The bot's own words in one language. Quotations are never translated: they stay the published English. */
export type Messages = typeof en;

/** Discord's locale codes that we have texts for. */
export type Locale = 'en';

/**
 * The texts for a locale as Discord sends it (`en-GB`, `zh-CN`, …); English where there are none.
 * @see https://discord.com/developers/docs/reference#locales
 */
export function messagesFor(_locale: string | undefined): Messages {
  return en;
}
