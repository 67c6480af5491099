import { type Tables, tableOf } from './tables.js';

/** Finds the outline of a glyph, empty for what has none, as a space. */
export function outlinesOf(tables: Tables): (glyph: number) => Buffer {
  const outlines = tableOf(tables, 'glyf');
  const places = tableOf(tables, 'loca');
  const isLong = tableOf(tables, 'head').readUInt16BE(50) === 1;
  const begin = (glyph: number): number =>
    isLong ? places.readUInt32BE(4 * glyph) : 2 * places.readUInt16BE(2 * glyph);
  return (glyph) => outlines.subarray(begin(glyph), begin(glyph + 1));
}

const FLAG = { words: 0x1, scale: 0x8, more: 0x20, scales: 0x40, matrix: 0x80 } as const;

/** Where an outline that is put together of other glyphs names them. */
export function partsOf(outline: Buffer): readonly number[] {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return [];
  const parts: number[] = [];
  let at = 10;
  let flags: number = FLAG.more;
  while ((flags & FLAG.more) !== 0) {
    flags = outline.readUInt16BE(at);
    parts.push(at + 2);
    at += 4 + ((flags & FLAG.words) !== 0 ? 4 : 2) + transformLength(flags);
  }
  return parts;
}

function transformLength(flags: number): number {
  if ((flags & FLAG.matrix) !== 0) return 8;
  if ((flags & FLAG.scales) !== 0) return 4;
  return (flags & FLAG.scale) !== 0 ? 2 : 0;
}

/** The glyphs with all that they are put together of, each once, the first ones first. */
export function withParts(
  glyphs: readonly number[],
  outlineOf: (glyph: number) => Buffer,
): readonly number[] {
  const all = new Set(glyphs);
  // A set goes through what is added on the way too.
  for (const glyph of all) {
    const outline = outlineOf(glyph);
    for (const at of partsOf(outline)) all.add(outline.readUInt16BE(at));
  }
  return [...all];
}
