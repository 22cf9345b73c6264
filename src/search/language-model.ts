/** How likely each document is to be the one that a question was asked about. */
export interface LanguageModel {
  /** Log-likelihood ratio against the collection, one for each document; terms that nobody wrote are passed over. */
  score(terms: ReadonlyMap<string, number>): Float64Array;
}

/** Occurrences that the collection as a whole lends to every document. */
const DIRICHLET_MU = 100;

/**
 * Query likelihood with Dirichlet smoothing.
 * @param documents  weight of each term in each document, above 0
 * @see https://nlp.stanford.edu/IR-book/html/htmledition/using-query-likelihood-language-models-in-ir-1.html
 */
export function createLanguageModel(documents: readonly ReadonlyMap<string, number>[]): LanguageModel {
  const lengths = documents.map((terms) => sum(terms.values()));
  const total = sum(lengths);
  const collection = new Map<string, number>();
  for (const terms of documents) {
    for (const [term, count] of terms) collection.set(term, (collection.get(term) ?? 0) + count);
  }
  const known = new Map<string, Float64Array>();
  /** How much more likely each document makes a term than the collection does, as a logarithm. */
  const likelihoods = (term: string): Float64Array | undefined => {
    const cached = known.get(term);
    const share = (collection.get(term) ?? 0) / total;
    if (cached !== undefined || share === 0) return cached;
    const found = Float64Array.from(documents, (document, index) => {
      const count = (document.get(term) ?? 0) + DIRICHLET_MU * share;
      return Math.log(count / ((lengths[index] ?? 0) + DIRICHLET_MU) / share);
    });
    known.set(term, found);
    return found;
  };
  return {
    score(terms) {
      const scores = new Float64Array(documents.length);
      for (const [term, weight] of terms) {
        const ratios = likelihoods(term);
        if (ratios === undefined) continue;
        for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] ?? 0) + weight * (ratios[at] ?? 0);
      }
      return scores;
    },
  };
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
