import type { FittedWeights } from './weights.js';

/** A stretch of `report.txt`, as UTF-16 offsets into its decoded text: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** One sentence of a paragraph; its span has no white space at either end. */
export interface Sentence extends Span {
  /** Counted from 1 within its paragraph. */
  readonly number: number;
  readonly text: string;
}

/** One line of `report.txt`: ¶n is line n. A blank line is a paragraph without sentences. */
export interface Paragraph extends Span {
  readonly number: number;
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly section: Section;
}

/** A run of paragraphs under one heading. Every paragraph is in exactly one. */
export interface Section {
  /** kebab-case, unique within the report */
  readonly id: string;
  /** What a citation calls it; undefined where the part alone names the place. */
  readonly title: string | undefined;
  /** “Part III”, “Opening”; undefined in a report without an outline. */
  readonly part: string | undefined;
  /** The part's own heading. */
  readonly partTitle: string | undefined;
  /** Its title in Chinese, and that of its part: headings, like these, of whoever tends the data. */
  readonly chinese?: readonly string[];
  readonly partChinese?: readonly string[];
  /** First and last paragraph number, both inclusive. */
  readonly first: number;
  readonly last: number;
}

/** Something the report gives a paragraph of its own: a city to build, or a project. */
export interface Topic {
  readonly kind: 'city' | 'project';
  /** kebab-case; the value of the choice in Discord */
  readonly id: string;
  readonly name: string;
  readonly chinese: readonly string[];
  /** Other names, the report's own variants first. */
  readonly aliases: readonly string[];
  readonly paragraph: Paragraph;
  /** Undefined where the catalogue does not take its paragraph apart. */
  readonly plan: TopicPlan | undefined;
}

/** What a topic's paragraph names, by kind; every word of it stands in the paragraph. */
export interface TopicPlan {
  readonly areas: readonly {
    /** What they are to the topic: “flagship”, “carriers”. */
    readonly role: string;
    /** 1 or more */
    readonly names: readonly string[];
  }[];
  readonly industries: readonly Industry[];
}

export interface Industry {
  readonly quote: string;
  /** As far as the report states one: its words, a part of the quote, and the number they mean. */
  readonly size: { readonly words: string; readonly value: number } | undefined;
}

/** What a reader might ask, and the very words of the report that answer it. Never shown as the report's words. */
export interface Anticipation extends Span {
  readonly paragraph: number;
  readonly questions: readonly string[];
  /** Everyday words for what the span speaks of. */
  readonly words: readonly string[];
}

/** A question on the report's subject that the report does not answer. */
export interface Gap {
  /** The closest paragraph; 0 where there is none. */
  readonly paragraph: number;
  readonly question: string;
}

/** A question that is offered to whoever has not typed one. Nothing is learnt from it. */
export interface Suggestion {
  readonly question: string;
  /** Numbers of the paragraphs that answer, of which one has to be the first of the answer; 1 or more. */
  readonly paragraphs: readonly number[];
}

/** Everyday words for a word or phrase of the report. */
export interface ThesaurusEntry {
  readonly term: string;
  /** Other words for the same thing: what they name stands in the report. */
  readonly lay: readonly string[];
  /**
   * Words for a kind or a part of it, for what it is a kind of, or for what it brings to mind. Who uses one may mean the
   * term; but where the term stands, the report need not speak of what such a word names.
   */
  readonly loose: readonly string[];
  /** Looser words, for which the term is a weaker guess. */
  readonly related: readonly string[];
}

/** Chinese word → the report's words for it. */
export interface GlossaryEntry {
  readonly chinese: string;
  readonly english: readonly string[];
}

/** What `data/` knows beyond the text itself. Every list may be empty. */
export interface Lexicon {
  /** What was learnt from the lists of questions; undefined where the folder has no `weights.json`. */
  readonly weights: FittedWeights | undefined;
  readonly anticipations: readonly Anticipation[];
  readonly gaps: readonly Gap[];
  /** The most wanted first. */
  readonly suggestions: readonly Suggestion[];
  readonly thesaurus: readonly ThesaurusEntry[];
  readonly glossary: readonly GlossaryEntry[];
}

/** Something that people look up by name. */
export interface Named {
  /** kebab-case, unique within its list; what a completion puts into the option */
  readonly id: string;
  readonly name: string;
  readonly chinese: readonly string[];
  /** Other names, the report's own first. */
  readonly aliases: readonly string[];
}

type PlaceKind = (typeof PLACE_KINDS)[number];
export const PLACE_KINDS = [
  'city',
  'county-level-city',
  'district',
  'county',
  'town',
  'zone',
  'mountain',
  'site',
  'company',
  'province',
  'region',
  'country',
] as const;

/** A place that the report names. */
export interface Place extends Named {
  readonly kind: PlaceKind;
  /** The report's own words for it, 1 or more; each occurrence of one is a mention. */
  readonly phrases: readonly string[];
}

type TermKind = (typeof TERM_KINDS)[number];
export const TERM_KINDS = ['numbered', 'quoted', 'plan', 'honour', 'thought', 'congress', 'body', 'person'] as const;

/** A phrase, plan, honour, body or person that the report names. */
export interface CatalogueTerm extends Named {
  readonly kind: TermKind;
  /** The report's own words for it, 1 or more; each occurrence of one is a mention. */
  readonly phrases: readonly string[];
  /** What a numbered phrase counts: `unlisted` when the report never says; undefined when there is nothing to list. */
  readonly members: Members | 'unlisted' | undefined;
}

/** The members of a phrase where the report itself lists them: spans of one paragraph, in order. */
export interface Members {
  readonly paragraph: Paragraph;
  readonly spans: readonly Span[];
}

/** A number that the report gives. */
export interface Figure extends Named {
  /** The number itself; undefined for a date, a run of years or several ordinals at once. */
  readonly value: number | undefined;
  /** Every place where the report gives it, in order; 1 or more. */
  readonly uses: readonly FigureUse[];
}

/** What a figure counts, in the report's words. */
export interface FigureUse extends Span {
  readonly paragraph: Paragraph;
  /** The number within the span, once or more. */
  readonly figures: readonly Span[];
}

/** What people look up by name. Every list may be empty. */
export interface LookUps {
  readonly places: readonly Place[];
  readonly figures: readonly Figure[];
  readonly terms: readonly CatalogueTerm[];
}

/** The report, checked and resolved. Immutable. */
export interface Report {
  /** The whole of `report.txt`; every span is a slice of it. */
  readonly text: string;
  readonly title: string;
  /** How a citation calls the report. */
  readonly citationTitle: string;
  /** The date the report was delivered, `YYYY-MM-DD`. */
  readonly date: string;
  readonly published: string | undefined;
  readonly speaker: string | undefined;
  /** Address of the published page. */
  readonly source: string;
  /** SHA-256 of the bytes of `report.txt`, lower-case hex. */
  readonly sha256: string;
  readonly paragraphs: readonly Paragraph[];
  readonly sections: readonly Section[];
  readonly cities: readonly Topic[];
  readonly projects: readonly Topic[];
  readonly lookUps: LookUps;
  /** Path of a picture of the report; undefined where its folder has none. */
  readonly picture: string | undefined;
}

/** A report with all that its data folder knows beside the text: what the search learns from, and no answer shows. */
export interface ReportWithLists extends Report {
  readonly lexicon: Lexicon;
}

/** The paragraph of that number, or undefined. */
export function findParagraph(report: Report, number: number): Paragraph | undefined {
  return report.paragraphs[number - 1];
}
