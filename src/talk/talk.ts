import { toSimplified } from '../language/chinese.js';
import { foldName, hasHan } from '../language/fold.js';
import { isBeyondInChinese, isBeyondInEnglish, isSum } from './beyond.js';
import { createPhraseTable, type PhraseTable } from './phrase-table.js';
import { CHINESE_PHRASES, ENGLISH_PHRASES, type PhraseKind } from './phrases.js';
import { TALK_KINDS, type Talk } from './talk-kinds.js';

/** A message, with the talk in it told apart. */
export interface Remarks {
  /** Undefined where something is left that may be a question. */
  readonly talk: Talk | undefined;
  /** The message without its talk, which is blanked: what is left stands where it stood. */
  readonly question: string;
}

/** Nobody greets at greater length; beyond that, a message is a question. */
const TALK_MAX_CHARACTERS = 300;

const SENTENCE = /[^.!?;\n。！？；…]+(?:[.!?;](?!\s|$)[^.!?;\n。！？；…]*)*/gu;
const CLAUSE = /[^,:，、：—–]+(?:[,:](?!\s|$)[^,:，、：—–]*)*/gu;
/** What is drawn rather than said: emoji, flags, faces made of punctuation, what Discord writes for its own. */
const PICTURES =
  /<a?:\w+:\d+>|\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u200D|\uFE0F|\u20E3|(?<![\p{L}\p{N}])(?:[:;=8xX]['’-]?[()[\]DPpOo|\\/*3]+|<3+|\^_*\^|[oO]_[oO]|-_+-|T_T|\+1)(?![\p{L}\p{N}])/gu;

const MAY_DRAW = /[^\p{L}\p{N}\s.,?!'’"“”，。？！、]/u;

let english: PhraseTable<PhraseKind> | undefined;
let chinese: PhraseTable<PhraseKind> | undefined;

/** Tells the talk of a message from what it asks: “thanks! and who spoke?” asks who spoke. */
export function readRemarks(message: string): Remarks {
  if (message.length > TALK_MAX_CHARACTERS) return { talk: undefined, question: message };
  const text = MAY_DRAW.test(message) ? message.replace(PICTURES, (found) => ' '.repeat(found.length)) : message;
  if (!/[\p{L}\p{N}¶]/u.test(text)) return { talk: 'nothing', question: message };
  const kinds = new Set<Talk>();
  let question = text;
  const take = (start: number, length: number, kind: Talk): void => {
    kinds.add(kind);
    question = question.slice(0, start) + ' '.repeat(length) + question.slice(start + length);
  };
  for (const { 0: sentence, index: start } of text.matchAll(SENTENCE)) {
    const whole = talkIn(sentence);
    if (whole !== undefined) {
      take(start, sentence.length, whole);
      continue;
    }
    if (!/[,:，、：—–]/.test(sentence)) continue;
    for (const { 0: clause, index } of sentence.matchAll(CLAUSE)) {
      const kind = clause.length < sentence.length ? phraseIn(clause) : undefined;
      if (kind !== undefined) take(start + index, clause.length, kind);
    }
  }
  if (/[\p{L}\p{N}¶]/u.test(question)) return { talk: undefined, question: kinds.size > 0 ? question : message };
  return { talk: TALK_KINDS.find((kind) => kinds.has(kind)) ?? 'nothing', question: message };
}

/** What a sentence is when all of it is talk. */
function talkIn(sentence: string): Talk | undefined {
  const folded = foldTalk(sentence);
  if (folded === '') return undefined;
  const isBeyond = hasHan(folded) ? isBeyondInChinese(folded) : isBeyondInEnglish(folded);
  if (isBeyond || isSum(sentence)) return 'beyond';
  return coveredBy(folded);
}

function phraseIn(clause: string): Talk | undefined {
  const folded = foldTalk(clause);
  return folded === '' ? undefined : coveredBy(folded);
}

function coveredBy(folded: string): Talk | undefined {
  for (const form of formsOf(folded)) {
    const kinds = hasHan(form) ? coverChinese(form) : coverEnglish(form);
    const kind = TALK_KINDS.find((one) => kinds?.has(one));
    if (kind !== undefined) return kind;
  }
  // One letter, the same letter over and over, laughter of any length.
  return /^(?:[a-z]|([a-z])\1{2,}|a?(?:ha){2,}h?|(?:he){2,}h?|(?:hi){2,}|(?:xa){2,}|(?:ja){2,}|哈+|呵+|嘿+|嘻+)$/.test(
    folded,
  )
    ? 'nothing'
    : undefined;
}

function coverEnglish(folded: string): ReadonlySet<PhraseKind> | undefined {
  english ??= createPhraseTable(ENGLISH_PHRASES, ' ');
  return english.cover(folded);
}

function coverChinese(folded: string): ReadonlySet<PhraseKind> | undefined {
  chinese ??= createPhraseTable(CHINESE_PHRASES, '');
  return chinese.cover(folded);
}

const HELD_DOWN = /([a-z])\1{2,}/g;

/** “heyyy”, “cooool”: with a letter that was held down once, and twice. */
function formsOf(folded: string): readonly string[] {
  if (folded.search(HELD_DOWN) < 0) return [folded];
  return [folded, folded.replace(HELD_DOWN, '$1$1'), folded.replace(HELD_DOWN, '$1')];
}

/** The folded words; Chinese in simplified characters without spaces. A curse with stars is a curse. */
function foldTalk(text: string): string {
  const spelt = text
    .replace(/['’`]/g, '')
    .replace(/\bf[*#@$!]{2,}\w*|\bf\w?[*#]ck\w*/gi, 'fuck')
    .replace(/\bs[*#@$!]{2,}\w*/gi, 'shit');
  return hasHan(spelt) ? foldName(toSimplified(spelt)).replaceAll(' ', '') : foldName(spelt);
}
