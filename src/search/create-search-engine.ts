import MiniSearch from 'minisearch';
import type { Report, Sentence } from '../report/report.js';
import type { Hit, SearchEngine } from './search-engine.js';

export function createSearchEngine(report: Report): SearchEngine {
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
  const units = report.paragraphs.flatMap((paragraph) =>
    paragraph.sentences.map((sentence) => ({ paragraph, sentence })),
  );
  index.addAll(units.map(({ sentence }, id) => ({ id, text: sentence.text })));
  return {
    ask(question, limit = 5) {
      const hits = new Map<number, Hit>();
      for (const { id, score } of index.search(question)) {
        const unit = units[Number(id)];
        if (unit === undefined || hits.has(unit.paragraph.number)) continue;
        const { sentence, paragraph } = unit;
        hits.set(paragraph.number, {
          excerpt: { paragraph, pieces: [pieceOf(sentence)], matches: [] },
          sentence,
          score,
        });
      }
      const list = [...hits.values()].slice(0, limit);
      return {
        status: list.length > 0 ? 'answered' : 'not_in_report',
        hits: list,
        missing: [],
        isOffTopic: list.length === 0,
      };
    },
    complete: () => [],
  };
}

function pieceOf({ start, end }: Sentence): { start: number; end: number } {
  return { start, end: Math.min(end, start + 400) };
}
