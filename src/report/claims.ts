import {
  type Block,
  blocksOf,
  type Inline,
  inlinesOf,
  type Part,
} from '../document/model/index.js';
import { claimsIn } from './guard.js';

/** A number in prose that its writer marked as asserting nothing. */
export interface Unclaimed {
  /** Id of the block it stands in. */
  readonly node: string;
  readonly text: string;
  readonly reason: string;
}

/** What vouches for the numbers of a report's prose; tables and charts, which are quoted throughout, aside. */
export interface Claims {
  /** Those quoted and those marked, together. */
  readonly numbers: number;
  readonly quoted: number;
  readonly unclaimed: readonly Unclaimed[];
}

/** Counts the numbers of foreword and chapters. */
export function claimsOf(parts: readonly Part[]): Claims {
  const prose = parts
    .filter(({ type }) => type === 'foreword' || type === 'chapter')
    .flatMap(blocksOf)
    .flatMap(proseIn);
  const quoted = prose.filter(({ inline }) => inline.type === 'number').length;
  const unclaimed = prose.flatMap(({ node, inline }) => unclaimedIn(node, inline));
  return { numbers: quoted + unclaimed.length, quoted, unclaimed };
}

interface Placed {
  readonly node: string;
  readonly inline: Inline;
}

function proseIn(block: Block): readonly Placed[] {
  switch (block.type) {
    case 'pageBreak':
    case 'table':
    case 'figure':
      return [];
    case 'case': {
      const [caption, ...told] = block.content;
      return [...placed(block.attrs.id, caption.content), ...told.flatMap(proseIn)];
    }
    default:
      return placed(block.attrs.id, inlinesOf(block));
  }
}

const placed = (node: string, inlines: readonly Inline[]): readonly Placed[] =>
  inlines.map((inline) => ({ node, inline }));

/** The numbers in a marked text that would otherwise have to be quoted: a date needs no mark. */
function unclaimedIn(node: string, inline: Inline): readonly Unclaimed[] {
  if (inline.type !== 'text') return [];
  const mark = inline.marks?.find((each) => each.type === 'noClaim');
  if (mark === undefined) return [];
  const { reason } = mark.attrs;
  return claimsIn(inline.text).map(({ text }) => ({ node, text, reason }));
}
