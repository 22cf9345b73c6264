import {
  type APIApplicationCommandOptionChoice,
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
} from 'discord.js';
import type { Choice, Library } from '../command.js';
import { chineseName } from '../language/chinese.js';
import { optionTexts } from '../messages/command-texts.js';
import type { Messages } from '../messages/texts.js';
import { matchNames } from '../names/match-names.js';
import { type RelatedParagraph, relatedParagraphs } from '../names/shared-phrases.js';
import { pageOf } from '../reply/blocks.js';
import { referenceOf } from '../reply/citation.js';
import { fits, lastThat } from '../reply/fit.js';
import { LIMITS, truncate } from '../reply/limits.js';
import { type Action, type Block, type Menu, publicReply, type Reply } from '../reply/reply.js';
import { findMentions } from '../report/mentions.js';
import { formatReference } from '../report/reference.js';
import type { Paragraph, Report, Topic } from '../report/report.js';
import { createMemo } from '../tables/memo.js';
import { completionName, shownName } from './shown-name.js';

/** Other sections named under one, and what each is said to share with it: a line or two. */
const RELATED = { sections: 4, phrases: 3 } as const;

/** The option that names one of the catalogue's topics: a list to pick from, or, for more than one holds, completions. */
export function topicOption(kind: 'city' | 'project', topics: readonly Topic[]): APIApplicationCommandStringOption {
  const option = { type: ApplicationCommandOptionType.String, ...optionTexts(kind), required: true } as const;
  if (topics.length > LIMITS.choices) return { ...option, autocomplete: true, max_length: LIMITS.choiceName };
  return { ...option, choices: topics.map(topicChoice) };
}

function topicChoice({ id, name, chinese }: Topic): APIApplicationCommandOptionChoice<string> {
  const simplified = chineseName(chinese, 'zh-CN');
  const traditional = chineseName(chinese, 'zh-TW');
  if (simplified === undefined || traditional === undefined) return { name, value: id };
  return { name, value: id, name_localizations: { 'zh-CN': simplified, 'zh-TW': traditional } };
}

/** Topics whose names have what was typed, best first. */
export function completeTopics(topics: readonly Topic[], typed: string, messages: Messages): readonly Choice[] {
  return matchNames(topics, typed)
    .slice(0, LIMITS.choices)
    .map(({ candidate }) => {
      const name = `${completionName(candidate, typed, messages)} · ¶${candidate.paragraph.number}`;
      return { name: truncate(name, LIMITS.choiceName), value: candidate.id };
    });
}

/** The whole section of a topic, where else the report names it, and which other sections share names with it. */
export function topicReply(topic: Topic, library: Library): Reply {
  const { report, messages } = library;
  return remember(report, `${topic.kind} ${topic.id} ${messages.locale}`, () => buildTopicReply(topic, library));
}

/** Replies that are kept; nothing in them changes from one asker to the next. */
const REPLIES_KEPT = 200;
const remember = createMemo<Report, Reply>(REPLIES_KEPT);

function buildTopicReply(topic: Topic, library: Library): Reply {
  const { report, messages } = library;
  const { name, paragraph } = topic;
  const heading: Block = { kind: 'heading', text: shownName(topic, messages) };
  const elsewhere = findMentions(report, [name, ...topic.aliases]).filter((mention) => mention.paragraph !== paragraph);
  const references = new Set(
    elsewhere.map((mention) => referenceOf(mention.paragraph, mention.sentence.number, mention.sentence.number)),
  );
  const also: readonly Block[] =
    references.size > 0 ? [{ kind: 'text', text: messages.alsoMentioned(messages.list([...references])) }] : [];
  const page = pageOf(report, { paragraph, sentence: 1, offset: 0 }, [heading, ...also]);
  const parts = planBlocks(topic);
  const quoted = [heading, page.block];
  const whole = [...quoted, ...(fits([...quoted, ...parts, ...also]) ? parts : []), ...also];
  const named = new Set(elsewhere.map((mention) => mention.paragraph));
  const related = relatedParagraphs(report, paragraph)
    .filter((other) => !named.has(other.paragraph))
    .slice(0, RELATED.sections);
  const actions: readonly Action[] =
    page.next === undefined
      ? []
      : [{ label: messages.next, control: 'turn', command: 'read', options: { passage: formatReference(page.next) } }];
  return {
    ...publicReply([...whole, ...seeAlso(related, whole, library)], actions),
    menus: relatedMenu([...named, ...related.map((other) => other.paragraph)], library),
  };
}

/** What the section names, by kind, in its own words: where and what, at a glance. */
function planBlocks({ plan }: Topic): readonly Block[] {
  if (plan === undefined) return [];
  const items = [
    ...plan.areas.map(({ role, names }) => `${role}: ${names.join(', ')}`),
    ...plan.industries.map(({ quote }) => quote),
  ];
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

/** As many of the sections as go into the message beside the quotation, which stays whole. */
function seeAlso(
  related: readonly RelatedParagraph[],
  beside: readonly Block[],
  { messages }: Library,
): readonly Block[] {
  const blocks = (count: number): readonly Block[] =>
    count === 0 ? [] : [{ kind: 'text', text: messages.seeAlso(related.slice(0, count).map(relatedText).join('; ')) }];
  return blocks(lastThat(0, related.length, (count) => fits([...beside, ...blocks(count)])));
}

function relatedText({ paragraph, phrases }: RelatedParagraph): string {
  const shown = phrases.slice(0, RELATED.phrases).map(({ text }) => text);
  return `${paragraphLabel(paragraph)} (${shown.join(', ')})`;
}

function relatedMenu(related: readonly Paragraph[], { messages }: Library): readonly Menu[] {
  if (related.length === 0) return [];
  const choices = related.slice(0, LIMITS.menuChoices).map((paragraph) => ({
    label: truncate(paragraphLabel(paragraph), LIMITS.menuLabel),
    value: `¶${paragraph.number}`,
  }));
  return [{ label: messages.openRelated, command: 'read', option: 'passage', choices }];
}

/** `¶14 Modern agricultural city` */
function paragraphLabel({ number, section }: Paragraph): string {
  const title = section.title ?? section.part;
  return title === undefined ? `¶${number}` : `¶${number} ${title}`;
}
