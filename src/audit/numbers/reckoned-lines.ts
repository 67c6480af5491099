import { sameDimension, sum } from '../../quantity/index.js';
import { type Entry, type Line, plainHead, TOTAL } from '../tables/matrix.js';
import { LEAST_HOLDING } from './line-relation.js';

/** Each line of counts a year earlier, place by place, where the places are years: what 同比增长 is reckoned by. */
export function yearsBefore(lines: readonly Line[], across: readonly string[]): readonly Line[] {
  const places = new Map(
    across.flatMap((head, place) => {
      const year = /^((?:19|20)\d{2})(?:年度?|学年|届)?$/.exec(plainHead(head))?.[1];
      return year === undefined ? [] : [[Number(year), place] as const];
    }),
  );
  if (places.size < LEAST_HOLDING) return [];
  return lines.flatMap((line) => {
    const entries = new Map<number, Entry>();
    for (const [year, place] of places) {
      const entry = line.entries.get(places.get(year - 1) ?? -1);
      if (entry !== undefined) entries.set(place, entry);
    }
    return line.percent ? [] : [{ ...line, head: `上年${plainHead(line.head)}`, entries }];
  });
}

export const isOwnYearBefore = (line: Line, before: Line): boolean =>
  before.head === `上年${plainHead(line.head)}`;

/** For every line with a total, that total at each of its places: what a column of shares is reckoned by. */
export function totalsOf(lines: readonly Line[], across: readonly string[]): readonly Line[] {
  const place = across.findIndex((head) => TOTAL.test(plainHead(head)));
  return lines.flatMap((line) => {
    const total = line.entries.get(place);
    if (total === undefined || line.percent) return [];
    const entries = new Map(
      [...line.entries.keys()].filter((key) => key !== place).map((key) => [key, total]),
    );
    return [{ ...line, head: `${plainHead(line.head)}合计`, entries }];
  });
}

/** Every two lines of one measure added up: 升学 ＋ 直接就业, to be a share of 毕业生. */
export function sumsOf(lines: readonly Line[]): readonly Line[] {
  const counts = lines.filter(({ percent }) => !percent);
  return counts.flatMap((a, index) =>
    counts.slice(index + 1).flatMap((b) => (a.measure === b.measure ? [added(a, b)] : [])),
  );
}

export function added(a: Line, b: Line): Line {
  const entries = new Map<number, Entry>();
  for (const [place, left] of a.entries) {
    const right = b.entries.get(place);
    if (right === undefined || !sameDimension(left.quantity.unit, right.quantity.unit)) continue;
    const quantity = sum(left.quantity, right.quantity);
    entries.set(place, {
      ...left,
      quantity,
      lo: left.lo + right.lo,
      hi: left.hi + right.hi,
      summed: [...(left.summed ?? [left]), right],
    });
  }
  return { ...a, head: `${plainHead(a.head)}＋${plainHead(b.head)}`, entries };
}
