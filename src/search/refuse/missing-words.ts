import type { Query } from '../question/intent.js';
import type { FeatureSources } from './features.js';

/**
 * Words that carry a question and name nothing: that “happening” is not in a report tells nobody anything. Verbs and
 * fillers that are no stop words, for they may stand in a report and lead to a passage.
 */
const NO_THINGS: ReadonlySet<string> = new Set(
  [
    'happen happens happened happening mean means meant meaning say says saying tell tells told talk talks talking speak',
    'get gets getting got go goes going gone come comes coming came make makes making made do does doing done take takes',
    'give gives given keep keeps put puts let lets want wants wanted need needs needed try tries trying help helps',
    'know knows think thinks guess wonder wondering understand explain explained describe define show find look looking',
    'charge slide slides thing things stuff bit bits kind kinds sort sorts lot lots way ways guy guys folk folks dude',
    'write writes wrote written writing read reads work works working use uses used call calls called run runs live lives',
    'someone somebody anyone anybody everyone everybody nobody person really actually exactly basically maybe perhaps',
    'lol lmao omg btw idk tho tbh imo pls plz thx bro asap etc vs gonna wanna gotta kinda sorta wich wat wats whats',
    'good bad nice cool big huge small little new old real true sure okay fine else instead ever yet still already soon',
    'long far tall wide deep high large fast much many more most less least',
  ]
    .join(' ')
    .split(' '),
);

/** Of words as typed, those that name something, each once. */
export function namesOfThings(typed: readonly string[]): readonly string[] {
  return [...new Set(typed)].filter((word) => !NO_THINGS.has(word.toLowerCase()));
}

/** In “how long is it”, not the word is missing, but the number. */
const MEASURE = /^(?:long|far|tall|wide|deep|high|big|large|old|fast)$/i;

/** Log-odds from which on a word is asked for what the report lacks, rather than by another word for what it has. */
const LACKING_LOG_ODDS = 0.5;

/**
 * The words of the question, as typed, that the report does not have, and that do not lead to its best answer either;
 * where there are none, those that the report does not have and that mostly ask for what it lacks.
 */
export function missingWords(
  { terms: table, answers, gaps }: FeatureSources,
  { words, terms: asked, text }: Query,
  answer: number | undefined,
): readonly string[] {
  const leads = (term: string): boolean => answer !== undefined && answers?.leads(answer, term) === true;
  const lacks = (term: string): boolean => /^\d/.test(term) || (gaps?.ofTerm(term) ?? 0) > LACKING_LOG_ODDS;
  const isMeasure = (typed: string): boolean => asked.has('?how-much') && MEASURE.test(typed);
  const absent = words.filter(
    ({ typed, terms, meanings }) =>
      meanings.length === 0 && !terms.some(table.isInReport) && !isMeasure(typed) && namesOfThings([typed]).length > 0,
  );
  const isMissing = ({ terms }: Query['words'][number]): boolean => !terms.some(leads);
  const missing = absent.some(isMissing) ? absent.filter(isMissing) : absent.filter(({ terms }) => terms.every(lacks));
  return joinNeighbours(namesOfThings(missing.map(({ typed }) => typed)), text);
}

/** “Tax rate” is one thing. */
function joinNeighbours(words: readonly string[], text: string): readonly string[] {
  const joined: string[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    if (before !== undefined && text.includes(`${before} ${word}`)) joined[joined.length - 1] = `${before} ${word}`;
    else joined.push(word);
  }
  return joined;
}
