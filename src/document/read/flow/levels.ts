import { headingLevels, type Ranked } from '../recognise/index.js';
import type { ReadRole } from './read-roles.js';

type Heading = Extract<ReadRole, { kind: 'heading' }>;

interface Placed {
  readonly index: number;
  readonly role: Heading;
  /** How deep its label says it stands; null without one. */
  readonly rank: number | null;
}

const DEEPEST = 9;

/**
 * The level of every heading, by its place among the roles: what its style says, else one beneath the nearest
 * heading above it whose label weighs more. Chapters come to stand at level 1, even where the title of the whole
 * has taken their style.
 */
export function levelsOf(roles: readonly ReadRole[]): ReadonlyMap<number, number> {
  const headings = ranked(roles);
  const shift = shiftOf(headings);
  const levels = new Map<number, number>();
  const above: { readonly rank: number | null; readonly level: number }[] = [];
  for (const { index, role, rank } of headings) {
    const level =
      role.level === null
        ? beneath(rank, above)
        : Math.max(1, Math.min(DEEPEST, role.level) - shift);
    levels.set(index, level);
    above.push({ rank, level });
  }
  return levels;
}

function ranked(roles: readonly ReadRole[]): readonly Placed[] {
  const headings = roles.flatMap((role, index) =>
    role.kind === 'heading' ? [{ role, index }] : [],
  );
  const labels: readonly (Ranked | null)[] = headings.map(({ role }) => role.label);
  const levels = headingLevels(labels.filter((label) => label !== null));
  let at = -1;
  return headings.map((each, index) => {
    if (labels[index] === null) return { ...each, rank: null };
    at += 1;
    return { ...each, rank: levels[at] ?? 1 };
  });
}

/** By how much the levels of styles lie below those of chapters. */
function shiftOf(headings: readonly Placed[]): number {
  const styled = headings.flatMap(({ role }) =>
    role.level === null ? [] : [{ ...role, level: role.level }],
  );
  const chapters = styled.filter(({ label }) => label !== null && CHAPTERS.has(label.series));
  const levels = (chapters.length > 1 ? chapters : styled).map(({ level }) => level);
  return levels.length === 0 ? 0 : levels.reduce((least, level) => Math.min(least, level)) - 1;
}

const CHAPTERS: ReadonlySet<Ranked['series']> = new Set<Ranked['series']>(['part', 'chapter']);

/** How many headings above are looked at: a chapter has no more. */
const REACH = 200;

function beneath(
  rank: number | null,
  above: readonly { readonly rank: number | null; readonly level: number }[],
): number {
  for (let at = above.length - 1; at >= Math.max(0, above.length - REACH); at -= 1) {
    const each = above[at];
    if (each === undefined || each.rank === null || rank === null) continue;
    if (each.rank === rank) return each.level;
    if (each.rank < rank) return Math.min(DEEPEST, each.level + 1);
  }
  return rank ?? 1;
}
