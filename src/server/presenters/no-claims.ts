import {
  type Block,
  blocksOf,
  type Inline,
  inlinesOf,
  type ReportDocument,
} from '../../document/model/index.js';

/** A passage marked as asserting nothing. */
export interface NoClaim {
  readonly node: string;
  readonly text: string;
  readonly reason: string;
}

/** The passages of a report whose numbers are marked as asserting nothing, in reading order. */
export const noClaimsOf = ({ root }: ReportDocument): readonly NoClaim[] =>
  root.content.flatMap((part) => blocksOf(part).flatMap(inBlock));

function inBlock(block: Block): readonly NoClaim[] {
  if (block.type === 'pageBreak') return [];
  return inlinesOf(block).flatMap((inline) => inInline(inline, block.attrs.id));
}

function inInline(inline: Inline, node: string): readonly NoClaim[] {
  if (inline.type !== 'text') return [];
  return (inline.marks ?? []).flatMap((mark) =>
    mark.type === 'noClaim' ? [{ node, text: inline.text, reason: mark.attrs.reason }] : [],
  );
}
