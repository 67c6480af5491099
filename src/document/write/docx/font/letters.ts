/** A run of letters whose glyphs follow each other as the letters do. */
interface Run {
  readonly first: number;
  readonly last: number;
  readonly glyph: number;
}

const HEAD = 16;
const RUN = 12;
/** Windows, all of Unicode. */
const PLATFORM = 3;
const ENCODING = 10;
const FORMAT = 12;

/** Finds the glyph of a code point in a table `cmap`, 0 where it has none. Throws where it is no table of all Unicode. */
export function glyphsOf(cmap: Buffer): (letter: number) => number {
  const runs = runsOf(unicodeOf(cmap));
  const found = new Map<number, number>();
  return (letter) => {
    const glyph = found.get(letter) ?? glyphIn(runs, letter);
    found.set(letter, glyph);
    return glyph;
  };
}

function glyphIn(runs: readonly Run[], letter: number): number {
  const run = runs.find(({ first, last }) => first <= letter && letter <= last);
  return run === undefined ? 0 : run.glyph + letter - run.first;
}

function unicodeOf(cmap: Buffer): Buffer {
  for (let at = 4; at < 4 + 8 * cmap.readUInt16BE(2); at += 8) {
    const table = cmap.subarray(cmap.readUInt32BE(at + 4));
    const isUnicode = cmap.readUInt16BE(at) === PLATFORM && cmap.readUInt16BE(at + 2) === ENCODING;
    if (isUnicode && table.readUInt16BE(0) === FORMAT) return table;
  }
  throw new RangeError('the font does not say which glyphs stand for all of Unicode');
}

const runsOf = (table: Buffer): readonly Run[] =>
  Array.from({ length: table.readUInt32BE(12) }, (_, at) => ({
    first: table.readUInt32BE(HEAD + RUN * at),
    last: table.readUInt32BE(HEAD + RUN * at + 4),
    glyph: table.readUInt32BE(HEAD + RUN * at + 8),
  }));

/** A table `cmap` of letters, ascending, and their glyphs. */
export function cmapOf(letters: readonly (readonly [letter: number, glyph: number])[]): Buffer {
  const head = Buffer.alloc(4 + 8);
  head.writeUInt16BE(1, 2);
  head.writeUInt16BE(PLATFORM, 4);
  head.writeUInt16BE(ENCODING, 6);
  head.writeUInt32BE(head.length, 8);
  const table = Buffer.alloc(HEAD + RUN * letters.length);
  table.writeUInt16BE(FORMAT, 0);
  table.writeUInt32BE(table.length, 4);
  table.writeUInt32BE(letters.length, 12);
  for (const [at, [letter, glyph]] of letters.entries()) {
    table.writeUInt32BE(letter, HEAD + RUN * at);
    table.writeUInt32BE(letter, HEAD + RUN * at + 4);
    table.writeUInt32BE(glyph, HEAD + RUN * at + 8);
  }
  return Buffer.concat([head, table]);
}
