import { foldWord, hasHan, tokenize } from '../../language/fold.js';
import { type Quantity, quantitiesIn } from '../../language/quantities.js';
import { STOP_WORDS } from '../../language/stop-words.js';
import { termOf } from '../../language/terms.js';
import type { TermTable } from '../index/term-table.js';

/** Something that a claim says, and that can be looked up word for word: a number, a date, a name. */
export interface Detail {
  /** UTF-16 offsets in the claim's text. */
  readonly start: number;
  readonly end: number;
  /** Undefined for a name. */
  readonly quantity: Quantity | undefined;
}

/** What the asker takes to be so: “so the city wants 12 million people, right?” */
export interface Claim {
  /** What is claimed, as typed, without what makes it a question. */
  readonly text: string;
  /** In order; 1 or more. */
  readonly details: readonly Detail[];
}

const LEAD =
  /^\s*(?:(?:so|but|and|wait|hey|hi|ok|okay|well|um|sorry|hold on|really)[,\s]+)*(?:(?:is|isn.?t) it (?:really |actually |still )?(?:true|right|correct|so|a fact|the case)(?: that)?|(?:am i|are we) (?:right|correct)(?: in thinking| to think)?(?: that)?|(?:is it|it.?s) (?:true|right) (?:that )?|(?:i|we) (?:heard|read|thought|think|guess|believe|assume|was told|am told|understand)(?: that)?|(?:someone|somebody|they|people|my \w+) (?:says?|said|told me|claims?|claimed|thinks?)(?: that)?|(?:can you |please |pls )?(?:confirm|check|verify)(?: that| if| whether)?|true or false:?|fact ?check:?|correct me if i.?m wrong,?)\s+/i;
const SO = /^\s*(?:so|wait|but)[,\s]+(?=\S)/i;
const TAIL =
  /[,\s.?!]+(?:(?:is|are|was|were|do|does|did|has|have|will|would|ca|can|could)(?:n.?t| not)? (?:it|they|he|she|that|there|we|you)(?: not)?|right|correct|yes|yeah|yep|ye|no|innit|huh|eh|or (?:what|not|no)|true|really|is that (?:right|true|correct|so)|am i right|or am i wrong|(?:i|we) (?:heard|read|thought|think|guess|believe|assume|suppose|was told|recall)|afaik|iirc|apparently|supposedly|allegedly|isnt it|arent they|wasnt it|didnt (?:it|they|he))\s*[?!.]*\s*$/i;
const YES_OR_NO =
  /^\s*(?:so |but |and )?(?:did|does|do|is|are|was|were|has|have|had|will|would|should|can|could)(?:n.?t)?\s+(?!(?:you|u|i|someone|somebody|anyone|anybody)\b)[\p{L}-]+\b/iu;
const ASKING = /\b(?:who|whom|whose|what|which|when|where|why|how)\b|\bor\b/i;
const CHINESE_TAIL =
  /[，,\s]*(?:是真的吗|是吗|对吗|对吧|是吧|没错吧|对不对|是不是|吧|真的吗|是这样吗|没错吗)[？?。！!\s]*$/u;
const CHINESE_LEAD = /^\s*(?:真的是|是不是说|是不是|听说|据说|难道|所以说?|所以|真的)[，,\s]*/u;
const CHINESE_ASKING = /谁|什么|哪|几(?![十百千万亿])|多少|怎么|如何|为什么|为何|何/;

/** Letters of a short word that may belong to the name behind it: “li qiang”. */
const SHORT_NAME_MAX = 5;

const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar|march|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;

/**
 * Reads what is claimed; undefined for what claims nothing that can be looked up.
 * @param typed     the whole message: “no?” behind it is what makes it a claim
 * @param asked     what of it is the question
 * @param repaired  the question, its spelling repaired
 */
export type ReadClaim = (typed: string, asked: string, repaired: string) => Claim | undefined;

/**
 * Builds the reader of claims.
 * @param isEnglish  whether English has a word; what it has not, and the report neither, is a name
 */
