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

/** Columns of words that a page holds at least. */
const LEAST_OF_PAGE = 160;
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
  const first = bestChain(candidates, (at) => worthOf(at, lines, heads));
  const lengths = first.slice(1).map(({ line }, at) => line.index - (first[at]?.line.index ?? 0));
  const usual = mostFrequent(lengths);
  const chain = bestChain(
    candidates,
    (at) => worthOf(at, lines, heads),
    (from, to) => (to.line.index - from.line.index === usual ? 0.5 : 0),
  );
  return chain.length < LEAST_CHAIN ? [] : chain;
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

function bestChain(
  candidates: readonly Candidate[],
  worth: (at: Candidate) => number,
  step: (from: Candidate, to: Candidate) => number = () => 0,
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
    const isPage =
      at.reached - link.at.reached >= (at.isSure && link.at.isSure ? 1 : LEAST_OF_PAGE);
    if (!isPage) continue;
    if (best === undefined || link.worth + step(link.at, at) > best.worth + step(best.at, at))
      best = link;
  }
  return best;
}

function mostFrequent(numbers: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const each of numbers) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}
