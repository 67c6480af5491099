import type { AuditJson } from '../audit-json.js';
import type { Family } from '../faults/index.js';

/** Counts that are added up over reports. */
export interface Tally {
  documents: number;
  /** Numbers printed by slots on clean reports. */
  numbers: number;
  characters: number;
  milliseconds: number;
  detectable: number;
  undetectable: number;
  found: number;
  right: number;
  wrong: number;
  falseAlarms: number;
  /** Reports of which one copy got no answer. */
  crashes: number;
  coverage: { numbers: number; claims: number; notClaims: number; assessed: number };
}

export const emptyTally = (): Tally => ({
  documents: 0,
  numbers: 0,
  characters: 0,
  milliseconds: 0,
  detectable: 0,
  undetectable: 0,
  found: 0,
  right: 0,
  wrong: 0,
  falseAlarms: 0,
  crashes: 0,
  coverage: { numbers: 0, claims: 0, notClaims: 0, assessed: 0 },
});

/** Adds the coverage of one clean report. */
export function addCoverage({ coverage }: Tally, { coverage: more }: AuditJson): void {
  coverage.numbers += more.numbers;
  coverage.claims += more.claims;
  coverage.notClaims += more.notClaims;
  coverage.assessed += more.assessed;
}

/** The family of a rule is what its id begins with. */
export const familyOf = (rule: string): string => rule.split('.')[0] ?? rule;

export const FAMILIES: readonly Family[] = [
  'numbers',
  'structure',
  'time',
  'names',
  'units',
  'care',
];

const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

/** 12 of 15 (80.0 %). */
export const partOf = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${part}/${whole} (${share(part, whole)})`;

export const recallOf = ({ found, detectable }: Tally): string => partOf(found, detectable);

export const precisionOf = ({ right, wrong }: Tally): string => partOf(right, right + wrong);

export const alarmsOf = ({ falseAlarms, numbers }: Tally): string =>
  numbers === 0 ? '–' : ((falseAlarms / numbers) * 10_000).toFixed(2);

/** How much of the numbers was read as claims, and how many of those were held against something. */
export const coverageOf = ({ coverage }: Tally): string =>
  `${share(coverage.claims + coverage.notClaims, coverage.numbers)} understood, ${share(coverage.assessed, coverage.claims)} of claims assessed`;
