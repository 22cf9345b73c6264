/** What was said before, as it stands in the message that is answered. Nothing else is known, and nothing is kept. */
export interface Context {
  /** The question that was answered; undefined where the message does not show it. */
  readonly question: string | undefined;
  /** Numbers of the paragraphs that were cited, best first; at least one. */
  readonly paragraphs: readonly number[];
}
