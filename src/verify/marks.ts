/**
 * Apostrophes as keyboards, phones and bad encodings make them, as the inside of a pattern's class. Some count as letters
 * in Unicode.
 */
export const APOSTROPHE = "'’‘‛`´′ʹʻʼʽˈˊˋ՚׳ꞌ＇｀❛❜‵";

export const APOSTROPHES = new RegExp(`[${APOSTROPHE}]`, 'gu');

/** Quotation marks and apostrophes of every kind. */
export const QUOTES = new RegExp(`[${APOSTROPHE}"“”„‟‚«»‹›「」『』｢｣﹁﹂﹃﹄《》〈〉＂″‴‶ʺ˝ˮ״❝❞❮❯❠〝〞〟]`, 'gu');

/** What shows nothing: Unicode's default-ignorable characters, such as soft hyphens, joiners and isolates. */
export const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** Opening marks, each with those that close what it opens. */
export const QUOTATION_MARKS: readonly (readonly [opening: string, closing: string])[] = [
  ['“', '”'],
  ['„', '“”'],
  ['‟', '”'],
  ['”', '”'], // as Swedes and Finns set it
  ['«', '»'],
  ['»', '«'],
  ['‹', '›'],
  ['›', '‹'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
  ['｢', '｣'],
  ['﹁', '﹂'],
  ['﹃', '﹄'],
  ['《', '》'],
  ['〈', '〉'],
  ['❝', '❞'],
  ['❛', '❜'],
  ['❮', '❯'],
  ['〝', '〞〟'],
  ['"', '"'],
  ['＂', '＂'],
  ['″', '″'],
  ["'", "'"],
  ['′', '′'],
  ['´', '´'],
];
