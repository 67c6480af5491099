import type { Sheets } from '../document/model/sheets.js';
import { textIn } from './grid.js';

/** The hidden sheet by which a workbook that was exported here is known again. */
export const MARK_SHEET = '_zhijing';

/** What the hidden sheet says. Nothing in it is trusted beyond naming what was exported. */
export interface Mark {
  readonly organisation: string;
  readonly cycle: number;
  readonly edition: string;
  readonly hash: string;
  readonly label: string;
  /** Values that were computed here and only shown, as decimal text by concept. */
  readonly computed: ReadonlyMap<string, string>;
}

const COMPUTED = 'computed';

/** The rows of the hidden sheet. */
export const markRows = (mark: Mark): readonly (readonly string[])[] => [
  ['organisation', mark.organisation],
  ['cycle', String(mark.cycle)],
  ['edition', mark.edition],
  ['hash', mark.hash],
  ['label', mark.label],
  ...[...mark.computed].map(([concept, value]) => [COMPUTED, concept, value]),
];

function rowsOf(sheets: Sheets): string[][] {
  const sheet = sheets.sheets.find((each) => each.name === MARK_SHEET);
  const rows: string[][] = [];
  for (const cell of sheet?.cells ?? []) {
    const row = rows[cell.row] ?? [];
    const text = cell.content.type === 'number' ? cell.content.shown : textIn(cell.content);
    row[cell.column] = text ?? '';
    rows[cell.row] = row;
  }
  return rows.filter((row) => row !== undefined);
}

/** What the workbook's hidden sheet says, or nothing where it has none or a broken one. */
export function markOf(sheets: Sheets): Mark | undefined {
  const rows = rowsOf(sheets);
  const value = (name: string): string => rows.find((row) => row[0] === name)?.[1] ?? '';
  const cycle = Number(value('cycle'));
  if (value('organisation') === '' || !Number.isInteger(cycle) || cycle === 0) return undefined;
  return {
    organisation: value('organisation'),
    cycle,
    edition: value('edition'),
    hash: value('hash'),
    label: value('label'),
    computed: new Map(
      rows.filter((row) => row[0] === COMPUTED).map((row) => [row[1] ?? '', row[2] ?? ''] as const),
    ),
  };
}
