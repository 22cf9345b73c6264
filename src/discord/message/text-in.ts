import {
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  ComponentType,
  type Message,
  type MessageSnapshot,
} from 'discord.js';
import { plainText } from '../../reply/message-text.js';

/** A message, or what another one forwards. */
type Readable = Pick<Message | MessageSnapshot, 'content' | 'embeds' | 'components'> & Partial<Pick<Message, 'poll'>>;

/**
 * What a message says: its text, or else what it forwards; or else what its embeds, components or poll say. An address
 * alone is no text: what it leads to stands in the embed below it.
 */
export function textIn(
  message: Pick<Message, 'content' | 'embeds' | 'components' | 'poll' | 'messageSnapshots'>,
): string {
  const own = textOf(message);
  if (own !== '') return own;
  return [...message.messageSnapshots.values()].map(textOf).find((text) => text !== '') ?? '';
}

function textOf(message: Readable): string {
  if (plainText(message.content) !== '') return message.content;
  const parts = [embedText(message), componentText(message), pollText(message)];
  return parts.find((text) => text !== '') ?? '';
}

function embedText({ embeds }: Readable): string {
  return embeds
    .flatMap(({ title, description, fields }) => [
      title,
      description,
      ...fields.flatMap(({ name, value }) => [name, value]),
    ])
    .filter((text) => text !== null)
    .join('\n')
    .trim();
}

/** What stands in components as text; labels of buttons are no part of what a message says. */
function componentText({ components }: Readable): string {
  return components
    .flatMap((component) => textsOf(component.toJSON()))
    .join('\n')
    .trim();
}

function textsOf(component: APIMessageTopLevelComponent | APIComponentInContainer): readonly string[] {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return [component.content];
    case ComponentType.Section:
    case ComponentType.Container:
      return component.components.flatMap(textsOf);
    default:
      return [];
  }
}

/** What may be chosen would only lead away from what is asked. */
function pollText({ poll }: Readable): string {
  return poll?.question.text ?? '';
}
