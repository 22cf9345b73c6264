/** Something the asker can put right. Its message is shown to them word for word, in a private reply. */
export class UserError extends Error {
  override readonly name = 'UserError';
}

/** Problems that one message shows: a screenful or two; the rest is counted. */
const PROBLEMS_SHOWN = 100;

/** Settings or data that the operator has to put right before the bot can run; lists everything found at once. */
export class StartupError extends Error {
  override readonly name = 'StartupError';
  readonly source: string;
  readonly problems: readonly string[];

  /**
   * @param source    where the problems are, as the operator would call it: `settings`, or the data folder's path
   * @param problems  one sentence each, naming the file, the place in it and the fix; never empty
   */
  constructor(source: string, problems: readonly string[]) {
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    const lines = problems.slice(0, PROBLEMS_SHOWN).map((problem) => `  - ${problem}`);
    const rest = problems.length - lines.length;
    super([`${count} in ${source}:`, ...lines, ...(rest > 0 ? [`  … and ${rest} more`] : [])].join('\n'));
    this.source = source;
    this.problems = problems;
  }
}

/** An error that also says what is wrong elsewhere, so that everything can be put right at once. */
export function joined(error: unknown, other: () => unknown): unknown {
  if (!(error instanceof StartupError)) return error;
  try {
    other();
  } catch (second) {
    if (!(second instanceof StartupError)) return second;
    error.message += `\n${second.message}`;
  }
  return error;
}

/** The message of anything that can be thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
