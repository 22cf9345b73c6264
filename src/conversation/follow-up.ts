import { hasHan } from '../language/fold.js';
import { spellDigits } from '../language/spell-digits.js';
import type { Paragraph, Report } from '../report/report.js';
import type { Context } from './context.js';
import { NEW_TOPIC, NO_POINTER, WORDINGS } from './wordings.js';

/** How a question goes on from what was said before; undefined for one that stands on its own. */
export type FollowUp =
  /** The same passage is asked for: its words, its place, or the same in another language. */
  | { readonly kind: 'again'; readonly isTranslation: boolean }
  /** What it means is asked for, which a passage that names it does not tell. */
  | { readonly kind: 'meaning' }
  /** Whose words they are: “who said that?” */
  | { readonly kind: 'speaker' }
  /** What else there is: “is that all?” */
  | { readonly kind: 'more' }
  /** Another member of what was listed: “the next one”, “what about the second?” */
  | { readonly kind: 'member'; readonly paragraph: Paragraph }
  /** It leans on what was said: “where exactly?”, “and the farming one?” */
  | {
      readonly kind: 'leans';
      /** What was cited is not what was meant: “no, the other zone”. */
      readonly isCorrection: boolean;
      /** The cities or the projects, where one of them was spoken of and another may be asked for. */
      readonly siblings: readonly Paragraph[];
      /** Another one is: “the farming one”. */
      readonly isOther: boolean;
      /** It points to what was said, and does not merely begin as if it went on: “what about jobs?” may be a new topic. */
      readonly isPointing: boolean;
      /** The question in other words, where its own would mislead. */
      readonly meant: string | undefined;
    };

/** Tells how a question goes on from what was said before. */
export type ReadFollowUp = (question: string, context: Context) => FollowUp | undefined;

/** Nobody goes on from an answer at greater length: beyond that, a message stands on its own. */
const GOING_ON_MAX = 300;

/** The question without what says that it is a new one; the whole where nothing says so. */
export function withoutTopicChange(question: string): string {
  const bare = question.replace(NEW_TOPIC, '');
  return /[\p{L}\p{N}]/u.test(bare) ? bare : question;
}

/** Whether a question may go on from an answer: nothing needs to be known of one for a question that stands on its own. */
export function goesOn(question: string): boolean {
  if (question.length > GOING_ON_MAX || NEW_TOPIC.test(question)) return false;
  const text = plainText(question);
  const asks = FORMS.some((name) => wording(name, text).test(text));
  return asks || wording('member', text).test(spellDigits(text)) || leans(text);
}

/** Whether a question is about the report itself: “and who gave the report?” */
export function isOfReport(question: string): boolean {
  const text = plainText(question);
  return wording('ofReport', text).test(text);
}

/** Builds the reader of follow-ups for a report. */
export function createReadFollowUp({ cities, projects, paragraphs, speaker }: Report): ReadFollowUp {
  const families = [cities, projects].map((topics) => topics.map(({ paragraph }) => paragraph));

  /** The cities or the projects, whichever was spoken of. */
  function familyOf({ question = '', paragraphs: cited }: Context): readonly Paragraph[] {
    const own = families.find((family) => family.some(({ number }) => number === cited[0]));
    if (own !== undefined) return own;
    if (/\bprojects?\b|工程|项目/iu.test(question)) return families[1] ?? [];
    return /\bcit(?:y|ies)\b|城/iu.test(question) ? (families[0] ?? []) : [];
  }

  function memberOf(text: string, context: Context): Paragraph | undefined {
    const { back, step, last, place } = wording('member', text).exec(spellDigits(text))?.groups ?? {};
    const family = familyOf(context);
    if (last !== undefined) return family.at(-1);
    if (place !== undefined) return family[Number(place) - 1];
    if (back === undefined && step === undefined) return undefined;
    const by = back === undefined ? 1 : -1;
    const [current = 0] = context.paragraphs;
    const at = family.findIndex(({ number }) => number === current);
    // Of a text that is read on, the next paragraph.
    return at < 0 ? paragraphs[current - 1 + by] : family[at + by];
  }

  return (question, context) => {
    if (context.paragraphs.length === 0 || question.length > GOING_ON_MAX) return undefined;
    if (NEW_TOPIC.test(question)) return undefined;
    const text = plainText(question);
    const is = (name: keyof typeof WORDINGS): boolean => wording(name, text).test(text);
    if (is('translation')) return { kind: 'again', isTranslation: true };
    if (is('wordsAgain')) return { kind: 'again', isTranslation: false };
    if (is('meaning')) return { kind: 'meaning' };
    if (speaker !== undefined && is('speaker')) return { kind: 'speaker' };
    if (is('more')) return { kind: 'more' };
    const paragraph = memberOf(text, context);
    if (paragraph !== undefined) return { kind: 'member', paragraph };
    if (!leans(text)) return undefined;
    return {
      kind: 'leans',
      isCorrection: is('correction'),
      siblings: is('sibling') ? familyOf(context) : [],
      isOther: is('other'),
      isPointing: pointsBack(text) || !is('sibling'),
      meant: is('number') ? '多少' : undefined,
    };
  };
}

const FORMS = ['translation', 'wordsAgain', 'meaning', 'speaker', 'more'] as const;

/** Whether it begins as if it went on, or points to what was named; and does not ask about the report itself. */
function leans(text: string): boolean {
  const is = (name: keyof typeof WORDINGS): boolean => wording(name, text).test(text);
  return is('correction') || is('number') || pointsBack(text) || (is('ellipsis') && !is('ofReport'));
}

/** Lower case, no apostrophes, and nothing around it but letters and digits. */
function plainText(question: string): string {
  return question
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[\s,，、;；:：.。!！?？…—–-]+/gu, ' ')
    .replace(/^[^\p{L}\p{N}#]+|[^\p{L}\p{N}]+$/gu, '');
}

function wording(name: keyof typeof WORDINGS, text: string): RegExp {
  return WORDINGS[name][hasHan(text) ? 'chinese' : 'english'];
}

function pointsBack(text: string): boolean {
  const rest = NO_POINTER.reduce((left, form) => left.replace(form, ' '), text);
  return wording('pointer', text).test(rest);
}
