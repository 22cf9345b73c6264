import { Locale } from 'discord.js';
import { asArray, asRecord } from './json.js';
import { charactersOf, inLocale, localesOf } from './localized.js';

/** What Discord's documentation forbids in a body; one line a fault, as `place: fault`. */
export type Faults = readonly string[];

// Source: Discord docs, “Application command naming”.
const COMMAND_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const LOCALES: ReadonlySet<string> = new Set(Object.values(Locale));
const PLAIN_MESSAGE_FLAGS = (1 << 2) | (1 << 12); // suppress embeds, suppress notifications
const EPHEMERAL = 1 << 6;

/** The body of a message in a channel. */
export function messageFaults(body: unknown): Faults {
  return [...contentFaults(body), ...flagFaults(body, PLAIN_MESSAGE_FLAGS)];
}

/** The body of a further message after an answer to an interaction. */
export function followUpFaults(body: unknown): Faults {
  return [...contentFaults(body), ...flagFaults(body, PLAIN_MESSAGE_FLAGS | EPHEMERAL)];
}

/** The body of a change to an answer: what it leaves out stays as it is. */
export function editFaults(body: unknown): Faults {
  const { content, components } = asRecord(body);
  return content === undefined ? componentFaults(components) : contentFaults(body);
}

/** The body of an answer to an interaction. */
export function callbackFaults(body: unknown): Faults {
  const { type, data } = asRecord(body);
  if (type === 4) return [...contentFaults(data), ...flagFaults(data, PLAIN_MESSAGE_FLAGS | EPHEMERAL)];
  // An update may leave everything out, and cannot make a message ephemeral.
  if (type === 7) return [...contentFaults(data), ...flagFaults(data, PLAIN_MESSAGE_FLAGS)];
  if (type === 6) return data === undefined ? [] : ['data: none with a deferred update'];
  if (type === 9) return modalFaults(data);
  if (type === 8) return choiceFaults(asRecord(data)['choices'], 'data.choices');
  return [`type: ${String(type)} is none that this bot sends`];
}

/** The body of a bulk overwrite of commands, as it is and as each language shows it. */
export function commandFaults(body: unknown, isGlobal: boolean): Faults {
  if (!Array.isArray(body)) return ['body: not an array'];
  const commands = body.map(asRecord);
  const locales = [...new Set(commands.flatMap(localesOf))];
  return [
    ...commands.flatMap((command) => (charactersOf(command) > 8000 ? ['body: over 8000 characters in a command'] : [])),
    ...locales.flatMap((locale) => (LOCALES.has(locale) ? [] : [`${locale}: no locale of Discord’s`])),
    ...setFaults(commands, isGlobal),
    ...locales.flatMap((locale) =>
      setFaults(
        commands.map((command) => inLocale(command, locale)),
        isGlobal,
      ).map((fault) => `${locale} ${fault}`),
    ),
  ];
}

function setFaults(commands: readonly Readonly<Record<string, unknown>>[], isGlobal: boolean): Faults {
  const faults = commands.flatMap((command, index) => oneCommandFaults(command, `[${index}]`, isGlobal));
  const names = commands.map(({ type, name }) => `${String(type ?? 1)} ${String(name)}`);
  return new Set(names).size < names.length ? [...faults, 'body: two commands share a name'] : faults;
}

function contentFaults(value: unknown): Faults {
  const { content, allowed_mentions: mentions, components } = asRecord(value);
  const faults: string[] = [];
  if (typeof content !== 'string' || content.trim() === '') faults.push('content: empty message');
  else if (content.length > 2000) faults.push(`content: ${content.length} characters, 2000 at most`);
  // Not Discord's rule but the bot's: nobody is ever pinged.
  const { parse, users, roles, replied_user: repliedUser } = asRecord(mentions);
  if (
    !Array.isArray(parse) ||
    parse.length > 0 ||
    users !== undefined ||
    roles !== undefined ||
    repliedUser !== false
  ) {
    faults.push('allowed_mentions: not “none”');
  }
  return [...faults, ...componentFaults(components)];
}

function flagFaults(value: unknown, allowed: number): Faults {
  const { flags } = asRecord(value);
  if (flags === undefined) return [];
  return typeof flags === 'number' && (flags & ~allowed) === 0 ? [] : [`flags: ${String(flags)} not allowed here`];
}

function componentFaults(value: unknown): Faults {
  const rows = asArray(value).map((row) => asArray(asRecord(row)['components']));
  const all = rows.flat().map(asRecord);
  const buttons = all.filter(({ type }) => type === 2);
  const menus = all.filter(({ type }) => type === 3);
  const ids = all.map((component) => component['custom_id']);
  const faults: string[] = [];
  if (rows.length > 5) faults.push(`components: ${rows.length} rows, 5 at most`);
  if (rows.some((row) => row.length < 1 || row.length > 5)) faults.push('components: a row takes 1 to 5 buttons');
  if (new Set(ids).size < ids.length) faults.push('components: a custom_id twice');
  if (!ids.every((id) => hasLength(id, 1, 100))) faults.push('components: a custom_id takes 1 to 100 characters');
  if (!buttons.every(({ label }) => hasLength(label, 1, 80)))
    faults.push('components: a label takes 1 to 80 characters');
  if (buttons.length + menus.length < all.length) faults.push('components: neither a button nor a menu');
  if (rows.some((row) => row.length > 1 && row.some((component) => asRecord(component)['type'] === 3)))
    faults.push('components: a menu takes a row of its own');
  return [...faults, ...menus.flatMap(selectFaults)];
}

