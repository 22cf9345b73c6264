import { type APIActionRowComponent, type APIStringSelectComponent, ComponentType } from 'discord.js';
import type { Logger } from 'pino';
import { toMenuId } from '../../reply/custom-id.js';
import { LIMITS, truncate } from '../../reply/limits.js';
import type { Menu } from '../../reply/reply.js';

export type MenuRow = APIActionRowComponent<APIStringSelectComponent>;

/** Each menu as a row of its own, within Discord's limits. */
export function menuRows(menus: readonly Menu[], log: Logger): readonly MenuRow[] {
  return menus.flatMap((menu, index) => {
    const select = toSelect(menu, index);
    if (select !== undefined) return [{ type: ComponentType.ActionRow, components: [select] }];
    log.warn({ menu: menu.command }, 'menu left out: does not fit');
    return [];
  });
}

function toSelect(menu: Menu, index: number): APIStringSelectComponent | undefined {
  const customId = toMenuId(menu, index);
  const choices = menu.choices.filter(
    ({ label, value }) => label.trim() !== '' && value !== '' && value.length <= LIMITS.menuValue,
  );
  if (customId === undefined || choices.length === 0) return undefined;
  return {
    type: ComponentType.StringSelect,
    custom_id: customId,
    placeholder: truncate(menu.label, LIMITS.placeholder),
    options: choices
      .slice(0, LIMITS.menuChoices)
      .map(({ label, value }) => ({ label: truncate(label, LIMITS.menuLabel), value })),
  };
}
