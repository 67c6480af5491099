import type { Rule } from './marks.js';
import { type Frame, NEAR, placesOf } from './rulings.js';

/** A stretch of a frame between two rules across, with the rules down that pass through it. */
interface Band {
  readonly top: number;
  readonly bottom: number;
  readonly walls: readonly number[];
}

/** A row that is so many times as high as others is no row. */
const HIGH = 2.5;
/** Points by which the sides of two frames differ. */
const ASIDE = 8;

/**
 * A table and the boxes that touch it (a case below, a chart above share its edge) as frames of their own: a box has
 * other sides than the table, or is far higher than its rows.
 */
export function partsOf(frame: Frame): readonly Frame[] {
  const bands = bandsOf(frame);
  const rows = bands.filter(({ walls }) => walls.length > 2);
  const [first] = rows;
  const last = rows.at(-1);
  if (first === undefined || last === undefined || rows.length < FEWEST_ROWS) return [frame];
  const usual = middle(rows.map(heightOf));
  const isBox = (band: Band): boolean =>
    band.walls.length === 2 && (haveOtherSides(band, first) || heightOf(band) > HIGH * usual);
  const top = bands.findIndex((band) => !isBox(band));
  const foot = bands.findLastIndex((band) => !isBox(band));
  // The title of a case is a row of its own above its words.
  const bottom =
    foot < bands.length - 1 ? bands.findLastIndex(({ walls }) => walls.length > 2) : foot;
  if (top === 0 && bottom === bands.length - 1) return [frame];
  const groups = [bands.slice(0, top), bands.slice(top, bottom + 1), bands.slice(bottom + 1)];
  return groups.flatMap((group) => clipped(frame, group) ?? []);
}

const FEWEST_ROWS = 2;

function bandsOf({ horizontal, vertical }: Frame): readonly Band[] {
  const ys = placesOf(horizontal);
  return ys.slice(1).map((bottom, at) => {
    const top = ys[at] ?? bottom;
    const half = (top + bottom) / 2;
    return {
      top,
      bottom,
      walls: placesOf(vertical.filter(({ from, to }) => from <= half && half <= to)),
    };
  });
}

const heightOf = ({ top, bottom }: Band): number => bottom - top;

const haveOtherSides = (a: Band, b: Band): boolean =>
  Math.abs((a.walls[0] ?? 0) - (b.walls[0] ?? 0)) > ASIDE ||
  Math.abs((a.walls.at(-1) ?? 0) - (b.walls.at(-1) ?? 0)) > ASIDE;

const middle = (of: readonly number[]): number =>
  of.toSorted((a, b) => a - b)[Math.floor(of.length / 2)] ?? 0;

/** The rules of a frame within some of its bands, no wider than their sides. */
function clipped({ horizontal, vertical }: Frame, bands: readonly Band[]): Frame | undefined {
  const [first] = bands;
  const last = bands.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const walls = bands.flatMap((band) => band.walls);
  const [left, right] = [Math.min(...walls), Math.max(...walls)];
  const within = (rule: Rule, from: number, to: number): readonly Rule[] =>
    rule.from < to - NEAR && from + NEAR < rule.to
      ? [{ at: rule.at, from: Math.max(rule.from, from), to: Math.min(rule.to, to) }]
      : [];
  return {
    horizontal: horizontal
      .filter(({ at }) => at >= first.top - NEAR && at <= last.bottom + NEAR)
      .flatMap((rule) => within(rule, left, right)),
    vertical: vertical.flatMap((rule) => within(rule, first.top, last.bottom)),
  };
}
