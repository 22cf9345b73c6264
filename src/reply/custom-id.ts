import { LIMITS } from './limits.js';
import type { Action } from './reply.js';

/** What a button runs: everything about it that is not its label. */
export type Call = Pick<Action, 'command' | 'options'>;

// Raised when the layout below changes or an option is renamed, so that a button from before says so instead of
// doing something else. Buttons stay in channels for years.
const VERSION = '1';

/**
 * A button's `custom_id`: `1|read|passage=¶25 s2`. It carries all that the click needs, so nothing has to be stored.
 * @returns undefined when it would be longer than Discord takes
 */
export function toCustomId({ command, options }: Call): string | undefined {
  const pairs = Object.entries(options).map(([name, value]) => `${escapeSeparators(name)}=${escapeSeparators(value)}`);
  const customId = [VERSION, escapeSeparators(command), ...pairs].join('|');
  return customId.length <= LIMITS.customId ? customId : undefined;
}

/** The twin of `toCustomId`; undefined for anything that this version did not write. */
export function fromCustomId(customId: string): Call | undefined {
  const [version, command, ...pairs] = customId.split('|');
  if (version !== VERSION || command === undefined || command === '') return undefined;
  const options = new Map<string, string>();
  try {
    for (const pair of pairs) {
      const [name, value, ...rest] = pair.split('=');
      if (name === undefined || name === '' || value === undefined || rest.length > 0) return undefined;
      options.set(decodeURIComponent(name), decodeURIComponent(value));
    }
    return { command: decodeURIComponent(command), options: Object.fromEntries(options) };
  } catch {
    return undefined; // a stray percent sign
  }
}

/** Only the separators: percent-encoding every letter of a Chinese name would soon fill the 100 characters. */
function escapeSeparators(text: string): string {
  return text.replace(/[%|=]/g, encodeURIComponent);
}
