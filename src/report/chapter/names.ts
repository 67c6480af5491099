import type { ChapterBlock, Named, Piece } from './chapter.js';
import { SLIPS, type Slip, slip } from './faults.js';
import type { Matter } from './matter.js';

/** What a chapter may place and mention: the tables and charts of its settings, and its cases. */
export interface Names {
  readonly matter: Matter;
  /** Names of all cases of the file, those further down among them. */
  readonly cases: ReadonlySet<string>;
}

const UNKNOWN = {
  table: SLIPS.unknownTable,
  chart: SLIPS.unknownChart,
  case: SLIPS.unknownCase,
} as const;

/** A slip where nothing of that name is described. */
export function undescribed(
  of: Named,
  name: string,
  at: number,
  { matter, cases }: Names,
): readonly Slip[] {
  const known = {
    table: name in matter.tables,
    chart: name in matter.charts,
    case: cases.has(name),
  };
  return known[of] ? [] : [slip(at, UNKNOWN[of], { name })];
}

/** Mentions in prose of what is not there. */
export const strayMentions = (pieces: readonly Piece[], names: Names): readonly Slip[] =>
  pieces.flatMap((piece) => {
    if (piece.type === 'passage') return strayMentions(piece.content, names);
    return piece.type === 'mention' ? undescribed(piece.of, piece.name, piece.start, names) : [];
  });

type NamedBlock = Extract<ChapterBlock, { readonly name: string }>;

const namedIn = (blocks: readonly ChapterBlock[]): readonly NamedBlock[] =>
  blocks.flatMap((block): readonly NamedBlock[] => {
    if (!('name' in block)) return [];
    return block.type === 'case' ? [block, ...namedIn(block.content)] : [block];
  });

/** Settings that no line of the text uses are a slip: somebody expects to see them. */
export function unused(matter: Matter, blocks: readonly ChapterBlock[]): readonly Slip[] {
  const used = new Set(namedIn(blocks).map(({ type, name }) => `${type} ${name}`));
  const kinds = [
    ['table', matter.tables],
    ['chart', matter.charts],
  ] as const;
  return kinds.flatMap(([kind, specs]) =>
    Object.entries(specs)
      .filter(([name]) => !used.has(`${kind} ${name}`))
      .map(([name, plan]) => slip(plan.at, SLIPS.unused, { kind, name })),
  );
}

/** A mention must know which one is meant, so each of them stands once. */
export function doubled(blocks: readonly ChapterBlock[]): readonly Slip[] {
  const seen = new Set<string>();
  return namedIn(blocks).flatMap(({ type, name, start }) => {
    const known = seen.has(`${type} ${name}`);
    seen.add(`${type} ${name}`);
    return known ? [slip(start, SLIPS.doubled, { name })] : [];
  });
}
