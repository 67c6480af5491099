import type { Line } from './lines.js';
import type { Area } from './marks.js';

/** A cell with the lines printed in it. */
export interface FoundCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly lines: readonly Line[];
}

/** A table as a page shows it. */
export interface FoundTable extends Area {
  readonly rows: number;
  readonly columns: number;
  /** By row, then column. */
  readonly cells: readonly FoundCell[];
  /** Where its columns end, from the left edge. */
  readonly edges: readonly number[];
}

/** The words of a cell without blanks: what repeated heads are told by. */
export const wordsOf = ({ lines }: FoundCell): string =>
  lines.map(({ text }) => text.replace(/\s/g, '')).join('');

const NUMERIC = /^[+\-−－±≥≤<>~≈]?[\d０-９][\d０-９,，.．\s]*(?:[%％‰]|:1|：1)?$/;

/** Whether a cell holds a number alone, or says that there is none. */
export const isNumeric = (words: string): boolean =>
  NUMERIC.test(words) || /^(?:[-—–－/／]|——|无|\/)$/.test(words);
