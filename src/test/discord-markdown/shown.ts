/** Stands for an escaped character while mark-up is looked for: Discord takes it as text. */
const ESCAPED = /\\([^0-9A-Za-z\s])/g;

/** What Discord would still render, link or ping; from the rules that its clients have in common. */
const MARKUP: readonly (readonly [string, RegExp])[] = [
  ['emphasis', /[*_]/],
  ['strike', /~~/],
  ['spoiler', /\|\|/],
  ['code', /`/],
  ['heading', /^[^\S\n]*#{1,3}(?=\s)/m],
  ['small print', /^[^\S\n]*-#/m],
  ['list', /^[^\S\n]*(?:[-*+]|\d+\.)(?=\s)/m],
  ['quotation', /^[^\S\n]*>/m],
  ['link', /\[[^\]]*\]\(/],
  ['address', /\b[a-z][a-z\d+.-]*:\/\//i],
  ['invitation', /discord(?:app)?\.(?:gg|com)\//i],
  ['mention', /<(?:@[!&]?|#|\/|id:|t:|a?:)[^>\s]*>/],
  ['address in brackets', /<[^>\s]+[@:][^>\s]+>|<\+\d+>/],
  ['everyone', /@(?:everyone|here)/],
  ['emoji', /:[^\s:]+:/],
];

/** Names of the mark-up that Discord would find in a message. */
export function findMarkup(markdown: string): readonly string[] {
  const text = markdown.replace(ESCAPED, '\ue000');
  return MARKUP.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
}

/** What a reader sees: emphasis and escapes taken off. */
export function shown(markdown: string): string {
  return markdown.replace(/\\([^0-9A-Za-z\s])|\*\*/g, '$1').replaceAll('\u200b', '');
}
