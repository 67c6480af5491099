import type { Rule } from './marks.js';

/** Points within which two rules are one, and ends of rules meet. */
export const NEAR = 2.5;

/** Rules that lie on each other or go on from each other, as one: writers draw a border cell by cell. */
export function merged(rules: readonly Rule[]): readonly Rule[] {
  const sorted = rules.toSorted((a, b) => a.at - b.at);
  const rows: Rule[][] = [];
  let row: Rule[] = [];
  for (const rule of sorted) {
    if (row[0] !== undefined && rule.at - row[0].at > NEAR) {
      rows.push(row);
      row = [];
    }
    row.push(rule);
  }
  rows.push(row);
  return rows.flatMap(joined);
}

function joined(rules: readonly Rule[]): readonly Rule[] {
  const result: Rule[] = [];
  let open: Rule | null = null;
  for (const rule of rules.toSorted((a, b) => a.from - b.from)) {
    if (open !== null && rule.from <= open.to + NEAR)
      open = { at: open.at, from: open.from, to: Math.max(open.to, rule.to) };
    else {
      if (open !== null) result.push(open);
      open = rule;
    }
  }
  if (open !== null) result.push(open);
  return result;
}

/** Rules that cross or touch, horizontal and vertical together. */
export interface Frame {
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
}

/** Pairs of rules beyond which a page is a drawing, not tables. */
const MOST_PAIRS = 2_000_000;

/** The frames of a page: what is left of one alone holds no table. */
export function framesOf(horizontal: readonly Rule[], vertical: readonly Rule[]): readonly Frame[] {
  const across = merged(horizontal);
  const down = merged(vertical);
  if (across.length * down.length > MOST_PAIRS) return [];
  const groups = groupsOf(across, down);
  return groups.filter((frame) => frame.horizontal.length > 1 && frame.vertical.length > 0);
}

function groupsOf(across: readonly Rule[], down: readonly Rule[]): readonly Frame[] {
  const leader = [...across, ...down].map((_, at) => at);
  const leaderOf = (at: number): number => {
    let found = at;
    while (leader[found] !== found) {
      const next = leader[found] ?? found;
      leader[found] = leader[next] ?? next;
      found = next;
    }
    return found;
  };
  across.forEach((line, at) => {
    down.forEach((column, under) => {
      if (meet(line, column)) leader[leaderOf(at)] = leaderOf(across.length + under);
    });
  });
  const frames = new Map<number, { horizontal: Rule[]; vertical: Rule[] }>();
  const frameOf = (at: number) => {
    const frame = frames.get(leaderOf(at)) ?? { horizontal: [], vertical: [] };
    frames.set(leaderOf(at), frame);
    return frame;
  };
  across.forEach((line, at) => void frameOf(at).horizontal.push(line));
  down.forEach((column, at) => void frameOf(across.length + at).vertical.push(column));
  return [...frames.values()];
}

const meet = (line: Rule, column: Rule): boolean =>
  column.at >= line.from - NEAR &&
  column.at <= line.to + NEAR &&
  line.at >= column.from - NEAR &&
  line.at <= column.to + NEAR;

/** Places of rules along one axis, those that are near each other as one, ascending. */
export function placesOf(rules: readonly Rule[]): readonly number[] {
  const places: number[] = [];
  for (const at of rules.map((rule) => rule.at).toSorted((a, b) => a - b)) {
    const last = places[places.length - 1];
    if (last === undefined || at - last > NEAR) places.push(at);
  }
  return places;
}
