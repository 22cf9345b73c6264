import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  ButtonStyle,
  ComponentType,
  type Message,
} from 'discord.js';
import { fromCustomId, toCustomId } from '../../reply/custom-id.js';
import type { Action, Call } from '../../reply/reply.js';

export type MessageRow = APIActionRowComponent<APIComponentInMessageActionRow>;

/** The rows of buttons and menus under a message, as Discord takes them back. */
export function rowsOf({ components }: Message): readonly MessageRow[] {
  return components.flatMap((component) => (component.type === ComponentType.ActionRow ? [component.toJSON()] : []));
}

/** The rows with every button of a kind replaced, or left out; a row that is empty then goes, too. */
export function replaceControl(
  rows: readonly MessageRow[],
  control: NonNullable<Call['control']>,
  action: Action | undefined,
): readonly MessageRow[] {
  const button = action === undefined ? [] : toButtons(action);
  return rows
    .map((row) => ({
      ...row,
      components: row.components.flatMap((component) =>
        callOf(component)?.control === control ? button : [component],
      ),
    }))
    .filter(({ components }) => components.length > 0);
}

/** Who asked for the answer in a message: Discord keeps it with answers to commands, the button with all others. */
export function findAsker(message: Message): string | undefined {
  const kept = rowsOf(message)
    .flatMap(({ components }) => components)
    .flatMap((component) => {
      const call = callOf(component);
      return call?.control === 'remove' && call.asker !== undefined ? [call.asker] : [];
    });
  return kept[0] ?? message.interactionMetadata?.user.id;
}

function callOf(component: APIComponentInMessageActionRow): Call | undefined {
  return 'custom_id' in component ? fromCustomId(component.custom_id) : undefined;
}

function toButtons(action: Action): APIComponentInMessageActionRow[] {
  const customId = toCustomId(action);
  if (customId === undefined) return [];
  return [{ type: ComponentType.Button, style: ButtonStyle.Secondary, label: action.label, custom_id: customId }];
}
