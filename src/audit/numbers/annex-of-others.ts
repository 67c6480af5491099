import type { Claim } from '../claims/index.js';
import { restatesOtherwise } from './comparing.js';
import type { Parallel } from './parallel-tables.js';

/**
 * Whether a number of the annex and one that stands elsewhere are of two things, for the annex is that of others: a
 * city with colleges tells of all its schools, and its annex of the secondary schools alone. Where the annex gives
 * most of the names that it shares with the report another number, no single one of them is a fault. `groups` are the
 * claims that bear one name each.
 */
export function annexOfOthers(groups: readonly (readonly Claim[])[]): Parallel {
  let [equal, unequal] = [0, 0];
  for (const group of groups) {
    const own = group.filter(isAnnex);
    const others = group.filter((each) => !isAnnex(each));
    if (own.length === 0 || others.length === 0) continue;
    if (own.some((a) => others.some((b) => !restatesOtherwise(a, b)))) equal += 1;
    else unequal += 1;
  }
  const isOfOthers = unequal >= LEAST && unequal > equal;
  return (a, b) => isOfOthers && isAnnex(a) !== isAnnex(b);
}

const isAnnex = ({ cell }: Claim): boolean => /^附/.test(cell?.table.label ?? '');

/** Fewer are what a report gets wrong. */
const LEAST = 6;
