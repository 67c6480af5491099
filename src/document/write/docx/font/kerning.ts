/** How much farther apart two glyphs stand than their widths say, in the units of the font. */
export type Pair = readonly [left: number, right: number, distance: number];

const PAIRS = 2;
const EXTENDED = 9;
/** A value that is one number, added to the advance of the first glyph. */
const ADVANCE = 0x4;

/**
 * Finds the distance between two glyphs in a table `GPOS`, by its first feature `kern`: ours have one for all
 * scripts. What moves more than the second of a pair along the line is passed over.
 */
export function kerningOf(gpos: Buffer): (left: number, right: number) => number {
  const subtables = pairTablesOf(gpos).map(distancesIn);
  return (left, right) => {
    for (const distanceIn of subtables) {
      const distance = distanceIn(left, right);
      if (distance !== undefined) return distance;
    }
    return 0;
  };
}

function pairTablesOf(gpos: Buffer): readonly Buffer[] {
  const features = gpos.subarray(gpos.readUInt16BE(6));
  const lookups = gpos.subarray(gpos.readUInt16BE(8));
  const kern = recordsOf(features, 6, 2).find(
    (at) => features.toString('latin1', at, at + 4) === 'kern',
  );
  if (kern === undefined) return [];
  const feature = features.subarray(features.readUInt16BE(kern + 4));
  return recordsOf(feature, 2, 4).flatMap((at) => {
    const lookup = lookups.subarray(lookups.readUInt16BE(2 + 2 * feature.readUInt16BE(at)));
    return recordsOf(lookup, 2, 6).flatMap((place) =>
      pairTable(lookup.readUInt16BE(0), lookup.subarray(lookup.readUInt16BE(place))),
    );
  });
}

function pairTable(kind: number, table: Buffer): readonly Buffer[] {
  if (kind === EXTENDED)
    return pairTable(table.readUInt16BE(2), table.subarray(table.readUInt32BE(4)));
  const isPlain =
    kind === PAIRS && table.readUInt16BE(4) === ADVANCE && table.readUInt16BE(6) === 0;
  return isPlain ? [table] : [];
}

/** Where the records of a list stand that has their number right before the first of them. */
const recordsOf = (list: Buffer, length: number, first: number): readonly number[] =>
  Array.from({ length: list.readUInt16BE(first - 2) }, (_, at) => first + length * at);

/** The distance that a subtable says; undefined where it leaves the pair to the next one. */
function distancesIn(table: Buffer): (left: number, right: number) => number | undefined {
  const covered = coverageOf(table.subarray(table.readUInt16BE(2)));
  const between = table.readUInt16BE(0) === 1 ? byGlyphs(table) : byClasses(table);
  return (left, right) => {
    const at = covered.get(left);
    return at === undefined ? undefined : between(left, at, right);
  };
}

type Between = (left: number, at: number, right: number) => number | undefined;

const byGlyphs =
  (table: Buffer): Between =>
  (_, at, right) => {
    const pairs = table.subarray(table.readUInt16BE(10 + 2 * at));
    const found = recordsOf(pairs, 4, 2).find((place) => pairs.readUInt16BE(place) === right);
    return found === undefined ? undefined : pairs.readInt16BE(found + 2);
  };

function byClasses(table: Buffer): Between {
  const lefts = classesOf(table.subarray(table.readUInt16BE(8)));
  const rights = classesOf(table.subarray(table.readUInt16BE(10)));
  const count = table.readUInt16BE(14);
  return (left, _, right) =>
    table.readInt16BE(16 + 2 * (count * (lefts.get(left) ?? 0) + (rights.get(right) ?? 0)));
}

/** Glyphs and their places in a coverage table. */
function coverageOf(table: Buffer): ReadonlyMap<number, number> {
  if (table.readUInt16BE(0) === 1) {
    return new Map(recordsOf(table, 2, 4).map((at, place) => [table.readUInt16BE(at), place]));
  }
  return new Map(
    rangesOf(table).flatMap(({ first, glyphs, value }) =>
      glyphs.map((glyph) => [glyph, value + glyph - first] as const),
    ),
  );
}

/** Glyphs and their classes; all others are of class 0. */
function classesOf(table: Buffer): ReadonlyMap<number, number> {
  if (table.readUInt16BE(0) === 1) {
    const first = table.readUInt16BE(2);
    return new Map(
      recordsOf(table, 2, 6).map((at, place) => [first + place, table.readUInt16BE(at)]),
    );
  }
  return new Map(
    rangesOf(table).flatMap(({ glyphs, value }) => glyphs.map((glyph) => [glyph, value] as const)),
  );
}

const rangesOf = (table: Buffer) =>
  recordsOf(table, 6, 4).map((at) => {
    const first = table.readUInt16BE(at);
    const length = table.readUInt16BE(at + 2) - first + 1;
    const glyphs = Array.from({ length }, (_, place) => first + place);
    return { first, glyphs, value: table.readUInt16BE(at + 4) };
  });

/** A table `kern` of pairs, which are to stand in order of their glyphs. */
export function kernOf(pairs: readonly Pair[]): Buffer {
  const head = Buffer.alloc(18);
  const power = pairs.length === 0 ? 0 : 2 ** Math.floor(Math.log2(pairs.length));
  head.writeUInt16BE(1, 2);
  head.writeUInt16BE(14 + 6 * pairs.length, 6);
  head.writeUInt16BE(1, 8);
  head.writeUInt16BE(pairs.length, 10);
  head.writeUInt16BE(6 * power, 12);
  head.writeUInt16BE(power === 0 ? 0 : Math.log2(power), 14);
  head.writeUInt16BE(6 * (pairs.length - power), 16);
  const body = Buffer.alloc(6 * pairs.length);
  for (const [at, [left, right, distance]] of pairs.entries()) {
    body.writeUInt16BE(left, 6 * at);
    body.writeUInt16BE(right, 6 * at + 2);
    body.writeInt16BE(distance, 6 * at + 4);
  }
  return Buffer.concat([head, body]);
}
