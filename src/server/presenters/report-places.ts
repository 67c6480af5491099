import {
  type Block,
  blocksOf,
  type Part,
  type ReportDocument,
  textOf,
} from '../../document/model/index.js';
import type { ReportPlace } from '../shapes/report.js';

/** Where every node of a report stands, by its id: beneath which heading, in which table, figure or case. */
export function reportPlaces({ root }: ReportDocument): ReadonlyMap<string, ReportPlace> {
  return new Map(root.content.flatMap((part) => placesIn(part)));
}

type Placed = readonly [id: string, place: ReportPlace];

function placesIn(part: Part): readonly Placed[] {
  const { id } = part.attrs;
  const top: ReportPlace = { part: id, anchor: id, heading: partTitle(part), label: null };
  const placed: Placed[] = [[id, top]];
  let here = top;
  for (const block of blocksOf(part)) {
    if (block.type === 'heading') {
      here = { ...top, anchor: block.attrs.id, heading: headingText(block) };
    }
    placed.push(...placesOfBlock(block, here));
  }
  return placed;
}

/** The title of a part as it is printed; a cover has none and is called by whose it is. */
export function partTitle(part: Part): string {
  if (part.type === 'cover') return part.attrs.organisation;
  return part.type === 'chapter' ? `${part.attrs.number} ${part.attrs.title}` : part.attrs.title;
}

const headingText = (block: Extract<Block, { type: 'heading' }>): string =>
  [block.attrs.label, textOf(block.content)].filter((text) => text !== '').join(' ');

function placesOfBlock(block: Block, here: ReportPlace): readonly Placed[] {
  switch (block.type) {
    case 'pageBreak':
      return [];
    case 'list':
      return [
        [block.attrs.id, here],
        ...block.content.map((item) => [item.attrs.id, here] as const),
      ];
    case 'table':
    case 'figure':
      return [[block.attrs.id, { ...here, label: block.attrs.label }]];
    case 'case': {
      const inside = { ...here, label: block.attrs.label };
      const [, ...blocks] = block.content;
      return [[block.attrs.id, inside], ...blocks.flatMap((each) => placesOfBlock(each, inside))];
    }
    default:
      return [[block.attrs.id, here]];
  }
}
