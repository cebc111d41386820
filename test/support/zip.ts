import { deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const VERSION = 20;
const DEFLATED = 8;

/** A zip file with each entry deflated. */
export function aZip(entries: readonly ZipEntry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of entries) {
    const bytes = Buffer.from(content as Uint8Array);
    const deflated = deflateRawSync(bytes);
    const shared = numbers([2, VERSION], [2, 0], [2, DEFLATED], [4, 0], [4, crc32(bytes)], [4, deflated.length]);
    const sizes = numbers([4, bytes.length], [2, Buffer.byteLength(name)], [2, 0]);
    const file = Buffer.concat([numbers([4, LOCAL_HEADER]), shared, sizes, Buffer.from(name), deflated]);
    const place = numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]);
    directory.push(
      Buffer.concat([numbers([4, CENTRAL_HEADER], [2, VERSION]), shared, sizes, place, Buffer.from(name)]),
    );
    files.push(file);
    offset += file.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = entries.length;
  const end = numbers([4, END_OF_DIRECTORY], [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, offset], [2, 0]);
  return Buffer.concat([...files, ...directory, end]);
}

/** Little-endian, each with its size in bytes. */
function numbers(...values: readonly (readonly [size: number, value: number])[]): Buffer {
  return Buffer.concat(
    values.map(([size, value]) => {
      const bytes = Buffer.alloc(size);
      bytes.writeUIntLE(value, 0, size);
      return bytes;
    }),
  );
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** As in node:zlib, which has it from Node 22.2 on only. */
function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (CRC_TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
