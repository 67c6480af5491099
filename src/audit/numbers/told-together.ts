import { oncePer } from '../../once/index.js';
import type { Claim } from '../claims/index.js';
import { figuresOf } from './neighbours.js';

/** Whether two numbers stand side by side somewhere: in a sentence, in a row of a table, or below each other in it. */
export type Together = (a: Claim, b: Claim) => boolean;

/**
 * Whoever wrote 26所职业学校（中职23所、高职3所） knew of two things: that 23所 and 26所 are told of one name elsewhere
 * is a matter of how it was read, and no contradiction. Short numbers must be of one kind, too.
 */
export const toldTogether = oncePer((claims: readonly Claim[]): Together => {
  const tables = new Map<unknown, number>();
  const places = new Map<string, Set<string>>();
  for (const claim of claims) {
    const key = keyFor(claim);
    if (key === null) continue;
    const own = places.get(key) ?? new Set();
    for (const place of placesOf(claim, tables)) own.add(place);
    places.set(key, own);
  }
  return (a, b) => {
    const [one, other] = [a, b].map((claim) => places.get(keyFor(claim) ?? ''));
    if (one === undefined || other === undefined || one === other) return false;
    return [...one].some((place) => other.has(place));
  };
});

const LONG = 3;

function keyFor(claim: Claim): string | null {
  const figures = figuresOf(claim);
  if (!/[1-9]/.test(figures)) return null;
  return figures.replace('.', '').length >= LONG ? figures : `${figures} ${claim.measure}`;
}

function placesOf({ sentence, cell }: Claim, tables: Map<unknown, number>): readonly string[] {
  if (cell === null) return sentence === null ? [] : [`${sentence}`];
  const table = tables.get(cell.table) ?? tables.size;
  tables.set(cell.table, table);
  return [
    `${table} row ${cell.row}`,
    ...[cell.row, cell.row + 1].map((row) => `${table} column ${cell.column} rows to ${row}`),
  ];
}
