import { kerningOf, kernOf, type Pair } from './kerning.js';
import { cmapOf, glyphsOf } from './letters.js';
import { outlinesOf, partsOf, withParts } from './outlines.js';
import { fontFileOf, padded, type Tables, tableOf, tablesOf } from './tables.js';

/** What is the same for any number of glyphs. */
const KEPT = ['OS/2', 'name'];

/**
 * Takes some letters out of a TrueType font: gives a function from a text to a font file with the letters of
 * the text and no others, which draws the text alike. Of pairs that are moved together it knows those that
 * follow each other in the text. Other forms of a letter are left behind: ligatures, vertical writing, and the
 * digits for Latin words, which are lower by a fiftieth.
 */
export function narrowing(file: Buffer): (text: string) => Buffer {
  const tables = tablesOf(file);
  const glyphOf = glyphsOf(tableOf(tables, 'cmap'));
  const outlineOf = outlinesOf(tables);
  const distanceOf = kerningOf(tableOf(tables, 'GPOS'));
  return (text) => {
    const letters = lettersOf(text).flatMap((letter) => {
      const glyph = glyphOf(letter);
      return glyph === 0 ? [] : [[letter, glyph] as const];
    });
    const glyphs = withParts([0, ...letters.map(([, glyph]) => glyph)], outlineOf);
    const numbers = new Map(glyphs.map((glyph, at) => [glyph, at]));
    const numberOf = (glyph: number): number => numbers.get(glyph) ?? 0;
    return fontFileOf(
      new Map([
        ...KEPT.map((name) => [name, tableOf(tables, name)] as const),
        ['cmap', cmapOf(letters.map(([letter, glyph]) => [letter, numberOf(glyph)]))],
        ['kern', kernOf(pairsIn(text, glyphOf, numberOf, distanceOf))],
        ...counted(tables, glyphs.length),
        ['hmtx', Buffer.concat(glyphs.map((glyph) => advanceOf(tables, glyph)))],
        ...outlined(glyphs.map((glyph) => renumbered(outlineOf(glyph), numberOf))),
      ]),
    );
  };
}

/** The code points of a text, each once, ascending. */
const lettersOf = (text: string): readonly number[] =>
  [...new Set(text)].map((letter) => letter.codePointAt(0) ?? 0).sort((one, other) => one - other);

/** The pairs of a text that stand nearer or farther than their widths say, in order of their numbers. */
function pairsIn(
  text: string,
  glyphOf: (letter: number) => number,
  numberOf: (glyph: number) => number,
  distanceOf: (left: number, right: number) => number,
): readonly Pair[] {
  const glyphs = [...text].map((letter) => glyphOf(letter.codePointAt(0) ?? 0));
  const rights = new Map<number, Set<number>>();
  for (const [at, right] of glyphs.entries()) {
    const left = glyphs[at - 1] ?? 0;
    rights.set(left, (rights.get(left) ?? new Set()).add(right));
  }
  return [...rights]
    .flatMap(([left, each]) =>
      [...each].map((right): Pair => [numberOf(left), numberOf(right), distanceOf(left, right)]),
    )
    .filter(([, , distance]) => distance !== 0)
    .sort(([left, right], [other, next]) => left - other || right - next);
}

type Table = readonly [name: string, table: Buffer];

/** The tables that say how many glyphs there are and how they are found. */
function counted(tables: Tables, count: number): readonly Table[] {
  const head = Buffer.from(tableOf(tables, 'head'));
  head.writeUInt16BE(1, 50);
  const hhea = Buffer.from(tableOf(tables, 'hhea'));
  hhea.writeUInt16BE(count, 34);
  const maxp = Buffer.from(tableOf(tables, 'maxp'));
  maxp.writeUInt16BE(count, 4);
  return [
    ['head', head],
    ['hhea', hhea],
    ['maxp', maxp],
  ];
}

/** The advance of a glyph and its left side bearing; the last glyphs of a font may share one advance. */
function advanceOf(tables: Tables, glyph: number): Buffer {
  const advances = tableOf(tables, 'hmtx');
  const count = tableOf(tables, 'hhea').readUInt16BE(34);
  if (glyph < count) return advances.subarray(4 * glyph, 4 * glyph + 4);
  const bearing = 4 * count + 2 * (glyph - count);
  return Buffer.concat([
    advances.subarray(4 * count - 4, 4 * count - 2),
    advances.subarray(bearing, bearing + 2),
  ]);
}

/** The outlines and where each begins. */
function outlined(outlines: readonly Buffer[]): readonly Table[] {
  const places = Buffer.alloc(4 * (outlines.length + 1));
  const glyf = outlines.map(padded);
  let end = 0;
  for (const [at, outline] of glyf.entries()) {
    end += outline.length;
    places.writeUInt32BE(end, 4 * (at + 1));
  }
  return [
    ['glyf', Buffer.concat(glyf)],
    ['loca', places],
  ];
}

function renumbered(outline: Buffer, numberOf: (glyph: number) => number): Buffer {
  const copy = Buffer.from(outline);
  for (const at of partsOf(outline)) copy.writeUInt16BE(numberOf(outline.readUInt16BE(at)), at);
  return copy;
}
