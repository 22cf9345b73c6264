/** What a browser would select, as offsets into the page's text; undefined when it finds nothing. */
export interface Selection {
  readonly start: number;
  readonly end: number;
}

const words = new Intl.Segmenter('en', { granularity: 'word' });

/**
 * “Find a range from a text directive”, in brief, on a page whose blocks are the lines of a text.
 * @see https://wicg.github.io/scroll-to-text-fragment/#finding-ranges-in-a-document
 */
export function select(page: string, url: string): Selection | undefined {
  const directive = parse(url);
  if (directive === undefined) return undefined;
  const { prefix, start, end } = directive;
  for (let from = 0; from < page.length; ) {
    let found: Selection | undefined;
    if (prefix === undefined) {
      found = find(page, start, from, true);
      if (found === undefined) return undefined;
      from = found.start + 1;
    } else {
      const before = find(page, prefix, from, true, false);
      if (before === undefined) return undefined;
      from = before.start + 1;
      const next = before.end + (/^\s*/.exec(page.slice(before.end))?.[0].length ?? 0);
      found = find(page, start, next, false);
      if (found === undefined) return undefined;
      if (found.start !== next) continue;
    }
    if (end === undefined) return found;
    const last = find(page, end, found.end, true);
    return last === undefined ? undefined : { start: found.start, end: last.end };
  }
  return undefined;
}

interface Directive {
  readonly prefix: string | undefined;
  readonly start: string;
  readonly end: string | undefined;
}

/** “Parse a text directive”, without the suffix, which the bot never writes. */
function parse(url: string): Directive | undefined {
  const text = /#.*:~:text=([^&]+)$/.exec(url)?.[1];
  const tokens = text?.split(',') ?? [];
  const prefix = tokens[0]?.endsWith('-') === true ? tokens.shift()?.slice(0, -1) : undefined;
  const [start, end, ...rest] = tokens;
  if (start === undefined || rest.length > 0 || tokens.some((token) => token === '' || /^-|-$/.test(token)))
    return undefined;
  return {
    prefix: prefix === undefined ? undefined : decodeURIComponent(prefix),
    start: decodeURIComponent(start),
    end: end === undefined ? undefined : decodeURIComponent(end),
  };
}

/** “Find a string in range”: the first match within one block, at word boundaries where they are asked for. */
function find(
  page: string,
  query: string,
  from: number,
  startBounded: boolean,
  endBounded = true,
): Selection | undefined {
  // A query has no line break, so what it matches lies within one block.
  const text = base(page);
  const wanted = base(query);
  for (let at = text.indexOf(wanted, from); at !== -1; at = text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    if ((!startBounded || isWordBoundary(page, at)) && (!endBounded || isWordBoundary(page, end)))
      return { start: at, end };
  }
  return undefined;
}

function isWordBoundary(page: string, at: number): boolean {
  const blockStart = page.lastIndexOf('\n', at - 1) + 1;
  const blockEnd = page.indexOf('\n', at) === -1 ? page.length : page.indexOf('\n', at);
  if (at === blockStart || at === blockEnd) return true;
  return words.segment(page.slice(blockStart, blockEnd)).containing(at - blockStart)?.index === at - blockStart;
}

/** Comparison at the primary level: case aside. */
function base(text: string): string {
  return text.toLowerCase();
}
