import { createHash } from 'node:crypto';

/** Arrays that are kept as they lie in memory. */
const KINDS = {
  f64: Float64Array,
  f32: Float32Array,
  u32: Uint32Array,
  i16: Int16Array,
  u16: Uint16Array,
  u8: Uint8Array,
} as const;
type Kind = keyof typeof KINDS;
type TypedArray = InstanceType<(typeof KINDS)[Kind]>;

/** What a file of tables holds: typed arrays, and whatever JSON can say, under names and in groups. */
export type TableValue =
  | TypedArray
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly TableValue[]
  | { readonly [name: string]: TableValue };

/** Stands in the header for an array that lies further back. */
interface ArrayPlace {
  readonly $array: Kind;
  /** In bytes, from the first array's. */
  readonly offset: number;
  /** In elements. */
  readonly length: number;
}

/** Opens every file; the last two characters are the version of this form. */
const MAGIC = 'TABLES02';
const CHECKSUM_BYTES = 32;
/** Magic, checksum of all that follows it, length of the header as a 32-bit number. */
const HEADER_AT = MAGIC.length + CHECKSUM_BYTES + 4;
/** Where an array may start, so that it can be read in place. */
const ALIGNMENT = 8;

const align = (offset: number): number => Math.ceil(offset / ALIGNMENT) * ALIGNMENT;

/**
 * Packs tables into the bytes of a file. What was `undefined` is left out.
 * The arrays are written in this machine's byte order: a file is not for another machine.
 */
export function packTables(tables: TableValue): Uint8Array {
  const arrays: { readonly array: TypedArray; readonly offset: number }[] = [];
  let size = 0;
  const place = (value: TableValue): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (!ArrayBuffer.isView(value)) {
      if (Array.isArray(value)) return value.map(place);
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, place(inner as TableValue)]));
    }
    const array = value as TypedArray;
    const offset = align(size);
    arrays.push({ array, offset });
    size = offset + array.byteLength;
    return { $array: kindOf(array), offset, length: array.length } satisfies ArrayPlace;
  };
  const header = Buffer.from(JSON.stringify(place(tables)) ?? 'null');
  const first = align(HEADER_AT + header.length);
  const bytes = Buffer.alloc(first + size);
  bytes.write(MAGIC, 0, 'latin1');
  bytes.writeUInt32LE(header.length, HEADER_AT - 4);
  header.copy(bytes, HEADER_AT);
  for (const { array, offset } of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), first + offset);
  }
  checksumOf(bytes).copy(bytes, MAGIC.length);
  return bytes;
}

/**
 * The tables in a file's bytes; their arrays lie in these bytes, nothing is copied.
 * @param bytes  starting at a multiple of eight in their buffer, as those that `readFileSync` returns do
 * @returns undefined for what was not written by `packTables`, or is not whole any more
 */
export function unpackTables(bytes: Uint8Array): TableValue {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length < HEADER_AT || buffer.toString('latin1', 0, MAGIC.length) !== MAGIC) return undefined;
  if (!checksumOf(buffer).equals(buffer.subarray(MAGIC.length, MAGIC.length + CHECKSUM_BYTES))) return undefined;
  const headerLength = buffer.readUInt32LE(HEADER_AT - 4);
  const first = align(HEADER_AT + headerLength);
  return JSON.parse(buffer.toString('utf8', HEADER_AT, HEADER_AT + headerLength), (_, value: unknown) =>
    isPlace(value)
      ? new KINDS[value.$array](bytes.buffer as ArrayBuffer, bytes.byteOffset + first + value.offset, value.length)
      : value,
  );
}

function checksumOf(bytes: Buffer): Buffer {
  return createHash('sha256')
    .update(bytes.subarray(MAGIC.length + CHECKSUM_BYTES))
    .digest();
}

function kindOf(array: TypedArray): Kind {
  const kind = (Object.keys(KINDS) as Kind[]).find((name) => array instanceof KINDS[name]);
  if (kind === undefined) throw new TypeError(`${array.constructor.name} is no kind of array that a table file holds`);
  return kind;
}

function isPlace(value: unknown): value is ArrayPlace {
  return typeof value === 'object' && value !== null && '$array' in value;
}
