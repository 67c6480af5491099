import { printedPageOf } from '../recognise/index.js';
import type { Line } from './lines.js';

/** A line that prints nothing but a number. */
export interface Numbered {
  readonly line: Line;
  readonly number: number;
}

interface Candidate extends Numbered {
  /** Whether nothing but the number of a page can look like it. */
  readonly isSure: boolean;
  /** Columns of words in front of it. */
  readonly reached: number;
}

interface Link {
  readonly at: Candidate;
  readonly before: Link | undefined;
  readonly length: number;
  readonly worth: number;
}

/** Columns of words that most pages hold, and that every page does. */
const LEAST_OF_PAGE = 160;
const LEAST_OF_ALL = 20;
/** What a page so short costs: a row of cells must not look like one of pages. */
const SHORT = -1.5;
const LEAST_CHAIN = 3;
const MOST_ALIKE = 40;
const LATEST_PAGE = 2_000;

/**
 * The numbers of pages among lines that print a number alone: the longest row that ascends by one, a page of words
 * between each and the next. Of several that are as long, those that stand beside a running head, and those that are
 * as many lines apart as most, are the pages' own: cells of tables hold numbers, too.
 */
export function chainOf(lines: readonly Line[], heads: ReadonlySet<Line>): readonly Numbered[] {
  const candidates = candidatesAmong(lines);
  const worth = (at: Candidate): number => worthOf(at, lines, heads);
  const first = bestChain(candidates, worth, shortness);
  const lengths = first.slice(1).map(({ line }, at) => line.index - (first[at]?.line.index ?? 0));
  const usual = mostFrequent(lengths);
  const chain = bestChain(
    candidates,
    worth,
    (from, to) => shortness(from, to) + (to.line.index - from.line.index === usual ? 0.5 : 0),
  );
  return isOfPages(chain, lines, heads) ? chain : [];
}

const shortness = (from: Candidate, to: Candidate): number =>
  to.reached - from.reached >= LEAST_OF_PAGE || (from.isSure && to.isSure) ? 0 : SHORT;

/** Bare numbers are those of pages where they go through most of the text, a page's length apart. */
function isOfPages(
  chain: readonly Candidate[],
  lines: readonly Line[],
  heads: ReadonlySet<Line>,
): boolean {
  if (chain.length < LEAST_CHAIN) return false;
  const [first] = chain;
  const last = chain.at(-1);
  if (first === undefined || last === undefined) return false;
  if (chain.filter((at) => worthOf(at, lines, heads) > 1).length * 2 > chain.length) return true;
  const lengths = chain.slice(1).map(({ line }, at) => line.index - (chain[at]?.line.index ?? 0));
  const middle = lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0;
  const long = lengths.filter((length) => length > 2.5 * middle).length;
  const amongCells = chain.filter(
    ({ line }) => isNarrow(lines[line.index - 1]) && isNarrow(lines[line.index + 1]),
  );
  if (amongCells.length * 5 > chain.length * 3) return false;
  const covered = last.line.index - first.line.index;
  return long * 8 <= lengths.length && covered * 10 >= lines.length * 6;
}

function candidatesAmong(lines: readonly Line[]): readonly Candidate[] {
  const found: Candidate[] = [];
  let reached = 0;
  for (const line of lines) {
    const number = printedPageOf(line.words)?.number ?? null;
    if (number !== null && number <= LATEST_PAGE) {
      found.push({ line, number, reached, isSure: !/^[\d０-９\s]+$/.test(line.words) });
    } else reached += line.width;
  }
  return found;
}

const worthOf = (
  { line, isSure }: Candidate,
  lines: readonly Line[],
  heads: ReadonlySet<Line>,
): number => {
  const next = lines[line.index + 1];
  const before = lines[line.index - 1];
  const isBesideHead =
    (next !== undefined && heads.has(next)) || (before !== undefined && heads.has(before));
  return 1 + (isSure ? 1 : 0) + (isBesideHead ? 1 : 0);
};

/** Narrower than a line of prose. */
const isNarrow = (line: Line | undefined): boolean => line !== undefined && line.width < 24;

function bestChain(
  candidates: readonly Candidate[],
  worth: (at: Candidate) => number,
  step: (from: Candidate, to: Candidate) => number,
): readonly Candidate[] {
  const byNumber = new Map<number, Link[]>();
  let best: Link | undefined;
  for (const at of candidates) {
    const before = follows(byNumber.get(at.number - 1) ?? [], at, step);
    const own = worth(at) + (before === undefined ? 0 : before.worth + step(before.at, at));
    const link: Link = { at, before, length: (before?.length ?? 0) + 1, worth: own };
    const alike = byNumber.get(at.number) ?? [];
    if (alike.length === MOST_ALIKE) alike.shift();
    byNumber.set(at.number, [...alike, link]);
    if (best === undefined || own > best.worth) best = link;
  }
  const chain: Candidate[] = [];
  for (let link = best; link !== undefined; link = link.before) chain.push(link.at);
  return chain.reverse();
}

function follows(
  links: readonly Link[],
  at: Candidate,
  step: (from: Candidate, to: Candidate) => number,
): Link | undefined {
  let best: Link | undefined;
  for (const link of links) {
    if (at.reached - link.at.reached < LEAST_OF_ALL) continue;
    if (best === undefined || link.worth + step(link.at, at) > best.worth + step(best.at, at)) {
      best = link;
    }
  }
  return best;
}

function mostFrequent(numbers: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const each of numbers) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}
