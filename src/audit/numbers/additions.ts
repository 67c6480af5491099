import { type Entry, type Line, type Matrix, plainHead, UNSUMMED } from '../tables/matrix.js';
import { type Addition, additionFrom, holds, isLongSlip } from './addition.js';
import { summedPlaces, totalPlaces } from './summed-places.js';

/** Every line's total with what it sums up: a list for each place across that is headed 合计. */
export function additionsOf({ lines, across: heads }: Matrix): readonly (readonly Addition[])[] {
  // Places where nothing stands in any line are heads or rules between groups.
  const across = heads.map((head, place) =>
    lines.some(({ entries }) => entries.has(place)) ? head : null,
  );
  // A column whose head was lost may be one of rates; the only row of a table needs none.
  const isOnly = lines.filter(({ entries }) => entries.size > 0).length === 1;
  const summable = lines.filter((line) => isSummable(line, isOnly));
  return totalPlaces(across).map((place) => {
    const [plain = [], withRest = []] = [false, true].map((addsRest) => {
      const summed = summedPlaces(across, place, addsRest);
      return summable.flatMap((line) => additionOf(line, place, summed) ?? []);
    });
    return likelier(plain, withRest);
  });
}

const isSummable = ({ head, percent }: Line, isOnly: boolean): boolean =>
  (plainHead(head) !== '' || isOnly) && !percent && !UNSUMMED.test(head);

/** The reading that more lines bear out. */
function likelier(one: readonly Addition[], other: readonly Addition[]): readonly Addition[] {
  const held = (additions: readonly Addition[]): number => additions.filter(holds).length;
  return held(other) > held(one) ? other : one;
}

function additionOf(line: Line, place: number, summed: readonly number[]): Addition | undefined {
  const total = line.entries.get(place);
  if (total === undefined || total.cell.unit === '%') return undefined;
  const members = summed.flatMap((each) => {
    const entry = line.entries.get(each);
    return entry === undefined || entry.cell.unit !== total.cell.unit ? [] : [entry];
  });
  // A column of changes, whatever its head says.
  if ([total, ...members].some(({ lo }) => lo < 0)) return undefined;
  const addition = additionFrom(line, total, members, members.length === summed.length);
  if (addition === undefined) return undefined;
  return isMeanOf(total, members) && !isLongSlip(addition) ? undefined : addition;
}

/** Between its least and its greatest entry, a total is the mean of a column whose head did not say so. */
const isMeanOf = (total: Entry, members: readonly Entry[]): boolean =>
  total.lo <= Math.max(...members.map(({ hi }) => hi)) &&
  total.hi >= Math.min(...members.map(({ lo }) => lo)) &&
  members.filter(({ lo }) => lo > 0).length > 1;
