import type { Range } from '../../report/range.js';
import type { Paragraph, Report, Span } from '../../report/report.js';
import type { ExcerptChoice } from './choose-excerpt.js';
import { EXCERPT_MAX, MARKS_LENGTH } from './excerpt-length.js';
import { quotableUnits } from './quotable-units.js';

/** The paragraphs of some places, each once, with the words that it begins with there. */
export function placeExcerpts(report: Report, ranges: readonly Range[], limit: number): readonly ExcerptChoice[] {
  const choices = new Map<Paragraph, ExcerptChoice>();
  for (const { from, to } of ranges) {
    const last = to?.paragraph.number ?? from.paragraph.number;
    for (let number = from.paragraph.number; number <= last && choices.size < limit; number++) {
      const paragraph = report.paragraphs[number - 1];
      if (paragraph === undefined || choices.has(paragraph)) continue;
      const isFirst = paragraph === from.paragraph;
      const sentence = paragraph.sentences[isFirst ? from.sentence - 1 : 0];
      if (sentence === undefined) continue;
      const lastSentence = to?.paragraph === paragraph ? to.sentence : paragraph.sentences.length;
      const start = sentence.start + (isFirst ? from.offset : 0);
      const end = paragraph.sentences[lastSentence - 1]?.end ?? sentence.end;
      choices.set(paragraph, {
        sentence,
        excerpt: { paragraph, pieces: [fromStart(report, paragraph, { start, end })], matches: [] },
      });
    }
  }
  return [...choices.values()];
}

/** Share of what goes in below which whole sentences are a mere heading: “Implement the urban renewal project.” */
const WHOLE_MIN_SHARE = 0.4;

/** As many whole sentences as go in, or else whole clauses of the first; only one that is too long alone is cut at a word. */
function fromStart(report: Report, { sentences }: Paragraph, { start, end }: Span): Span {
  const limit = start + EXCERPT_MAX - MARKS_LENGTH;
  const within = (ends: readonly number[]): number | undefined =>
    ends.filter((one) => one > start && one <= Math.min(end, limit)).at(-1);
  const whole = within(sentences.map((sentence) => sentence.end));
  if (whole !== undefined && whole - start >= WHOLE_MIN_SHARE * Math.min(EXCERPT_MAX, end - start)) {
    return { start, end: whole };
  }
  const units = sentences.flatMap((sentence) => quotableUnits(sentence, EXCERPT_MAX));
  const unit = within(units.map((one) => one.end));
  if (unit !== undefined) return { start, end: unit };
  const space = report.text.lastIndexOf(' ', limit);
  return { start, end: space > start ? space : Math.min(end, limit) };
}
