// People, roles, channels, commands, emojis, times: nothing of it is part of a question.
const MARKUP = /<(?:@[!&]?|#)\d+>|<\/[^<>:]{1,100}:\d+>|<a?:\w{1,64}:\d+>|<t:-?\d+(?::[a-z])?>/gi;

// A link with a label of its own shows the label.
const LABELLED_LINK = /\[([^[\]\n]*)\]\((?:<[^<>\n]*>|[^()\s]*)\)/g;
const ADDRESS = /<?\bhttps?:\/\/[^\s<>]+>?/gi;
const LINE_MARK = /^[^\S\n]*(?:>>>|>|-#|#{1,3}|[-*])[^\S\n]+/gm;

/** A message without the people, roles, channels, emojis and times in it; the rest as typed. */
export function withoutMentions(content: string): string {
  return content.replace(MARKUP, ' ');
}

/** The question in a message: its text without mentions and the like. */
export function questionIn(content: string): string {
  return withoutMentions(content).replace(/\s+/g, ' ').trim();
}

/** What a message says, in one line: no mentions, no addresses, no marks of quotes, lists and headings. */
export function plainText(content: string): string {
  const text = content.replace(LABELLED_LINK, '$1').replace(MARKUP, ' ').replace(ADDRESS, ' ').replace(LINE_MARK, '');
  return text.replace(/\s+/g, ' ').trim();
}
