/** What became of something that was asked. */
export type Outcome =
  /** It was answered, if only by a notice. */
  | 'answered'
  /** An answer was made, and did not get through; or there is a bug. */
  | 'failed'
  /** Its time was over, or a newer one took its place. */
  | 'dropped'
  /** Its member had asked more than their share, or too many waited. */
  | 'refused';

/** One thing that was asked, as the operator may know it: nobody's name or number, and nothing that was typed. */
export interface Asked {
  /** A command's name, or how else it was asked: `button`, `menu`, `form`, `message`, `edit`, `completion`. */
  readonly command: string;
  readonly outcome: Outcome;
  /** As Discord sends it; undefined for messages. */
  readonly locale: string | undefined;
  /** `people`: direct messages between people. */
  readonly context: 'server' | 'bot-dm' | 'people';
  /** From the event's arrival until it was done, waiting included. */
  readonly ms: number;
}

/** Takes what was asked, one after the other. */
export type RecordAsked = (asked: Asked) => void;
