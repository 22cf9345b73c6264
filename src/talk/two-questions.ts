import { hasHan } from '../language/fold.js';

const ASKING =
  "(?:who(?:['’]?s)?|whom|whose|what(?:['’]?s)?|when|where|which|why|how|is there|are there|(?:do|does|did|will|would|is|are|was|were|has|have) (?:the|it|they|there|he|she|we|i|any)\\b)";
/** “Who presided, and who gave the report”: both sides ask. */
const JOINED = new RegExp(
  `^(?<first>.*?\\b${ASKING}\\b.*?),?\\s+(?:and|also|plus|&|and also|as well as|then)\\s+(?<second>(?:also )?${ASKING}\\b.*)$`,
  'isu',
);
const SENTENCES =
  /^(?<first>[^?？]*[?？])\s*(?:(?:and|also|plus|还有|另外|以及|那么?)[\s,，]*)?(?<second>[^?？]+[?？]?)\s*$/isu;
const CHINESE_ASKING = /谁|什么|哪|几|多少|怎么|如何|为什么|为何|何时|吗|有没有|是否/;
/** Words that point to what was asked before: such a question does not stand by itself. */
const POINTS_BACK =
  /\b(?:it|its|they|them|their|that|this|those|these|one|ones|he|she|his|her|him|there|else|so|then)\b|它|他|她|这|那/iu;
/** Nobody asks two questions at greater length, and finding where they part takes time with the square of it. */
const MESSAGE_MAX = 300;
/** What parts them. */
const PARTING = /[?？].*[^\s?？!！.。]|\s(?:and|also|plus|&|as well as|then)\s/isu;

/** Words of a question, at least: fewer are a piece of one. */
const WORDS_MIN = 2;

/**
 * The two questions of a message that asks two: “Who presided, and how many projects are there?”
 * @returns undefined where one is asked, or the second leans on the first
 */
export function splitQuestions(message: string): readonly [string, string] | undefined {
  if (message.length > MESSAGE_MAX || !PARTING.test(message)) return undefined;
  const { first, second } = (SENTENCES.exec(message) ?? JOINED.exec(message))?.groups ?? {};
  if (first === undefined || second === undefined || POINTS_BACK.test(second)) return undefined;
  return asks(first) && asks(second) ? [first.trim(), second.trim()] : undefined;
}

function asks(question: string): boolean {
  if (hasHan(question)) return CHINESE_ASKING.test(question);
  return new RegExp(`\\b${ASKING}`, 'iu').test(question) && question.trim().split(/\s+/).length >= WORDS_MIN;
}
