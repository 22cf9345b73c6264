import { isEnumeration } from '../../language/enumeration.js';
import type { Query } from '../question/intent.js';

/** What a question asks for that can be seen in the words that answer it. */
export type Expected = 'person' | 'date' | 'number';
/**
 * What an answer can lack: that, the members or the meaning of a phrase that the report names without a word on it, how
 * somebody is reached, or anything further.
 */
export type Lack = Expected | 'members' | 'meaning' | 'contact' | 'more';

const NUMBER =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|million|billion|trillion|doubled|first|second|third)\b/i;
const DATE =
  /\b(?:1[89]|20)\d\d\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;
const NAME = /\b\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/gu;

const CONTACT_ASKED =
  /\b(?:phone|telephone|tel|fax|hotline|contact|mobile|whatsapp|wechat)(?: line)?(?: (?:number|no|nr|details|info)\b(?! of\b)|#)|\be-?mail(?: address)?\b|\b(?:postal|web|street) address\b|\bzip code\b|\b(?:web ?site|url|homepage)\b|(?:电话|热线|手机|联系)(?:号码|方式)|邮箱|网址|邮编/i;
const CONTACT = /\S@\S|\bwww\.|https?:|(?:\+\d|\b0\d)[\d ()/-]{5,}\d|\b\d{7,}\b/;

/** Whether a question asks how somebody is reached: for a telephone number, an address, a web site. */
export function asksForContact({ text }: Pick<Query, 'text'>): boolean {
  return CONTACT_ASKED.test(text);
}

/** Whether a text says how anybody is reached. */
export function hasContact(text: string): boolean {
  return CONTACT.test(text);
}

/** What a question asks for; undefined when that cannot be seen in an answer. */
export function expectedAnswer({ terms }: Pick<Query, 'terms'>): Expected | undefined {
  if (terms.has('?when')) return 'date';
  if (terms.has('?how-many') || terms.has('?how-much')) return 'number';
  return terms.has('?who') ? 'person' : undefined;
}

/**
 * What the question asks for and the words do not have: a person, a date or a number.
 * @param words   what would answer it
 * @param report  the whole text, to tell people's names from other capitalised words
 */
export function findLack(query: Pick<Query, 'terms'>, words: string, report: string): Expected | undefined {
  const expected = expectedAnswer(query);
  switch (expected) {
    case 'date':
      return DATE.test(words) ? undefined : expected;
    case 'number': // what is listed can be counted
      return NUMBER.test(words) || isEnumeration(words) ? undefined : expected;
    case 'person':
      return [...words.matchAll(NAME)].some(([name]) => isPerson(name, report)) ? undefined : expected;
    default:
      return undefined;
  }
}

/** People's names are the capitalised words that never stand in lower case: “Wang Zilian”, but not “Party Congress”. */
function isPerson(name: string, report: string): boolean {
  return name.split(' ').every((word) => !report.includes(word.toLowerCase()));
}
