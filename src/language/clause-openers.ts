/**
 * Verbs that plans, minutes and reports begin a clause with, in their base form. What is a noun as often as a verb is here
 * only where a clause is its usual place.
 */
const VERBS: ReadonlySet<string> = new Set(
  `accelerate accept achieve act adapt add adhere address adjust adopt advance advocate agree aim allocate allow analyze
  anchor announce apply appoint approve arrange ask assess assign assist attach attract authorize avoid base become begin
  break bring build call carry challenge change check clarify close collaborate collect combat combine commit complete
  comply conduct connect conserve consider consolidate construct consult continue contribute control convene convert
  coordinate cover create cultivate cut deal decide declare deepen defend define delegate deliver demand deploy design
  determine develop direct discover discuss distribute diversify do drive eliminate embed empower enable enact encourage
  enforce engage enhance enlarge ensure enter establish evaluate examine exchange expand expect explain explore extend
  facilitate feed fight find finish focus follow forge form formulate foster fulfil fulfill fully fund gather gain generate get give go
  govern grant grow guarantee guide hand handle help highlight hold host identify implement impose improve include
  incorporate increase inform initiate inspire install integrate intensify interact introduce invest invite involve issue
  join keep launch lay lead learn leave let link list lower maintain make manage master match meet merge mobilize modernize
  monitor move negotiate notify observe obtain offer open operate optimize organize oversee participate pay perform
  permit pilot place plan play pool popularize practise prepare present preserve press prevent prioritize proceed produce
  prohibit promote propose protect provide publish pursue push put raise reach realize rebuild recognize recommend record
  reduce refuse regulate reinforce reject rely remain remove renew renovate replace report represent request require
  resolve respect respond restore restructure retain revise revitalize run safeguard satisfy save secure seek seize select
  send serve set settle share shift shoulder show sign simplify solve speed spread stabilize standardize start stimulate
  stop streamline strengthen stress strive submit supervise support sustain tackle take target teach test tighten train
  transfer transform treat turn uncover undertake unify unite update upgrade urge use utilize value verify view visit vow
  welcome widen win work write`.split(/\s+/),
);

/** Adverbs that may stand before the verb. */
const BEFORE_VERB =
  /^(?:and|or|but|then|also|to|not|never|always|jointly|fully|further|firmly|actively|effectively|resolutely|constantly|strictly|vigorously|sincerely|promptly|properly|comprehensively|thoroughly)$/;

/** Who acts, where a clause has a subject of its own. */
const SUBJECT = /^(?:we|they|it|he|she|you|i|there|this|these|those|everyone|nobody)$/;

/** Endings of a participle; nouns that end so are told by what follows. */
const PARTICIPLE = /^[a-z]{2,}(?:ing|ed)$/;
/** What ends like one and is a thing. */
const NO_PARTICIPLE: ReadonlySet<string> = new Set(
  'building planning manufacturing training meeting engineering processing funding housing shipping mining advertising clothing nothing something anything everything need seed feed speed bed shed'.split(
    ' ',
  ),
);

/** Words of a clause that can stand by itself, at least: “plan,” in “plan, build and manage” cannot. */
const CLAUSE_MIN_WORDS = 3;

/** A noun with its verb: “the layout be planned”, “our people have gained”, “the number of firms doubled”. */
const NOUN_AND_VERB =
  /^(?:the|its|their|our|his|her|all|each|every|this|these|an?|no)\s.*?\b(?:(?:be|is|are|was|were|will|would|should|shall|must|can|could|may|has|have|had)\b|[a-z]+ed$)/i;

/**
 * Whether a piece of a sentence begins as a clause does, with a verb or a subject, rather than as an item of a list.
 * @param before  the piece before it: of participles in “-ing”, the first of a row hangs on what stands before
 */
export function opensClause(piece: string, before: string): boolean {
  const words = wordsOf(piece);
  if (words.length < CLAUSE_MIN_WORDS) return false;
  const at = words.findIndex((word) => !BEFORE_VERB.test(word));
  const first = words[at]?.toLowerCase() ?? '';
  if (VERBS.has(first) || SUBJECT.test(first) || NOUN_AND_VERB.test(words.slice(at).join(' '))) return true;
  if (!PARTICIPLE.test(first) || NO_PARTICIPLE.has(first)) return false;
  return first.endsWith('ed') || wordsOf(before).some((word, place) => place < 3 && /ing$/.test(word));
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}’'-]+/gu) ?? [];
}

/** What cannot end a quotation, for it leads to what follows. */
const LEAD_IN =
  /:$|^(?:on behalf of|under|over|in (?:\w+ing|the (?:next|past|coming)|the \w+ of)|since|according to|based on|guided by|led by|supported by|inspired by|promoted by|implemented|driven by|following|as|when|while|if|although|first|second|third|finally)\b|\bthat,?$/i;

/** Whether a piece of a sentence only leads to what follows it: “The requirements are:”, “Under the leadership of …,”. */
export function isLeadIn(piece: string): boolean {
  return LEAD_IN.test(piece.trim());
}
