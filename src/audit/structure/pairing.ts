import type { Line, Target } from './listed.js';
import { likeness } from './wording.js';

/** A line of a list and what it leads to. */
export interface Pair {
  readonly line: Line;
  readonly target: Target;
  /** The place of the target among all. */
  readonly place: number;
  /** Whether their words are the same. */
  readonly isSame: boolean;
}

export interface Pairing {
  /** In the order of the list. */
  readonly pairs: readonly Pair[];
  readonly lonelyLines: readonly Line[];
  readonly lonelyTargets: readonly Target[];
}

/** Leads the lines of a list to their targets: the same words first, then those alike between the same neighbours. */
export function paired(lines: readonly Line[], targets: readonly Target[]): Pairing {
  const places = samePlaces(lines, targets);
  const taken = new Set(places.filter((place) => place !== undefined));
  const alike = alikePlaces(lines, targets, places, taken);
  const pairs = lines.flatMap((line, at): readonly Pair[] => {
    const place = places[at] ?? alike.get(at);
    const target = place === undefined ? undefined : targets[place];
    if (place === undefined || target === undefined) return [];
    return [{ line, target, place, isSame: places[at] !== undefined }];
  });
  const led = new Set(pairs.map(({ line }) => line));
  const reached = new Set(pairs.map(({ target }) => target));
  return {
    pairs,
    lonelyLines: lines.filter((line) => !led.has(line)),
    lonelyTargets: targets.filter((target) => !reached.has(target)),
  };
}

/** For each line the place of the target with its words: with its number too if there are several, else the next one. */
function samePlaces(
  lines: readonly Line[],
  targets: readonly Target[],
): readonly (number | undefined)[] {
  const exact = queuesOf(targets.map(({ key, title }) => `${key} ${title}`));
  const worded = queuesOf(targets.map(({ title }) => title));
  const taken = new Set<number>();
  const first = lines.map(({ key, title }) => exact(`${key} ${title}`, taken));
  return lines.map(({ title }, at) => first[at] ?? worded(title, taken));
}

/** Gives the places of a key one after another, each once. */
function queuesOf(
  keys: readonly string[],
): (key: string, taken: Set<number>) => number | undefined {
  const places = new Map<string, number[]>();
  keys.forEach((key, place) => {
    const known = places.get(key);
    if (known === undefined) places.set(key, [place]);
    else known.push(place);
  });
  const given = new Map<string, number>();
  return (key, taken) => {
    const queue = places.get(key) ?? [];
    let at = given.get(key) ?? 0;
    while (at < queue.length && taken.has(queue[at] ?? 0)) at += 1;
    given.set(key, at + 1);
    const place = queue[at];
    if (place !== undefined) taken.add(place);
    return place;
  };
}

const ALIKE = 0.5;
const NEIGHBOURS = 40;

/** For lines left over, the likest target left over between the targets of the lines around them. */
function alikePlaces(
  lines: readonly Line[],
  targets: readonly Target[],
  places: readonly (number | undefined)[],
  taken: ReadonlySet<number>,
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const used = new Set(taken);
  let before = -1;
  lines.forEach((line, at) => {
    const place = places[at];
    if (place !== undefined) {
      before = place;
      return;
    }
    const likest = likestOf(line, targets, before, used);
    if (likest === undefined) return;
    found.set(at, likest);
    used.add(likest);
    before = likest;
  });
  return found;
}

function likestOf(
  line: Line,
  targets: readonly Target[],
  before: number,
  used: ReadonlySet<number>,
): number | undefined {
  let best: { place: number; score: number } | undefined;
  const last = Math.min(targets.length, before + 1 + NEIGHBOURS);
  for (let place = before + 1; place < last; place += 1) {
    const target = targets[place];
    if (target === undefined || used.has(place)) continue;
    const score = alikeness(line, target);
    if (score >= ALIKE && score > (best?.score ?? 0)) best = { place, score };
  }
  return best?.place;
}

/** The same number tells more than a few characters; a part of a long title is the title. */
function alikeness(line: Line, target: Target): number {
  const words = likeness(line.title, target.title);
  const isSameNumber = line.key !== '' && line.key === target.key;
  const isPart = isPartOf(line.title, target.title) || isPartOf(target.title, line.title);
  return words + (isSameNumber && words > 0.2 ? 0.3 : 0) + (isPart ? 0.3 : 0);
}

const SHORTEST_PART = 4;
export const isPartOf = (part: string, whole: string): boolean =>
  part.length >= SHORTEST_PART && whole.includes(part);
