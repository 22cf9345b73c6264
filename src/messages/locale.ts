import { toSimplified } from '../language/chinese.js';
import { hasHan } from '../language/fold.js';

/** The languages that the bot speaks, by Discord's codes. */
export type Locale = 'en-US' | 'zh-CN' | 'zh-TW';

const TRADITIONAL = /^zh-(?:.*-)?(?:hant|tw|hk|mo)\b/i;
const SIMPLIFIED = /^zh\b/i;
const HAN = /\p{Script=Han}/gu;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const LATIN_WORD = /\p{Script=Latin}+/gu;

/**
 * The language for a locale as Discord or the system sends it (`en-GB`, `zh-CN`, `zh-Hant-HK`, …): English unless it
 * is Chinese.
 * @see https://discord.com/developers/docs/reference#locales
 */
export function localeFor(code: string | undefined): Locale {
  if (code === undefined) return 'en-US';
  if (/^zh-hans\b/i.test(code)) return 'zh-CN';
  if (TRADITIONAL.test(code)) return 'zh-TW';
  return SIMPLIFIED.test(code) ? 'zh-CN' : 'en-US';
}

/**
 * The language for what came as a message, which brings no locale along: that of its words. Chinese when it has more
 * Chinese characters than Latin words (“what does 双碳 mean” is English), traditional when it is written so.
 */
export function localeOfWords(text: string): Locale {
  const han = text.match(HAN)?.length ?? 0;
  if (!hasHan(text) || KANA.test(text) || han <= (text.match(LATIN_WORD)?.length ?? 0)) return 'en-US';
  return toSimplified(text) === text ? 'zh-CN' : 'zh-TW';
}
