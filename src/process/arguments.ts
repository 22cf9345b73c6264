import { messageOf } from '../errors.js';

/** The arguments ask for help. */
interface Help {
  readonly kind: 'help';
}

/** The arguments are wrong. */
interface Mistake {
  readonly kind: 'mistake';
  /** What is wrong with them, as one line. */
  readonly message: string;
}

/** What the arguments of a program come to; `Request` is a run that they ask for. */
export type Arguments<Request extends { readonly kind: string }> = Request | Help | Mistake;

/** Whether there is nothing to run. */
export function isHelpOrMistake(given: { readonly kind: string }): given is Help | Mistake {
  return given.kind === 'help' || given.kind === 'mistake';
}

/** What `parseArgs` throws goes on to explain how to pass a value all the same; its first sentence says what is wrong. */
export function toMistake(error: unknown): Mistake {
  const [message = ''] = messageOf(error).split(/\.\s|\n/);
  return { kind: 'mistake', message: message.replace(/\.$/, '') };
}
