/**
 * Discord's ceilings, in characters. We count UTF-16 units after escaping, so never too few.
 * Sources: Discord docs, “Message”, “Component reference”, “Application commands”, “Interactions”.
 */
export const LIMITS = {
  content: 2000,
  /** what an answer takes of it, so that “shared by” and a name of 20 digits find room under it */
  answer: 1955,
  buttonLabel: 80,
  customId: 100,
  buttonsPerRow: 5,
  /** what stands on a menu before anything is chosen */
  placeholder: 150,
  menuChoices: 25,
  menuLabel: 100,
  menuValue: 100,
  /** description of an attachment */
  altText: 1024,
  rows: 5,
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
  /** what an option of type string takes at most */
  stringOption: 6000,
  /** what a text field of a modal takes at most */
  textInput: 4000,
  /** of a modal, and of a field's label in it */
  modalTitle: 45,
  /** time to answer an interaction before Discord gives it up */
  interactionMs: 3000,
} as const;

/** Characters of what somebody typed that a notice repeats; more would push the advice off its end. */
const TYPED_MAX = 80;

/** What was typed, in one line and short enough to be repeated. */
export function shortened(typed: string): string {
  return truncate(typed.trim().replace(/\s+/g, ' '), TYPED_MAX);
}

/** Cuts at the last space that fits and adds “…”; `max` counts UTF-16 units, 1 or more. */
export function truncate(text: string, max: number): string {
  if (text.length <= max) return text;
  const room = text.slice(0, max - 1);
  const space = room.lastIndexOf(' ');
  const cut = space > max / 2 ? room.slice(0, space) : room;
  // Half of a surrogate pair is not a character.
  return `${cut.replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`;
}
