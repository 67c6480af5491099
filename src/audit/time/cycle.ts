import { oncePer } from '../../once/index.js';
import type { Scene } from '../scene.js';
import { namingsOf } from './namings.js';

/** The year that rules may hold dates against: the report's, where it does not name two as its own. */
export const cycleOf = oncePer(({ document, reportYear }: Scene): number | null => {
  const namings = namingsOf(document);
  if (reportYear === null || namings.length === 0) return reportYear;
  const counts = new Map<number, number>();
  for (const year of namings.flatMap(({ years }) => years)) {
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  if (counts.get(reportYear) === namings.length) return reportYear;
  const [first, second] = [...counts].toSorted((a, b) => b[1] - a[1]);
  if (first === undefined) return null;
  // Where two years are named as often, the running heads and the tables of the report have told which it is.
  if (first[1] === second?.[1]) return counts.get(reportYear) === first[1] ? reportYear : null;
  return first[0];
});
