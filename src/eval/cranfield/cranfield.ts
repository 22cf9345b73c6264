/** The Cranfield collection as a data folder and its questions: what `report.txt` and `report.json` hold, and more. */
export interface Cranfield {
  /** One document a line, title and text; ¶n is document n, a document without either is a blank line. */
  readonly reportText: string;
  readonly reportJson: { readonly title: string; readonly date: string; readonly source: string };
  /** The documents field by field, for engines that index title and text apart. */
  readonly documents: readonly CranfieldDocument[];
  /** In the order of the file; judgements count them from 1 in that order, whatever number the file gives them. */
  readonly queries: readonly CranfieldQuery[];
}

interface CranfieldDocument {
  readonly number: number;
  readonly title: string;
  readonly text: string;
}

interface CranfieldQuery {
  readonly number: number;
  readonly text: string;
  /** Document → gain, 1 to 4; documents judged of no interest are left out. */
  readonly gains: ReadonlyMap<number, number>;
}

/** The code of a complete answer is 1, of minimum interest 4: higher is worse. */
const WORST_CODE = 4;

/**
 * Reads the collection as Glasgow gives it out.
 * @param docs     `cran.all.1400`
 * @param queries  `cran.qry`
 * @param qrels    `cranqrel`: query, document and code. Codes 1 to 4 become gains of 4 to 1 (5 − code), linear as in
 *   trec_eval; code −1, which stands once per query, is not relevant, again as in trec_eval. With these gains nDCG@10
 *   of MiniSearch's default options over two fields, title and text, is 0.327, and 0.292 over `reportText`'s lines.
 * @throws {Error} naming the line of a judgement that is none, or names no query or document
 * @see http://ir.dcs.gla.ac.uk/resources/test_collections/cran/
 */
export function parseCranfield(docs: string, queries: string, qrels: string): Cranfield {
  const documents = parseDocuments(docs);
  const texts = splitRecords(queries).map(({ fields }) => fields.get('W') ?? '');
  const gains = parseJudgements(qrels, texts.length, documents.length);
  return {
    reportText: documents.map(({ title, text }) => `${title} ${text}`.trim()).join('\n'),
    reportJson: {
      title: 'Cranfield 2: abstracts on aerodynamics',
      date: '1967-01-01',
      source: 'http://ir.dcs.gla.ac.uk/resources/test_collections/cran/',
    },
    documents,
    queries: texts.map((text, index) => ({ number: index + 1, text, gains: gains.get(index + 1) ?? new Map() })),
  };
}

/**
 * Normalised discounted cumulative gain of the first `k`, by trec_eval's conventions: gain over log2(rank + 1), against
 * the best order of everything judged; what nobody judged gains nothing.
 * @param ranking  documents, best first, each once
 * @param gains    document → gain; what is not above 0 is not relevant
 * @param k        1 or more
 * @returns 0 to 1; 0 when nothing is relevant
 * @see https://github.com/usnistgov/trec_eval/blob/main/m_ndcg_cut.c
 */
export function ndcgAt(ranking: readonly number[], gains: ReadonlyMap<number, number>, k: number): number {
  const ideal = discounted([...gains.values()].sort((one, other) => other - one).slice(0, k));
  if (ideal === 0) return 0;
  return discounted(ranking.slice(0, k).map((document) => gains.get(document) ?? 0)) / ideal;
}

function discounted(gains: readonly number[]): number {
  return gains.reduce((sum, gain, index) => sum + Math.max(0, gain) / Math.log2(index + 2), 0);
}

interface CranfieldRecord {
  readonly number: number;
  /** `T`, `A`, `B`, `W` → text on one line */
  readonly fields: ReadonlyMap<string, string>;
}

function splitRecords(file: string): readonly CranfieldRecord[] {
  return file
    .split(/^\.I (?=\s*\d+\s*$)/m)
    .slice(1)
    .map((record) => {
      // A field's mark stands alone on its line; a line of text may begin with a stop as well.
      const [number = '', ...rest] = record.split(/^\.([TABW])[^\S\n]*$/m);
      const fields = new Map<string, string>();
      for (let at = 0; at + 1 < rest.length; at += 2) {
        const name = rest[at] ?? '';
        fields.set(name, `${fields.get(name) ?? ''} ${rest[at + 1] ?? ''}`.replace(/\s+/g, ' ').trim());
      }
      return { number: Number(number), fields };
    });
}

function parseDocuments(file: string): readonly CranfieldDocument[] {
  const records = new Map(splitRecords(file).map(({ number, fields }) => [number, fields]));
  const count = Math.max(0, ...records.keys());
  return Array.from({ length: count }, (_, index) => {
    const fields = records.get(index + 1);
    return { number: index + 1, title: fields?.get('T') ?? '', text: fields?.get('W') ?? '' };
  });
}

function parseJudgements(
  file: string,
  queryCount: number,
  documentCount: number,
): ReadonlyMap<number, Map<number, number>> {
  const judgements = new Map<number, Map<number, number>>();
  for (const [index, line] of file.split('\n').entries()) {
    if (line.trim() === '') continue;
    const [query = 0, document = 0, code = Number.NaN] = line.trim().split(/\s+/).map(Number);
    const isJudgement = query >= 1 && query <= queryCount && document >= 1 && document <= documentCount;
    if (!isJudgement || !Number.isInteger(code)) throw new Error(`cranqrel:${index + 1}: “${line}” is no judgement`);
    if (code < 1 || code > WORST_CODE) continue;
    const gains = judgements.get(query) ?? new Map<number, number>();
    judgements.set(query, gains.set(document, WORST_CODE + 1 - code));
  }
  return judgements;
}
