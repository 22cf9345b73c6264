import { foldWord, hasHan, tokenize } from '../../../language/fold.js';
import { isYear, type Quantity, quantitiesIn } from '../../../language/quantities.js';
import type { FindPeople } from './known-people.js';
import { type FindNames, isMonth, lastSentence, slipsIn } from './unknown-names.js';

/** Something that a claim says, and that can be looked up word for word: a number, a date, a name. */
export interface Detail {
  /** UTF-16 offsets in the claim's text. */
  readonly start: number;
  readonly end: number;
  /** Undefined for a name. */
  readonly quantity: Quantity | undefined;
  /** Of somebody whom the report names: its own words for them, folded. */
  readonly phrases?: readonly string[];
}

/** What the asker takes to be so: “so the city wants 12 million people, right?” */
export interface Claim {
  /** What is claimed, as typed, without what makes it a question. */
  readonly text: string;
  /** It is said, and not merely asked whether: “is Harbin building a tram” takes nothing to be so. */
  readonly isSaid: boolean;
  /** In order; 1 or more. */
  readonly details: readonly Detail[];
}

const LEAD =
  /^\s*(?:(?:so|but|and|wait|hey|hi|ok|okay|well|um|sorry|hold on|really)[,\s]+)*(?:(?:is|isn.?t) it (?:really |actually |still )?(?:true|right|correct|so|a fact|the case)(?: that)?|(?:am i|are we) (?:right|correct)(?: in thinking| to think)?(?: that)?|(?:is it|it.?s) (?:true|right) (?:that )?|(?:i|we) (?:heard|read|thought|think|guess|believe|assume|was told|am told|understand)(?: that)?|(?:someone|somebody|they|people|my \w+|the (?:report|text|speech|plan|article|paper)) (?:says?|said|told me|claims?|claimed|thinks?|states?|stated)(?: that)?|(?:can you |please |pls )?(?:confirm|check|verify)(?: that| if| whether)?|true or false:?|fact ?check:?|correct me if i.?m wrong,?)\s+/i;
const SO = /^\s*(?:so|wait|but)[,\s]+(?=\S)/i;
const TAIL =
  /[,\s.?!]+(?:(?:is|are|was|were|do|does|did|has|have|will|would|ca|can|could)(?:n.?t| not)? (?:it|they|he|she|that|there|we|you)(?: not)?|right|correct|yes|yeah|yep|ye|no|innit|huh|eh|or (?:what|not|no)|true|really|is that (?:right|true|correct|so)|am i right|or am i wrong|(?:i|we) (?:heard|read|thought|think|guess|believe|assume|suppose|was told|recall)|afaik|iirc|apparently|supposedly|allegedly|isnt it|arent they|wasnt it|didnt (?:it|they|he))\s*[?!.]*\s*$/i;
const YES_OR_NO =
  /^\s*(?:so |but |and )?(?:did|does|do|is|are|was|were|has|have|had|will|would|should|can|could)(?:n.?t)?\s+(?!(?:you|u|i|someone|somebody|anyone|anybody)\b)[\p{L}-]+\b/iu;
/** What ends in a full stop, is said of nobody in the talk, and orders nothing. */
const STATEMENT =
  /^(?!\s*(?:i|i['’]?m|i['’]?ve|we|my|our|you|your|please|pls|tell|show|give|send|find|list|quote|read|explain|summari[sz]e|let|need|want|looking)\b).*[.]\s*$/is;
const ASKING = /\b(?:who|whom|whose|what|which|when|where|why|how)\b|\bor\b/i;
const CHINESE_TAIL =
  /[，,\s]*(?:是真的吗|是吗|对吗|对吧|是吧|没错吧|对不对|是不是|吧|真的吗|是这样吗|没错吗)[？?。！!\s]*$/u;
const CHINESE_LEAD = /^\s*(?:真的是|是不是说|是不是|听说|据说|难道|所以说?|所以|真的)[，,\s]*/u;
const CHINESE_ASKING = /谁|什么|哪|几(?![十百千万亿])|多少|怎么|如何|为什么|为何|何/;

/**
 * Reads what is claimed; undefined for what claims nothing that can be looked up.
 * @param typed     the whole message: “no?” behind it is what makes it a claim
 * @param asked     what of it is the question
 * @param repaired  the question, its spelling repaired
 */
export type ReadClaim = (typed: string, asked: string, repaired: string) => Claim | undefined;

/** Builds the reader of claims. */
export function createReadClaim(findNames: FindNames, findPeople: FindPeople): ReadClaim {
  return (message, question, repaired) => {
    const slips = slipsIn(question, repaired);
    const claimed = claimedIn(lastSentence(message));
    if (claimed === undefined) return undefined;
    const { text, isSaid } = claimed;
    // A slip must not hide who or what is asked for, “whcih”; but “Chen” is no “when”.
    const asks = tokenize(question).some(
      ({ word, start }) => !/\p{Lu}/u.test(question.charAt(start)) && ASKING.test(slips?.get(word) ?? word),
    );
    if (asks) return undefined;
    const numbers = quantitiesIn(text).map((quantity) => ({ start: quantity.start, end: quantity.end, quantity }));
    const names = findNames(text, slips).map((name) => ({ ...name, quantity: undefined }));
    const people = findPeople(text).map((person) => ({ ...person, quantity: undefined }));
    const details = [...numbers, ...names, ...people].sort((one, other) => one.start - other.start);
    return details.length === 0 ? undefined : { text, isSaid, details };
  };
}

/** What is claimed; undefined for a question that claims nothing. */
function claimedIn(question: string): Pick<Claim, 'text' | 'isSaid'> | undefined {
  if (hasHan(question)) {
    const isClaim = CHINESE_TAIL.test(question) || CHINESE_LEAD.test(question) || /吗[？?\s]*$/u.test(question);
    if (!isClaim || CHINESE_ASKING.test(question)) return undefined;
    return { text: question.replace(CHINESE_TAIL, '').replace(CHINESE_LEAD, ''), isSaid: true };
  }
  const bare = question.replace(TAIL, '').replace(LEAD, '').replace(SO, '');
  if (ASKING.test(bare)) return undefined;
  const isMarked = bare !== question;
  const words = bare.trim().split(/\s+/).length;
  const isStatement = /\?\s*$/.test(question) ? words > 2 : words > 4 && STATEMENT.test(question);
  const isSaid = isMarked || isStatement;
  return isSaid || YES_OR_NO.test(question) ? { text: bare, isSaid: isSaid && !YES_OR_NO.test(bare) } : undefined;
}

/** The claim with some of its details asked for: “who gave the report” for “li qiang gave the report”. */
export function askFor({ text }: Claim, details: readonly Detail[]): string {
  let asked = text;
  const cues = new Set<string>();
  for (const { start, end, quantity } of details) {
    asked = asked.slice(0, start) + ' '.repeat(end - start) + asked.slice(end);
    if (quantity === undefined) cues.add(cueOf(text, start, end));
    else if (quantity.kind === 'count') cues.add(isYear(quantity.value) ? 'when was' : 'how many');
  }
  return hasHan(text) ? asked : `${[...cues].join(' ')} ${asked}`;
}

/** What asks for a name: “where” for one behind “in”, unless it is a month's. */
function cueOf(text: string, start: number, end: number): string {
  if (isMonth(foldWord(text.slice(start, end)))) return 'when was';
  return /\b(?:in|at|near|from)\s+$/i.test(text.slice(0, start)) ? 'where was' : 'who';
}
