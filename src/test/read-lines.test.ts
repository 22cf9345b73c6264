import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { describe, it } from 'node:test';
import { LINE_BYTES, readLines } from '../process/read-lines.js';

async function linesOf(...chunks: readonly (string | Uint8Array)[]): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const line of readLines(Readable.from(chunks))) lines.push(line);
  return lines;
}

describe('readLines', () => {
  for (const [what, chunks, expected] of [
    ['nothing', [], []],
    ['one line', ['a\n'], ['a']],
    ['a last line without a line feed', ['a\nb'], ['a', 'b']],
    ['blank lines', ['\n\na\n\n'], ['', '', 'a', '']],
    ['CRLF', ['a\r\n\r\nb\r\n'], ['a', '', 'b']],
    ['a carriage return inside', ['a\rb\n'], ['a\rb']],
    ['separators that are not line feeds', ['a\u2028b\u0085c\n'], ['a\u2028b\u0085c']],
    ['a byte order mark', ['\uFEFFa\n\uFEFFb\n'], ['a', '\uFEFFb']],
    ['lines across chunks', ['a', 'b\nc', '\n', 'd'], ['ab', 'c', 'd']],
    ['characters across chunks', [Buffer.from('长').subarray(0, 2), Buffer.from('长').subarray(2)], ['长']],
    ['invalid UTF-8', [Buffer.from([0x61, 0xff, 0x0a, 0xe9])], ['a\uFFFD', '\uFFFD']],
  ] as const) {
    it(what, async () => assert.deepEqual(await linesOf(...chunks), expected));
  }

  it('keeps the start of a line without end, and goes on after it', async () => {
    const [long = '', next] = await linesOf(...Array.from({ length: 40 }, () => 'x'.repeat(100_000)), '\nnext\n');
    assert.equal(long.length, LINE_BYTES);
    assert.equal(next, 'next');
  });
});
