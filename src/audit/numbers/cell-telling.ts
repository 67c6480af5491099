import { type Span, spanOf } from '../../document/model/index.js';
import type { NumberCell } from '../tables/grid.js';

/** A cell's number as printed, with the unit of its head where it bears none. */
export function cellText({ mention, unit }: NumberCell): string {
  const text = mention.text.replace(/\s+/g, '');
  return mention.unit === null && unit !== null ? `${text}${unit}` : text;
}

/** Where a cell's number stands. */
export const spanOfCell = ({ cell, mention }: NumberCell): Span =>
  spanOf(cell.passage, mention.start, mention.end);
