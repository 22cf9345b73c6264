import { chineseName } from '../language/chinese.js';
import { hasHan } from '../language/fold.js';
import type { Messages } from '../messages/texts.js';
import type { Named } from '../report/report.js';

/** A name of the catalogue as the asker reads it: who reads Chinese gets the Chinese one beside it. */
export function shownName({ name, chinese }: Pick<Named, 'name' | 'chinese'>, messages: Messages): string {
  return messages.named(name, messages.locale === 'en-US' ? undefined : chineseName(chinese, messages.locale));
}

/** A name of the catalogue in a completion: who types Chinese must see that it was understood. */
export function completionName(named: Pick<Named, 'name' | 'chinese'>, typed: string, messages: Messages): string {
  if (messages.locale !== 'en-US' || !hasHan(typed)) return shownName(named, messages);
  return [...named.chinese.slice(0, 1), named.name].join(' · ');
}
