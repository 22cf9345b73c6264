/** How a terminal shows emphasis. */
export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  /** Text that opens an address; undefined where the terminal cannot. */
  readonly link: ((text: string, url: string) => string) | undefined;
}

/** For files, pipes, and those who asked for it. */
export const PLAIN: Style = { bold: (text) => text, dim: (text) => text, link: undefined };

const unlinked: Style = {
  bold: (text) => `\u001b[1m${text}\u001b[22m`,
  dim: (text) => `\u001b[2m${text}\u001b[22m`,
  link: undefined,
};

/** The style for an output. */
export function styleFor(isTTY: boolean, env: NodeJS.ProcessEnv): Style {
  if (!wantsColour(isTTY, env)) return PLAIN;
  return wantsLinks(isTTY, env) ? { ...unlinked, link: hyperlink } : unlinked;
}

/**
 * FORCE_COLOR goes before NO_COLOR, as in Node itself.
 * @see https://no-color.org
 * @see https://nodejs.org/docs/latest-v20.x/api/cli.html#force_color1-2-3
 */
function wantsColour(isTTY: boolean, env: NodeJS.ProcessEnv): boolean {
  const force = env['FORCE_COLOR'];
  if (force !== undefined) return !['0', 'false'].includes(force.toLowerCase());
  return isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
}

/**
 * Whether the terminal is known to open OSC 8 links. There is no way to ask it, and one that does not know them hides
 * the address, so only those that name themselves count. tmux and screen pass links on or don't, as they are set up.
 * @see https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda
 */
function wantsLinks(isTTY: boolean, env: NodeJS.ProcessEnv): boolean {
  const force = env['FORCE_HYPERLINK'];
  if (force !== undefined) return !['0', 'false', ''].includes(force.toLowerCase());
  if (!isTTY || env['TMUX'] || env['STY']) return false;
  if (env['WT_SESSION'] || env['KITTY_WINDOW_ID'] || env['DOMTERM']) return true;
  if (['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper', 'Tabby', 'rio'].includes(env['TERM_PROGRAM'] ?? ''))
    return true;
  if (/^(xterm-kitty|xterm-ghostty|alacritty|foot)/.test(env['TERM'] ?? '')) return true;
  // VTE (GNOME Terminal and kin) since 0.50, and Konsole since 20.12.
  return Number(env['VTE_VERSION'] ?? 0) >= 5000 || Number(env['KONSOLE_VERSION'] ?? 0) >= 201200;
}

/** The address takes printable ASCII alone. */
function hyperlink(text: string, url: string): string {
  const address = url.replace(/[^\x21-\x7e]+/gu, (part) => encodeURIComponent(part.toWellFormed()));
  return `\u001b]8;;${address}\u001b\\${text}\u001b]8;;\u001b\\`;
}
