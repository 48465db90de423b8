import { inflateSync } from 'node:zlib';

/** The solid colour that boxes have. */
const BOX = '#1f2937';

/** Colour at a pixel, as `#rrggbb`. */
export type Pixels = (x: number, y: number) => string;

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Decodes a PNG of 8 bits a channel, as browsers take them. */
export function readPng(png: Buffer): Pixels {
  const width = png.readUInt32BE(16);
  const channels = png.readUInt8(25) === 6 ? 4 : 3;
  const rows = unfilter(inflateSync(dataOf(png)), width * channels, channels);
  return (x, y) => {
    const at = Math.round(x) * channels;
    return `#${rows[Math.round(y)]?.subarray(at, at + 3).toString('hex') ?? ''}`;
  };
}

/** How much of an area has the boxes' colour, from 0 to 1; a JPEG's colours are off by some `slack`. */
export function coverage(pixels: Pixels, { x, y, width, height }: Area, slack = 0): number {
  let covered = 0;
  let all = 0;
  for (let row = Math.ceil(y); row < Math.floor(y + height); row += 1) {
    for (let column = Math.ceil(x); column < Math.floor(x + width); column += 1) {
      all += 1;
      if (isNear(pixels(column, row), BOX, slack)) covered += 1;
    }
  }
  return all === 0 ? Number.NaN : covered / all;
}

function isNear(colour: string, other: string, slack: number): boolean {
  const channels = (text: string) => [1, 3, 5].map((at) => Number.parseInt(text.slice(at, at + 2), 16));
  const wanted = channels(other);
  return channels(colour).every((channel, index) => Math.abs(channel - (wanted[index] ?? 0)) <= slack);
}

function dataOf(png: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    const type = png.toString('latin1', at + 4, at + 8);
    if (type === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  return Buffer.concat(parts);
}

/** Undoes the filter of each row (PNG, section 9). */
function unfilter(data: Buffer, length: number, step: number): Buffer[] {
  const rows: Buffer[] = [];
  for (let start = 0; start < data.length; start += length + 1) {
    const filter = data[start];
    const row = Buffer.from(data.subarray(start + 1, start + 1 + length));
    const above = rows.at(-1) ?? Buffer.alloc(length);
    for (let at = 0; at < length; at += 1) {
      const left = at < step ? 0 : (row[at - step] ?? 0);
      const up = above[at] ?? 0;
      const corner = at < step ? 0 : (above[at - step] ?? 0);
      row[at] = (row[at] ?? 0) + predicted(filter, left, up, corner);
    }
    rows.push(row);
  }
  return rows;
}

function predicted(filter: number | undefined, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
