import { en } from './en.js';
import { type Locale, localeFor } from './locale.js';
import type { Messages } from './texts.js';
import { zhCn } from './zh-cn.js';
import { zhTw } from './zh-tw.js';

const CATALOGUES: Readonly<Record<Locale, Messages>> = { 'en-US': en, 'zh-CN': zhCn, 'zh-TW': zhTw };

/** The texts for a locale as Discord or the system sends it (`en-GB`, `zh-CN`, …); English where there are none. */
export function messagesFor(locale: string | undefined): Messages {
  return CATALOGUES[localeFor(locale)];
}
