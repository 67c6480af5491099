import { FAMILIES, type Family } from './hand-written.js';
import type { Trial } from './trial.js';

/** What a trial comes to. */
export interface Score {
  readonly numbers: number;
  /** Rules that found something where nothing was put in. */
  readonly alarms: readonly string[];
  /** Of each family how many faults were found, and how many there are. */
  readonly found: Readonly<Record<Family, readonly [found: number, all: number]>>;
}

const perFamily = (countOf: (family: Family) => readonly [number, number]): Score['found'] => ({
  numbers: countOf('numbers'),
  time: countOf('time'),
  structure: countOf('structure'),
  names: countOf('names'),
  units: countOf('units'),
});

export const scoreOf = ({ numbers, alarms, faults }: Trial): Score => ({
  numbers,
  alarms: alarms.map(({ rule }) => rule),
  found: perFamily((family) => {
    const all = faults.filter(({ fault }) => fault.family === family);
    return [all.filter(({ findings }) => findings.length > 0).length, all.length];
  }),
});

export const sumOf = (scores: readonly Score[]): Score => ({
  numbers: scores.reduce((sum, { numbers }) => sum + numbers, 0),
  alarms: scores.flatMap(({ alarms }) => alarms),
  found: perFamily((family) =>
    scores.reduce<readonly [number, number]>(
      ([found, all], score) => [found + score.found[family][0], all + score.found[family][1]],
      [0, 0],
    ),
  ),
});

/** A score as one line. */
export function told({ numbers, alarms, found }: Score): string {
  const recall = FAMILIES.map((family) => `${family} ${found[family].join('/')}`).join(', ');
  const rules = alarms.length === 0 ? '' : ` (${[...new Set(alarms)].join(', ')})`;
  return `found ${recall}; findings on the clean report ${alarms.length}${rules} in ${numbers} numbers`;
}
