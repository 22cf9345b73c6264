import type { Report } from '../report/report.js';
import { type CitedPlace, standsAt } from './citations.js';
import { type Judgement, judge } from './judge.js';
import { findQuotedPieces, type QuotedPiece, type Region } from './quoted-pieces.js';
import { punctuationOf } from './typography.js';
import { type WordIndex, wordIndexOf } from './word-index.js';
import { splitWords } from './words.js';
import { type MeteredIndex, metered } from './work.js';

const HAN = /^\p{Script=Han}/u;

/** One quotation of a text, and what it is. */
export interface Finding extends Judgement {
  /** The words as quoted. */
  readonly quoted: string;
  /** What the text says of where it stands; undefined when it says nothing, or the report has nothing of it. */
  readonly citation: { readonly reference: string; readonly holds: boolean } | undefined;
  /** It is in Chinese, and the report has none of its characters: the report is in another language. */
  readonly isTranslated: boolean;
}

/**
 * Every quotation in a text, in order, with its verdict. Pure; the report's words are indexed at the first call.
 * @param text  as typed or as it stands in a message, Markdown and citations included
 * @returns empty when nothing in it is long enough to be a quotation (`QUOTE_MIN`)
 * @throws {TooMuchWork} when checking it would take too long
 */
export function verifyText(report: Report, text: string): readonly Finding[] {
  const index = metered(wordIndexOf(report));
  const known = new Map<string, Finding>();
  // A text that quotes one thing a hundred times is no more work than one that quotes it once.
  const verifyOnce = (piece: QuotedPiece): Finding => {
    const key = [piece.text, piece.isEmphasized, piece.cited?.reference].join('\n');
    const finding = known.get(key) ?? verifyPiece(index, piece);
    known.set(key, finding);
    return finding;
  };
  return findQuotedPieces(report, text).flatMap((region) => verifyRegion(index, region, verifyOnce));
}

function verifyRegion(
  index: MeteredIndex,
  { whole, pieces }: Region,
  verify: (piece: QuotedPiece) => Finding,
): readonly Finding[] {
  if (whole.text === '') return [];
  if (pieces.length === 0) return isWorth(whole) ? [verify(whole)] : [];
  const asPieces = pieces.map(verify);
  // What the report does not have is not part of anything that it has.
  if (asPieces.some(({ verdict }) => verdict === 'absent')) return asPieces;
  const asWhole = verify(whole);
  if (asWhole.verdict === 'exact' || asWhole.verdict === 'typography') return [asWhole];
  const isOne = asWhole.verdict !== 'absent' && asPieces.every((finding) => isQuotedThere(index, finding));
  return isOne ? [asWhole] : asPieces;
}

/** Whether the quotation marks are the report's own: then the text around them may be the report's as well. */
function isQuotedThere({ report: { text } }: WordIndex, { verdict, excerpts }: Finding): boolean {
  const [first] = excerpts;
  const [start, end] = [first?.pieces[0]?.start ?? 0, first?.pieces.at(-1)?.end ?? 0];
  if (verdict === 'absent') return false;
  const isMark = (character: string): boolean =>
    character !== '' && !/[\s\p{L}\p{N}]/u.test(character) && punctuationOf(character) === '';
  return isMark(text.charAt(start - 1)) && isMark(text.charAt(end));
}

function isWorth({ text }: QuotedPiece): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function verifyPiece(index: MeteredIndex, { text, isEmphasized, cited }: QuotedPiece): Finding {
  const judgement = judge(index, text, cited);
  const isFound = judgement.verdict === 'exact' || judgement.verdict === 'typography';
  const withEmphasis: Judgement =
    isEmphasized && isFound
      ? { ...judgement, verdict: 'typography', folds: [...judgement.folds, 'emphasis'] }
      : judgement;
  return {
    ...withEmphasis,
    quoted: text,
    citation: checkCitation(judgement, cited),
    isTranslated: isTranslated(index, text),
  };
}

function isTranslated({ idOf }: WordIndex, text: string): boolean {
  const words = splitWords(text);
  const chinese = words.filter(({ folded }) => HAN.test(folded));
  return chinese.length * 2 > words.length && chinese.every(({ folded }) => idOf(folded) < 0);
}

function checkCitation({ verdict, excerpts }: Judgement, cited: CitedPlace | undefined): Finding['citation'] {
  if (cited === undefined || verdict === 'absent') return undefined;
  return { reference: cited.reference, holds: standsAt(excerpts, cited) };
}
