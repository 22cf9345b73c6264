import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pageOf, quoteBlock } from '../reply/blocks.js';
import { toMarkdown } from '../reply/markdown.js';
import { type Excerpt, excerptText, wholeParagraph } from '../report/excerpt.js';
import type { Span } from '../report/report.js';
import { splitClauses } from '../report/sentences.js';
import { renderReply } from '../terminal/screen/render.js';
import { PAPER } from '../terminal/screen/screen.js';
import { verifyText } from '../verify/verify.js';
import { search } from './real-report/library.js';
import { reportWithLists } from './real-report/lists.js';
import { report } from './real-report/report.js';

describe('everything that the bot prints is exact', () => {
  const isExact = (text: string): void => {
    for (const finding of verifyText(report, text)) {
      assert.deepEqual(
        [finding.verdict, finding.folds, finding.citation?.holds ?? true],
        ['exact', [], true],
        `${text}\n${finding.quoted}`,
      );
    }
  };
  const long = ({ start, end }: Span): boolean => end - start >= 12;

  it('sentences, their clauses, and any two clauses with what is between them left out', () => {
    for (const paragraph of report.paragraphs) {
      for (const sentence of paragraph.sentences) {
        const clauses = splitClauses(sentence).filter(long);
        const pieces = [
          [sentence],
          ...clauses.map((clause) => [clause]),
          ...clauses.slice(2).map((clause, at) => [clauses[at] ?? clause, clause]),
        ];
        for (const spans of pieces) {
          const excerpt: Excerpt = { paragraph, pieces: spans, matches: [] };
          isExact(`> ${excerptText(report, excerpt)}`);
          isExact(toMarkdown({ blocks: [quoteBlock(report, excerpt)] }));
        }
      }
    }
  });

  it('paragraphs and their pages', () => {
    for (const paragraph of report.paragraphs) {
      isExact(paragraph.text);
      isExact(toMarkdown({ blocks: [quoteBlock(report, wholeParagraph(paragraph))] }));
      isExact(toMarkdown({ blocks: [pageOf(report, { paragraph, sentence: 1, offset: 0 }, []).block] }));
    }
  });

  it('answers, with the words of the question in bold, in Discord and in the terminal', () => {
    const questions = reportWithLists.lexicon.anticipations.flatMap(({ questions: [question] }) => question ?? []);
    for (const question of questions) {
      const blocks = search.ask(question, 3).hits.map(({ excerpt }) => quoteBlock(report, excerpt));
      isExact(toMarkdown({ blocks }));
      isExact(renderReply({ blocks, actions: [] }, { ...PAPER, width: 79 }));
    }
  });
});
