import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SlashCommand } from '../command.js';
import { COMMANDS } from '../command-list.js';
import { UserError } from '../errors.js';
import type { Reply } from '../reply/reply.js';
import { topicsOf } from '../report/topics.js';
import { asArray, asRecord } from './discord-stand-in/json.js';
import { library } from './real-report/library.js';
import { reportWithLists } from './real-report/lists.js';
import { report } from './real-report/report.js';

const topics = topicsOf(report).map(({ id }) => id);
const sections = report.sections.flatMap(({ id, title }) => [id, ...(title === undefined ? [] : [title])]);
const questions = reportWithLists.lexicon.anticipations.flatMap(({ questions: [first = ''] }) => [first]);

/** What a person could give a command beyond what it offers: whatever there is to ask it for. */
const GIVEN: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>> = {
  ask: [...questions, ...reportWithLists.lexicon.gaps.slice(0, 200).map(({ question }) => question)].map(
    (question) => ({
      question,
    }),
  ),
  place: report.lookUps.places.map(({ id: name }) => ({ name })),
  figure: report.lookUps.figures.map(({ id: name }) => ({ name })),
  term: report.lookUps.terms.map(({ id: name }) => ({ name })),
  read: [...report.paragraphs.map(({ number }) => String(number)), ...sections, '7-9', '¶8 s3–6'].map((passage) => ({
    passage,
  })),
  compare: topics.flatMap((first) => topics.map((second) => ({ first, second }))),
  verify: report.paragraphs.flatMap(({ sentences }) => sentences.map(({ text: quote }) => ({ quote }))),
};

/** Every quotation of a reply, as the pieces between its omissions. */
function quotedPieces({ blocks }: Reply): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'quote') return [];
    const marked = block.runs.map(({ kind, text }) => (kind === 'omission' ? '\u0000' : text)).join('');
    return marked.split('\u0000').filter((piece) => piece !== '');
  });
}

describe('every quotation of every reply is the report’s, letter by letter', () => {
  for (const [name, command] of COMMANDS) {
    it(`/${name}`, () => {
      let quotations = 0;
      for (const options of [...(GIVEN[name] ?? []), ...offersOf(command)]) {
        for (const piece of quotedPieces(replyTo(command, options))) {
          assert.ok(report.text.includes(piece), `/${name} ${JSON.stringify(options)}: ${piece}`);
          quotations++;
        }
      }
      if (GIVEN[name] !== undefined) assert.ok(quotations > 0);
    });
  }
});

/**
 * What a command offers: every choice of each option, and what it completes nothing and each letter to, beside the
 * first offer of the others.
 */
function offersOf(command: SlashCommand): readonly Readonly<Record<string, string>>[] {
  const { options = [] } = command.define(report);
  const offers = options.map((option) => [option.name, valuesOf(command, option)] as const);
  const firsts = Object.fromEntries(offers.flatMap(([name, [first]]) => (first === undefined ? [] : [[name, first]])));
  const isComplete = options.every(({ name, required }) => required !== true || firsts[name] !== undefined);
  const bare = options.some(({ required }) => required === true) ? [] : [{}];
  const filled = offers.flatMap(([name, values]) => values.map((value) => ({ ...firsts, [name]: value })));
  return [...bare, ...(isComplete ? filled : [])];
}

function valuesOf(command: SlashCommand, option: object): readonly string[] {
  const { name, choices, autocomplete } = asRecord(option);
  if (autocomplete !== true) return asArray(choices).map((choice) => String(asRecord(choice)['value']));
  const typed = ['', ...'abcdefghijklmnopqrstuvwxyz'];
  const values = typed.flatMap((text) =>
    (command.complete?.(String(name), text, library) ?? []).map(({ value }) => value),
  );
  return [...new Set(values)];
}

/** Some pairs cannot be compared (a section with itself); that is a sentence to the asker, without quotations. */
function replyTo(command: SlashCommand, options: object): Reply {
  try {
    return command.handle({ ...options }, library);
  } catch (error) {
    if (error instanceof UserError) return { blocks: [], actions: [], visibility: 'private' };
    throw error;
  }
}
