import { inflateSync } from 'node:zlib';

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** How many pixels have which colour, `rrggbb`. */
  readonly colors: ReadonlyMap<string, number>;
}

/** Reads a PNG of 8 bits a channel with alpha, without interlacing; throws for anything else. */
export function pixelsOf(png: Uint8Array): Pixels {
  const bytes = Buffer.from(png);
  if (bytes.subarray(0, 8).toString('latin1') !== '\x89PNG\r\n\x1a\n') throw new Error('Expected a PNG');
  const parts: Buffer[] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  if (bytes[24] !== 8 || bytes[25] !== 6 || bytes[28] !== 0) throw new Error('Expected 8 bits with alpha');
  const lines = inflateSync(Buffer.concat(parts));
  const stride = 4 * width;
  let above = Buffer.alloc(stride);
  const colors = new Map<string, number>();
  for (let y = 0; y < height; y++) {
    const from = y * (stride + 1);
    const line = Buffer.from(lines.subarray(from + 1, from + 1 + stride));
    for (let x = 0; x < stride; x++) {
      const [left, up, corner] = [line[x - 4] ?? 0, above[x] ?? 0, x < 4 ? 0 : (above[x - 4] ?? 0)];
      line[x] = (line[x] ?? 0) + predicted(lines[from] ?? 0, left, up, corner);
    }
    for (let x = 0; x < stride; x += 4) {
      if (line[x + 3] === 0) continue;
      const color = line.toString('hex', x, x + 3);
      colors.set(color, (colors.get(color) ?? 0) + 1);
    }
    above = line;
  }
  return { width, height, colors };
}

/** PNG's filters 0 to 4. */
function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 4) {
    const guess = left + up - corner;
    const [a, b, c] = [left, up, corner].map((value) => Math.abs(guess - value)) as [number, number, number];
    return a <= b && a <= c ? left : b <= c ? up : corner;
  }
  return [0, left, up, (left + up) >> 1][filter] ?? 0;
}
