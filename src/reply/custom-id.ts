import { LIMITS } from './limits.js';
import type { Call, CommandCall, Menu } from './reply.js';

// Raised when the layout below changes or an option is renamed, so that a button from before says so instead of
// doing something else. Buttons stay in channels for years.
const VERSION = '1';

// What no command's name begins with.
const CONTROL = '*';

// Who sees the answer to a form.
const PRIVATE = '1';
const PUBLIC = '0';

/**
 * A button's `custom_id`: `1|read|passage=¶25 s2` runs a command, `1|*copy` is a control. It carries all that the
 * click needs, so nothing has to be stored.
 * @returns undefined when it would be longer than Discord takes
 */
export function toCustomId(call: Call): string | undefined {
  const customId = [VERSION, ...fieldsOf(call)].join('|');
  return customId.length <= LIMITS.customId ? customId : undefined;
}

/** The twin of `toCustomId`; undefined for anything that this version did not write. */
export function fromCustomId(customId: string): Call | undefined {
  const [version, first = '', ...fields] = customId.split('|');
  if (version !== VERSION) return undefined;
  try {
    return first.startsWith(CONTROL) ? readControl(first.slice(CONTROL.length), fields) : readCommand(first, fields);
  } catch {
    return undefined; // a stray percent sign
  }
}

function fieldsOf(call: Call): readonly string[] {
  switch (call.control) {
    case undefined:
      return commandFields(call);
    case 'turn':
      return [`${CONTROL}turn`, ...commandFields(call)];
    case 'passages':
      return [`${CONTROL}passages`, String(call.from), call.list];
    case 'remove':
      return [`${CONTROL}remove`, ...(call.asker === undefined ? [] : [call.asker])];
    case 'copy':
      return [`${CONTROL}copy`, ...(call.list === undefined ? [] : [call.list])];
    case 'follow':
      return [`${CONTROL}follow`];
    case 'followed':
      return [
        `${CONTROL}followed`,
        call.list,
        call.isPrivate ? PRIVATE : PUBLIC,
        ...(call.question === undefined ? [] : [escapeSeparators(call.question)]),
      ];
    case 'share':
      return [`${CONTROL}share`];
  }
}

function commandFields({ command, options }: Omit<CommandCall, 'control'>): readonly string[] {
  const pairs = Object.entries(options).map(([name, value]) => `${escapeSeparators(name)}=${escapeSeparators(value)}`);
  return [escapeSeparators(command), ...pairs];
}

function readControl(name: string, fields: readonly string[]): Call | undefined {
  const [first = '', second = '', third] = fields;
  if ((name === 'copy' || name === 'share' || name === 'follow') && fields.length === 0) return { control: name };
  if (name === 'copy' && fields.length === 1 && /^[\da-f]+-[-.\da-z]+$/.test(first))
    return { control: 'copy', list: first };
  if (name === 'remove' && fields.length === 0) return { control: 'remove', asker: undefined };
  if (name === 'remove' && fields.length === 1 && /^\d{15,20}$/.test(first)) return { control: 'remove', asker: first };
  if (name === 'passages' && fields.length === 2 && /^\d{1,3}$/.test(first)) {
    return { control: 'passages', from: Number(first), list: second };
  }
  if (name === 'followed' && fields.length <= 3 && (second === PRIVATE || second === PUBLIC)) {
    const question = third === undefined ? undefined : decodeURIComponent(third);
    return { control: 'followed', list: first, isPrivate: second === PRIVATE, question };
  }
  if (name !== 'turn') return undefined;
  const call = readCommand(first, fields.slice(1));
  return call === undefined ? undefined : { ...call, control: 'turn' };
}

function readCommand(command: string, pairs: readonly string[]): CommandCall | undefined {
  if (command === '') return undefined;
  const options = new Map<string, string>();
  for (const pair of pairs) {
    const [name, value, ...rest] = pair.split('=');
    if (name === undefined || name === '' || value === undefined || rest.length > 0) return undefined;
    options.set(decodeURIComponent(name), decodeURIComponent(value));
  }
  return { command: decodeURIComponent(command), options: Object.fromEntries(options) };
}

/**
 * A menu's `custom_id`: `1|read|>passage|0`; what is chosen arrives beside it.
 * @param index  place among the menus of the message, from 0: an id must not stand there twice
 * @returns undefined when it would be longer than Discord takes
 */
export function toMenuId({ command, option }: Pick<Menu, 'command' | 'option'>, index: number): string | undefined {
  const customId = [VERSION, escapeSeparators(command), `>${escapeSeparators(option)}`, index].join('|');
  return customId.length <= LIMITS.customId ? customId : undefined;
}

/** What a choice in a menu runs; undefined for any menu that this version did not write. */
export function fromMenuId(customId: string, chosen: string): CommandCall | undefined {
  const [version, command, option, index, ...rest] = customId.split('|');
  if (version !== VERSION || command === undefined || command === '' || rest.length > 0) return undefined;
  if (option === undefined || !/^>./.test(option) || index === undefined || !/^\d+$/.test(index)) return undefined;
  try {
    return { command: decodeURIComponent(command), options: { [decodeURIComponent(option.slice(1))]: chosen } };
  } catch {
    return undefined; // a stray percent sign
  }
}

/** Only the separators: percent-encoding every letter of a Chinese name would soon fill the 100 characters. */
function escapeSeparators(text: string): string {
  return text.replace(/[%|=]/g, encodeURIComponent);
}