function selectFaults({ options, placeholder }: Readonly<Record<string, unknown>>): Faults {
  const choices = asArray(options).map(asRecord);
  const values = choices.map(({ value }) => value);
  const faults: string[] = [];
  if (choices.length < 1 || choices.length > 25) faults.push(`menu: ${choices.length} choices, 1 to 25`);
  if (new Set(values).size < values.length) faults.push('menu: a value twice');
  if (!choices.every(({ label, value }) => hasLength(label, 1, 100) && hasLength(value, 1, 100)))
    faults.push('menu: a label or value takes 1 to 100 characters');
  if (!hasLength(placeholder, 1, 150)) faults.push('menu: a placeholder takes 1 to 150 characters');
  return faults;
}

/** A form of one text field, as the bot sends it. */
function modalFaults(value: unknown): Faults {
  const { custom_id: id, title, components } = asRecord(value);
  const faults: string[] = [];
  if (!hasLength(id, 1, 100)) faults.push('custom_id: 1 to 100 characters');
  if (!hasLength(title, 1, 45)) faults.push('title: 1 to 45 characters');
  const labels = asArray(components).map(asRecord);
  if (labels.length < 1 || labels.length > 5) faults.push('components: 1 to 5');
  for (const { type, label, component } of labels) {
    const field = asRecord(component);
    if (type !== 18 || !hasLength(label, 1, 45)) faults.push('components: a label with 1 to 45 characters');
    if (field['type'] !== 4 || !hasLength(field['custom_id'], 1, 100))
      faults.push('components: a text field with an id');
    if (field['label'] !== undefined) faults.push('components: a field in a label has none of its own');
    const max = field['max_length'];
    if (typeof max !== 'number' || max < 1 || max > 4000) faults.push('components: max_length 1 to 4000');
  }
  return faults;
}

// Source: Discord docs, “Message commands”: a name with spaces and capitals, no description, no options.
function menuFaults({ name, description, options }: Readonly<Record<string, unknown>>, place: string): Faults {
  const faults: string[] = [];
  if (!hasLength(name, 1, 32)) faults.push(`${place}.name: 1 to 32 characters`);
  if (description !== undefined && description !== '') faults.push(`${place}.description: none`);
  if (options !== undefined) faults.push(`${place}.options: none`);
  return faults;
}

function choiceFaults(value: unknown, place: string): Faults {
  const choices = asArray(value).map(asRecord);
  const faults: string[] = [];
  if (choices.length > 25) faults.push(`${place}: ${choices.length} choices, 25 at most`);
  for (const { name, value: chosen } of choices) {
    if (!hasLength(name, 1, 100)) faults.push(`${place}: a name takes 1 to 100 characters`);
    if (!hasLength(chosen, 1, 100)) faults.push(`${place}: a value takes 1 to 100 characters`);
  }
  return faults;
}

function oneCommandFaults(command: Readonly<Record<string, unknown>>, place: string, isGlobal: boolean): Faults {
  const isMenu = command['type'] === 2 || command['type'] === 3;
  const faults = isMenu ? [...menuFaults(command, place)] : [...nameFaults(command, place)];
  if (!isGlobal && (command['contexts'] !== undefined || command['integration_types'] !== undefined)) {
    faults.push(`${place}: contexts and integration_types are for global commands`);
  }
  const options = asArray(command['options']).map(asRecord);
  if (options.length > 25) faults.push(`${place}.options: 25 at most`);
  if (new Set(options.map(({ name }) => name)).size < options.length) faults.push(`${place}.options: a name twice`);
  const firstOptional = options.findIndex((option) => option['required'] !== true);
  if (firstOptional >= 0 && options.slice(firstOptional).some((option) => option['required'] === true)) {
    faults.push(`${place}.options: required ones come first`);
  }
  for (const [index, option] of options.entries()) {
    const here = `${place}.options[${index}]`;
    faults.push(...nameFaults(option, here), ...choiceFaults(option['choices'], `${here}.choices`));
    if (option['autocomplete'] === true && option['choices'] !== undefined)
      faults.push(`${here}: choices or autocomplete`);
  }
  return faults;
}

function nameFaults({ name, description }: Readonly<Record<string, unknown>>, place: string): Faults {
  const faults: string[] = [];
  if (typeof name !== 'string' || !COMMAND_NAME.test(name) || name !== name.toLowerCase()) faults.push(`${place}.name`);
  if (!hasLength(description, 1, 100)) faults.push(`${place}.description: 1 to 100 characters`);
  return faults;
}

function hasLength(value: unknown, min: number, max: number): boolean {
  return typeof value === 'string' && value.length >= min && value.length <= max;
}
