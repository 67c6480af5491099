import { type Area, around, widthOf } from './marks.js';
import type { Run } from './runs.js';

/** A part of a page that is read from its head to its foot before the next. */
export interface Region extends Area {
  readonly runs: readonly Run[];
  /** Whether it is one of two columns. */
  readonly isColumn: boolean;
}

/** Shares of the page's width: where a gutter may lie, and how much of its column a line of prose fills. */
const FIRST = 0.3;
const LAST = 0.7;
const STEP = 3;
/** Half of the narrowest gutter, in points. */
const NARROWEST = 4;
const FEWEST_LINES = 5;
const FULL = 0.62;

/**
 * The regions of a page in reading order: bands of two columns of prose, left one first, and what stands above,
 * between and beneath them. `solid` are tables, which are crossed by no gutter.
 */
export function regionsOf(
  runs: readonly Run[],
  solid: readonly Area[],
  width: number,
): readonly Region[] {
  const whole = { ...around(runs), runs, isColumn: false };
  if (runs.length < FEWEST_LINES * 2) return [whole];
  const text = around(runs);
  const gutter = bestGutter(runs, solid, text, width);
  return gutter === null ? [whole] : parted(runs, solid, text, gutter);
}

/** Points that as many lines as columns have at least take. */
const LOWEST_BAND = 36;

interface Band {
  readonly top: number;
  readonly bottom: number;
}

function bestGutter(
  runs: readonly Run[],
  solid: readonly Area[],
  text: Area,
  width: number,
): number | null {
  let best: number | null = null;
  let most = 0;
  for (let at = width * FIRST; at <= width * LAST; at += STEP) {
    const count = bandsAt(runs, solid, at).reduce(
      (sum, band) => sum + proseIn(runs, band, at, text),
      0,
    );
    if (count > most) [best, most] = [at, count];
  }
  return best;
}

/** Bands of the page that nothing crosses at `at`. */
function bandsAt(runs: readonly Run[], solid: readonly Area[], at: number): readonly Band[] {
  const crossing = [...runs, ...solid]
    .filter(({ left, right }) => left < at + NARROWEST && right > at - NARROWEST)
    .toSorted((a, b) => a.top - b.top);
  const bands: Band[] = [];
  let top = -Infinity;
  for (const area of crossing) {
    if (area.top > top) bands.push({ top, bottom: area.top });
    top = Math.max(top, area.bottom);
  }
  return [...bands, { top, bottom: Infinity }];
}

const isIn = ({ top, bottom }: Band, run: Area): boolean => {
  const middle = (run.top + run.bottom) / 2;
  return middle > top && middle < bottom;
};

/** The lines of prose in both columns of a band; 0 where one of them has too few. */
function proseIn(runs: readonly Run[], band: Band, at: number, text: Area): number {
  if (band.bottom - band.top < LOWEST_BAND) return 0;
  const inBand = runs.filter((run) => isIn(band, run));
  const left = fullLines(
    inBand.filter((run) => run.right <= at),
    at - text.left,
  );
  const right = fullLines(
    inBand.filter((run) => run.left >= at),
    text.right - at,
  );
  return left < FEWEST_LINES || right < FEWEST_LINES ? 0 : left + right;
}

function fullLines(runs: readonly Run[], width: number): number {
  const filled = new Map<number, number>();
  for (const run of runs) {
    const line = Math.round(run.base / 3);
    filled.set(line, (filled.get(line) ?? 0) + widthOf(run));
  }
  const full = [...filled.values()].filter((each) => each >= width * FULL).length;
  return full >= filled.size / 2 ? full : 0;
}

function parted(
  runs: readonly Run[],
  solid: readonly Area[],
  text: Area,
  gutter: number,
): readonly Region[] {
  const regions: Region[] = [];
  let single: Run[] = [];
  const left = new Set(runs);
  const endSingle = (): void => {
    if (single.length > 0)
      regions.push({
        ...around(single),
        left: text.left,
        right: text.right,
        runs: single,
        isColumn: false,
      });
    single = [];
  };
  for (const band of bandsAt(runs, solid, gutter)) {
    for (const run of runs)
      if (left.has(run) && (run.top + run.bottom) / 2 <= band.top) {
        single.push(run);
        left.delete(run);
      }
    const inBand = runs.filter((run) => left.has(run) && isIn(band, run));
    if (proseIn(runs, band, gutter, text) === 0) single.push(...inBand);
    else {
      endSingle();
      for (const column of [
        inBand.filter((run) => run.right <= gutter),
        inBand.filter((run) => run.left >= gutter),
      ])
        regions.push({ ...around(column), runs: column, isColumn: true });
    }
    for (const run of inBand) left.delete(run);
  }
  single.push(...left);
  endSingle();
  return regions;
}
