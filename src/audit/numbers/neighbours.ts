import type { ReadBlock } from '../../document/model/index.js';
import { oncePer } from '../../once/index.js';
import type { Claim } from '../claims/index.js';
import { digitsIn, withoutOne } from './digits.js';

/**
 * The numbers that stand around a number, as they are printed: those of its row and column, or those before and behind
 * it in its text; of each whether it stands behind.
 */
export type Neighbours = (claim: Claim) => ReadonlyMap<string, boolean>;

/** How many numbers to either side are its neighbours. */
const REACH = 5;
/** How many rows to either side in its column. */
const ROWS = 6;

/**
 * The neighbours of the numbers of a document, as they are printed, without such as stand anywhere. A heading or a caption
 * between two numbers parts them: cells of two tables that were read as text stand one behind the other.
 */
export function neighboursIn(claims: readonly Claim[], blocks: readonly ReadBlock[]): Neighbours {
  const sectionOf = sectionsOf(blocks);
  const order = claims.toSorted((a, b) => a.start - b.start);
  const places = new Map(order.map((claim, at) => [claim, at]));
  const around = (claim: Claim): readonly Claim[] => {
    const at = places.get(claim) ?? 0;
    const reach = claim.cell === null ? REACH : WIDE;
    const edge = (step: 1 | -1): number => {
      let far = 0;
      while (far < reach && mayBeNear(claim, order[at + step * (far + 1)])) far += 1;
      return at + step * far;
    };
    return order
      .slice(edge(-1), edge(1) + 1)
      .filter((each) => each !== claim && areNear(claim, each))
      .filter((each) => sectionOf(each) === sectionOf(claim));
  };
  return oncePer(
    (claim) =>
      new Map(
        around(claim)
          .filter(isTelling)
          .map((each) => [figuresOf(each), each.start > claim.start]),
      ),
  );
}

/** The numbers that stand right beside a number: before and behind it, and in its column above and below. */
export function besidesIn(claims: readonly Claim[]): (claim: Claim) => ReadonlySet<string> {
  const order = claims.toSorted((a, b) => a.start - b.start);
  const places = new Map(order.map((claim, at) => [claim, at]));
  return oncePer((claim) => {
    const at = places.get(claim) ?? 0;
    const around = order.slice(Math.max(0, at - WIDE), at + WIDE);
    const inColumn = around.filter(
      ({ cell }) =>
        cell !== null &&
        cell.table === claim.cell?.table &&
        cell.column === claim.cell.column &&
        Math.abs(cell.row - claim.cell.row) === 1,
    );
    const inLine = [order[at - 1], order[at + 1]].flatMap((each) => each ?? []);
    return new Set([...inLine, ...inColumn].map(figuresOf));
  });
}

/** How many headings and captions stand before a number. */
function sectionsOf(blocks: readonly ReadBlock[]): (claim: Claim) => number {
  const starts = blocks.flatMap(({ type, start }) =>
    type === 'heading' || type === 'caption' ? [start] : [],
  );
  return oncePer(({ start }) => {
    const next = starts.findIndex((each) => each > start);
    return next < 0 ? starts.length : next;
  });
}

/** Cells of a column stand so far apart in a wide table. */
const WIDE = 60;

/** Behind what cannot be near nothing is. */
const mayBeNear = (a: Claim, b: Claim | undefined): boolean =>
  b !== undefined &&
  (a.cell === null ? Math.abs(a.start - b.start) <= FURTHEST : b.cell?.table === a.cell.table);

function areNear(a: Claim, b: Claim): boolean {
  if (a.cell !== null || b.cell !== null) {
    return (
      a.cell !== null &&
      b.cell !== null &&
      a.cell.table === b.cell.table &&
      (a.cell.row === b.cell.row ||
        (a.cell.column === b.cell.column && Math.abs(a.cell.row - b.cell.row) <= ROWS))
    );
  }
  return Math.abs(a.start - b.start) <= FURTHEST;
}

/** Characters between numbers of one thought, a page's foot and head among them. */
const FURTHEST = 120;

/** A number as it is printed, without grouping and the noughts at its end. */
export const figuresOf = oncePer(({ mention: { text, value } }: Claim): string => {
  const plain = withoutOne(text)
    .normalize('NFKC')
    .replace(/[^\d.]/g, '');
  const figures = plain === '' ? String(value?.numerator ?? '') : plain;
  return figures.includes('.') ? figures.replace(/\.?0+$/, '') : figures;
});

/** Years, round numbers and single digits stand beside anything. */
const isTelling = (claim: Claim): boolean => {
  const figures = figuresOf(claim);
  return /[1-9].*[1-9]/.test(figures) && !/^(?:19|20)\d\d$/.test(figures);
};

/** How much it tells that a number stands beside two others: more, the longer it is. */
export function weightOf(figures: string): number {
  const digits = digitsIn(figures).replace(/^0+|0+$/g, '').length;
  return digits >= LONG ? 1.5 : digits === LONG - 1 ? 1 : 0.4;
}

const LONG = 4;
