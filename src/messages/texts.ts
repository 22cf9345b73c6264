import type { en as commandsInEnglish } from './commands/en.js';
import type { en } from './en.js';
import type { Locale } from './locale.js';

/** What a catalogue in another language must have: the same keys, the same functions, words of its own. */
type Texts<T> = T extends string
  ? string
  : T extends (...values: infer Values) => string
    ? (...values: Values) => string
    : T extends readonly unknown[]
      ? readonly string[]
      : { readonly [Key in keyof T]: Texts<T[Key]> };

/** The bot's own words in one language. Quotations are never translated: they stay the published English. */
export type Messages = Omit<Texts<typeof en>, 'locale'> & { readonly locale: Locale };

/** The names and descriptions that Discord shows of commands and options, in one language. */
export type CommandTexts = Texts<typeof commandsInEnglish>;

export type CommandName = keyof CommandTexts['commands'];