export function createReadClaim(terms: TermTable, isEnglish: (word: string) => boolean): ReadClaim {
  const isCapital = (typed: string): boolean => /^\p{Lu}/u.test(typed);

  /** Whether a word is the report's, or says nothing; one that was typed for such a word is no name either. */
  function isOwn(typed: string, slips: Slips | undefined): boolean {
    const word = foldWord(typed);
    const meant = slips?.get(word) ?? word;
    if (terms.isInReport(termOf(word)) || terms.isInReport(termOf(meant))) return true;
    return STOP_WORDS.has(word) || (!isCapital(typed) && STOP_WORDS.has(meant));
  }

  /** Whether a word names what the report has not: it has a capital, is no English word, or names a month or a country. */
  function isName(typed: string, isFirst: boolean, slips: Slips | undefined): boolean {
    if (!/^[\p{L}.'’]{2,}$/u.test(typed) || isOwn(typed, slips)) return false;
    const word = foldWord(typed);
    if ((!isFirst && isCapital(typed)) || isMonth(word) || isCountry(word)) return true;
    return slips !== undefined && !isEnglish(slips.get(word) ?? word);
  }

  /** Whether a word before a name may belong to it: short, and neither the report's nor one that says nothing. */
  function isSurname(typed: string): boolean {
    const word = foldWord(typed);
    return typed.length <= SHORT_NAME_MAX && !terms.isInReport(termOf(word)) && !STOP_WORDS.has(word);
  }

  function namesIn(text: string, slips: Slips | undefined): readonly Detail[] {
    if (hasHan(text)) return [];
    const tokens = tokenize(text).map(({ start, end }) => ({ start, end, typed: text.slice(start, end) }));
    const names: { start: number; end: number; quantity: undefined }[] = [];
    for (const [at, { start, end, typed }] of tokens.entries()) {
      if (!isName(typed, at === 0, slips)) continue;
      const last = names.at(-1);
      const before = tokens[at - 1];
      const isNamed = before !== undefined && isSurname(before.typed) && text.slice(before.end, start).trim() === '';
      if (last !== undefined && text.slice(last.end, start).trim() === '') last.end = end;
      else names.push({ start: isNamed ? before.start : start, end, quantity: undefined });
    }
    return names;
  }

  return (message, question, repaired) => {
    const slips = slipsIn(question, repaired);
    const text = claimedIn(lastSentence(message));
    if (text === undefined) return undefined;
    // A slip must not hide who or what is asked for, “whcih”; but “Chen” is no “when”.
    const asks = tokenize(question).some(
      ({ word, start, end }) => !isCapital(question.slice(start, end)) && ASKING.test(slips?.get(word) ?? word),
    );
    if (asks) return undefined;
    const numbers = quantitiesIn(text).map((quantity) => ({ start: quantity.start, end: quantity.end, quantity }));
    const details = [...numbers, ...namesIn(text, slips)].sort((one, other) => one.start - other.start);
    return details.length === 0 ? undefined : { text, details };
  };
}

/** What was meant by each word that was typed, both folded. */
type Slips = ReadonlyMap<string, string>;

/** @returns undefined where a space was left out, or one is too much: then no word stands for another */
function slipsIn(question: string, repaired: string): Slips | undefined {
  const [typed, meant] = [tokenize(question), tokenize(repaired)];
  if (typed.length !== meant.length) return undefined;
  return new Map(typed.map(({ word }, at) => [word, meant[at]?.word ?? word] as const));
}

/** What comes before the question is said of the asker: “I am 71. Is anything planned for me?” */
function lastSentence(text: string): string {
  return /(?<=[.!?。！？]\s+)[^.!?。！？]*(?:[.!?](?!\s)[^.!?。！？]*)*[.!?。！？\s]*$/u.exec(text)?.[0] ?? text;
}

/** What is claimed; undefined for a question that claims nothing. */
function claimedIn(question: string): string | undefined {
  if (hasHan(question)) {
    const isClaim = CHINESE_TAIL.test(question) || CHINESE_LEAD.test(question) || /吗[？?\s]*$/u.test(question);
    if (!isClaim || CHINESE_ASKING.test(question)) return undefined;
    return question.replace(CHINESE_TAIL, '').replace(CHINESE_LEAD, '');
  }
  const bare = question.replace(TAIL, '').replace(LEAD, '').replace(SO, '');
  if (ASKING.test(bare)) return undefined;
  const isMarked = bare !== question;
  const isStatement = /\?\s*$/.test(question) && bare.trim().split(/\s+/).length > 2;
  return isMarked || isStatement || YES_OR_NO.test(question) ? bare : undefined;
}

/** The claim with some of its details asked for: “who gave the report” for “li qiang gave the report”. */
export function askFor({ text }: Claim, details: readonly Detail[]): string {
  let asked = text;
  const cues = new Set<string>();
  for (const { start, end, quantity } of details) {
    asked = asked.slice(0, start) + ' '.repeat(end - start) + asked.slice(end);
    if (quantity === undefined) cues.add(isMonth(foldWord(text.slice(start, end))) ? 'when was' : 'who');
    else if (quantity.kind === 'count') cues.add(isYear(quantity.value) ? 'when was' : 'how many');
  }
  return hasHan(text) ? asked : `${[...cues].join(' ')} ${asked}`;
}

/** Whether a folded word is a month, or short for one. */
export function isMonth(word: string): boolean {
  return MONTH.test(word);
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value < 2100;
}

// Made with the first claim: names of countries, as every runtime has them.
let countries: ReadonlySet<string> | undefined;

function isCountry(word: string): boolean {
  countries ??= new Set(countryNames());
  return countries.has(word);
}

function* countryNames(): Generator<string> {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const one of letters) {
    for (const other of letters) {
      const name = names.of(one + other);
      if (name !== undefined)
        yield* tokenize(name)
          .map(({ word }) => word)
          .filter((word) => word.length > 3);
    }
  }
}
