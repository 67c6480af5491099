import { type Area, around } from './marks.js';
import type { Run } from './runs.js';

/** What stands on one base line, from left to right; parts of it that stand apart are parted by a tab. */
export interface Line extends Area {
  readonly text: string;
  readonly base: number;
  readonly size: number;
  readonly bold: number;
  readonly fontName: string;
  readonly isArtifact: boolean;
  readonly parts: readonly Part[];
}

/** A stretch of a line without wide gaps. */
export interface Part extends Area {
  readonly text: string;
}

/** Gaps, in shares of the size, at which words of a line stand apart, and at which a blank is meant. */
const APART = 1.6;
const BLANK = 0.22;

/** Runs as lines from the head to the foot; those raised or lowered a little stand in the line of their neighbour. */
export function linesOf(runs: readonly Run[]): readonly Line[] {
  const sorted = runs.toSorted((a, b) => b.size - a.size || a.base - b.base);
  const lines: Run[][] = [];
  const byPlace = new Map<number, Run[][]>();
  for (const run of sorted) {
    const line = nearest(byPlace, run);
    if (line === undefined) {
      const fresh = [run];
      lines.push(fresh);
      const place = Math.round(run.base / CELL);
      byPlace.set(place, [...(byPlace.get(place) ?? []), fresh]);
    } else line.push(run);
  }
  return lines.map(lineOf).toSorted((a, b) => a.base - b.base || a.left - b.left);
}

/** Points of a page's height that are looked up together. */
const CELL = 12;

/** The line whose first, largest, run stands as this one does. */
function nearest(byPlace: ReadonlyMap<number, readonly Run[][]>, run: Run): Run[] | undefined {
  const place = Math.round(run.base / CELL);
  let best: Run[] | undefined;
  let distance = Infinity;
  for (let at = place - 4; at <= place + 4; at += 1)
    for (const line of byPlace.get(at) ?? []) {
      const [first] = line;
      if (first === undefined || !isBeside(first, run)) continue;
      const away = Math.abs(first.base - run.base);
      if (away < distance) [best, distance] = [line, away];
    }
  return best;
}

/** On one base line, or small and raised or lowered within the height of the larger. */
function isBeside(large: Run, small: Run): boolean {
  const away = small.base - large.base;
  if (small.size > large.size * 0.8) return Math.abs(away) <= small.size * 0.4;
  return away <= large.size * 0.25 && away >= -large.size * 0.65;
}

function lineOf(runs: readonly Run[]): Line {
  const main = mainRun(runs);
  const sorted = runs
    .toSorted((a, b) => a.left - b.left)
    .map((run) => (isRaised(run, main) ? { ...run, text: raised(run.text) } : run));
  const parts: { text: string; runs: Run[] }[] = [];
  let end = -Infinity;
  for (const run of sorted) {
    const gap = run.left - end;
    const part = parts[parts.length - 1];
    if (part === undefined || gap > APART * run.size) parts.push({ text: run.text, runs: [run] });
    else {
      part.text += (gap > BLANK * run.size ? ' ' : '') + run.text;
      part.runs.push(run);
    }
    end = Math.max(end, run.right);
  }
  return {
    ...around(sorted),
    text: parts.map(({ text }) => text).join('\t'),
    base: main.base,
    size: main.size,
    bold: boldOf(sorted),
    fontName: main.fontName,
    isArtifact: sorted.every(({ isArtifact }) => isArtifact),
    parts: parts.map((part) => ({ ...around(part.runs), text: part.text })),
  };
}

/** Marks of notes and powers: printed small and high, they must not lengthen the number they stand behind. */
const isRaised = (run: Run, main: Run): boolean =>
  run.size < main.size * 0.8 &&
  run.base < main.base - main.size * 0.15 &&
  /^\[?\d{1,3}\]?$/.test(run.text);

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const raised = (text: string): string =>
  text.replace(/\d/g, (digit) => RAISED.charAt(Number(digit)));

function boldOf(runs: readonly Run[]): number {
  const all = runs.reduce((sum, { text }) => sum + text.length, 0);
  return runs.reduce((sum, { text, bold }) => sum + text.length * bold, 0) / Math.max(1, all);
}

/** The longest run gives the line its size. */
function mainRun(runs: readonly Run[]): Run {
  return runs.reduce((longest, run) => (run.text.length > longest.text.length ? run : longest));
}
