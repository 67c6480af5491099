import { compared, decimal, stated, sum, unitOf } from '../src/quantity/index.js';
import { brief, median } from './measure.js';

const CHECKS = 50_000;
const TIMES = 5;

/** How many checks `a + b = c` a second: with exact quantities, and on columns of scaled safe integers. */
export function benchArithmetic(print: (line: string) => void): boolean {
  const person = unitOf('人');
  if (person === undefined) throw new RangeError('人 is no unit');
  const columns = [0, 1, 2].map((which) =>
    Float64Array.from({ length: CHECKS }, (_, at) => (which < 2 ? at * (which + 1) : at * 3)),
  );
  const rows = Array.from({ length: CHECKS }, (_, at) =>
    columns.map((column) => stated(decimal(column[at] ?? 0), person)),
  );
  const exact = median(() => {
    for (const [a, b, c] of rows) if (a && b && c) compared(sum(a, b), '=', c);
  }, TIMES);
  const scaled = median(() => contradictions(columns), TIMES);
  print(`Checking a + b = c ${CHECKS.toLocaleString('en-US')} times, median of ${TIMES} runs:`);
  print(`  exact quantities (bigint intervals): ${brief(CHECKS / exact / 1000)} million/s`);
  print(`  columns of scaled safe integers: ${brief(CHECKS / scaled / 1000)} million/s`);
  return true;
}

function contradictions([a, b, c]: readonly Float64Array[]): number {
  if (a === undefined || b === undefined || c === undefined) return 0;
  let found = 0;
  for (let at = 0; at < a.length; at += 1) {
    if ((a[at] ?? 0) + (b[at] ?? 0) !== (c[at] ?? 0)) found += 1;
  }
  return found;
}
