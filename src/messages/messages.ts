import { en } from './en.js';
import { type Locale, localeFor } from './locale.js';
import type { Texts } from './texts.js';
import { zhCn } from './zh-cn.js';
import { zhTw } from './zh-tw.js';

/** The bot's own words in one language. Quotations are never translated: they stay the published English. */
export type Messages = Omit<Texts<typeof en>, 'locale'> & { readonly locale: Locale };

const CATALOGUES: Readonly<Record<Locale, Messages>> = { 'en-US': en, 'zh-CN': zhCn, 'zh-TW': zhTw };

/** The texts for a locale as Discord or the system sends it (`en-GB`, `zh-CN`, …); English where there are none. */
export function messagesFor(locale: string | undefined): Messages {
  return CATALOGUES[localeFor(locale)];
}
