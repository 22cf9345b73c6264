import { type APIApplicationCommandStringOption, ApplicationCommandOptionType } from 'discord.js';
import type { Library } from '../src/command.js';
import { pageOf } from '../src/reply/blocks.js';
import { referenceOf } from '../src/reply/citation.js';
import { LIMITS } from '../src/reply/limits.js';
import { type Action, type Block, publicReply, type Reply } from '../src/reply/reply.js';
import { findMentions } from '../src/report/mentions.js';
import { formatReference } from '../src/report/reference.js';
import type { Topic } from '../src/report/report.js';

/** The option that names one of the catalogue's topics; its choices are their names. */
export function topicOption(description: string, topics: readonly Topic[]): APIApplicationCommandStringOption {
  return {
    type: ApplicationCommandOptionType.String,
    name: 'name',
    description,
    required: true,
    choices: topics.slice(0, LIMITS.choices).map(({ id, name, chinese: [chinese] }) => ({
      name,
      value: id,
      ...(chinese === undefined ? {} : { name_localizations: { 'zh-CN': chinese } }),
    })),
  };
}

/** The whole section of a topic, and where else the report names it. */
export function topicReply({ name, aliases, paragraph }: Topic, { report, messages }: Library): Reply {
  const heading: Block = { kind: 'heading', text: name };
  const elsewhere = findMentions(report, [name, ...aliases]).filter((mention) => mention.paragraph !== paragraph);
  const references = new Set(
    elsewhere.map((mention) => referenceOf(mention.paragraph, mention.sentence.number, mention.sentence.number)),
  );
  const also: readonly Block[] =
    references.size > 0 ? [{ kind: 'text', text: messages.alsoMentioned([...references].join(', ')) }] : [];
  const page = pageOf(report, { paragraph, sentence: 1, offset: 0 }, [heading, ...also]);
  const actions: readonly Action[] =
    page.next === undefined
      ? []
      : [{ label: messages.next, control: 'turn', command: 'read', options: { passage: formatReference(page.next) } }];
  return publicReply([heading, page.block, ...also], actions);
}
