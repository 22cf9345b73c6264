/** Longest line kept, in bytes; a stream without line feeds must not fill the memory. The rest of the line is dropped. */
export const LINE_BYTES = 1_048_576;

const LINE_FEED = 0x0a;
const BYTE_ORDER_MARK = /^\uFEFF/;

/**
 * The lines of a stream, as they come: UTF-8 with or without a byte order mark, ended by LF or CRLF, the last one
 * perhaps by neither. Bytes that are not UTF-8 become U+FFFD. Other line separators are left inside, unlike in
 * `node:readline`: a line in is a line out.
 */
export async function* readLines(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let pieces: Uint8Array[] = [];
  let kept = 0;
  let isFirst = true;
  const keep = (piece: Uint8Array): void => {
    const part = piece.subarray(0, LINE_BYTES - kept);
    if (part.length === 0) return;
    pieces.push(part);
    kept += part.length;
  };
  const take = (): string => {
    const text = decoder.decode(Buffer.concat(pieces)).replace(/\r$/, '');
    pieces = [];
    kept = 0;
    const line = isFirst ? text.replace(BYTE_ORDER_MARK, '') : text;
    isFirst = false;
    return line;
  };
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    let from = 0;
    for (let feed = bytes.indexOf(LINE_FEED); feed !== -1; feed = bytes.indexOf(LINE_FEED, from)) {
      keep(bytes.subarray(from, feed));
      yield take();
      from = feed + 1;
    }
    keep(bytes.subarray(from));
  }
  if (kept > 0) yield take();
}
