import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { packTables, type TableValue, unpackTables } from '../tables/table-file.js';

const TABLES: TableValue = {
  // Odd lengths in an odd order, so that most arrays would start where their kind cannot be read.
  bytes: Uint8Array.of(1, 2, 255),
  doubles: Float64Array.of(0, -1.5, Number.MAX_SAFE_INTEGER, Number.POSITIVE_INFINITY),
  words: Uint16Array.of(0, 65_535, 7),
  signed: Int16Array.of(-32_768, 0, 32_767),
  singles: Float32Array.of(0.5, -0.25, 3),
  longs: Uint32Array.of(4_294_967_295),
  none: new Uint32Array(),
  grouped: { deep: { er: Uint8Array.of(9) }, text: 'Changchun 长春 “plan”', empty: '' },
  several: [Uint8Array.of(5), null, true, false, 0, -1.5, 'x', [Float64Array.of(2)], {}],
};

describe('a file of tables', () => {
  const bytes = packTables(TABLES);

  it('gives back every kind of array, and all that JSON can say', () => {
    assert.deepEqual(unpackTables(bytes), TABLES);
  });

  it('has the same bytes for the same tables', () => assert.deepEqual(packTables(TABLES), bytes));

  it('leaves out what is undefined', () => {
    assert.deepEqual(unpackTables(packTables({ there: 1, not: undefined })), { there: 1 });
  });

  for (const value of [null, 0, 'text', [], {}, new Float64Array(), Uint8Array.of(1)]) {
    it(`may hold nothing but ${JSON.stringify(value)}`, () => {
      assert.deepEqual(unpackTables(packTables(value)), value);
    });
  }

  it('takes a part of a larger array, and of that only the part', () => {
    const part = Uint16Array.of(1, 2, 3, 4).subarray(1, 3);
    assert.deepEqual(unpackTables(packTables({ part })), { part: Uint16Array.of(2, 3) });
  });

  it('is read where it lies: its arrays share its bytes', () => {
    const { doubles } = unpackTables(bytes) as { readonly doubles: Float64Array };
    assert.equal(doubles.buffer, bytes.buffer);
  });

  it('may lie anywhere in its buffer that is a multiple of eight', () => {
    const around = new Uint8Array(bytes.length + 16);
    around.set(bytes, 8);
    assert.deepEqual(unpackTables(around.subarray(8, 8 + bytes.length)), TABLES);
  });

  it('does not take an array of a kind that it could not give back', () => {
    assert.throws(() => packTables({ array: Int32Array.of(1) as unknown as TableValue }), /Int32Array is no kind/);
  });
});

describe('what is no whole file of tables', () => {
  const bytes = packTables(TABLES);

  it('is none, whichever byte is damaged', () => {
    for (let at = 0; at < bytes.length; at++) {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] as number) ^ 0x20;
      assert.equal(unpackTables(damaged), undefined, `byte ${at}`);
    }
  });

  it('is none, wherever it was cut off', () => {
    for (let length = 0; length < bytes.length; length++) {
      assert.equal(unpackTables(bytes.slice(0, length)), undefined, `${length} bytes`);
    }
  });

  for (const [what, other] of [
    ['nothing', new Uint8Array()],
    ['text', Buffer.from('First line.\nSecond line.\n'.repeat(20))],
    ['zeros', new Uint8Array(1000)],
    ['a file with something behind it', Buffer.concat([bytes, Uint8Array.of(0)])],
    ['a file of an older form', Buffer.concat([Buffer.from('TABLES01'), bytes.subarray(8)])],
  ] as const) {
    it(`is none: ${what}`, () => assert.equal(unpackTables(Uint8Array.from(other)), undefined));
  }
});
