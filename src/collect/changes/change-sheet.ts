import type { CellContent, CellModel, WorkbookModel } from '../../document/model/workbook.js';
import type { Place } from '../../facts/index.js';
import { type Message, sentence } from '../../messages/index.js';
import type { Decimal } from '../../quantity/index.js';
import { isOutOfHundred } from '../../standard/index.js';
import { ABSENCE_WORDS } from '../absence-words.js';
import { guarded } from '../formula-guard.js';
import { nameAt } from '../table-lines.js';
import { type Apart, type ChangeLine, changeLines, type RowNotes } from './change-lines.js';
import { CHANGES } from './messages.js';

const WIDTHS = [14, 6, 44, 9, 14, 14, 13, 13, 46];
const HEADING_ROW = 2;

/**
 * The change sheet as a workbook that is only read: every row with last year's value, this year's, the
 * difference and its share of last year's, and beside it what the checks noted and how it was explained.
 */
export function changeWorkbook(place: Place, notes: RowNotes): WorkbookModel {
  const { zh: name } = nameAt(place);
  const title = filled(CHANGES.title, { name, cycle: place.cycle, before: place.cycle - 1 });
  const lines = changeLines(place);
  return {
    title,
    properties: {},
    sheets: [
      {
        name: CHANGES.sheet,
        hidden: false,
        widths: WIDTHS,
        rows: [
          wide('title', title),
          wide('line', filled(CHANGES.identity, { name, cycle: place.cycle })),
          headings(place.cycle),
          ...lines.map((line, at) => lineCells(line, lines[at - 1], notes)),
          wide('note', CHANGES.note),
        ],
        merged: [0, 1, HEADING_ROW + 1 + lines.length].map((row) => ({
          fromRow: row,
          fromColumn: 0,
          toRow: row,
          toColumn: WIDTHS.length - 1,
        })),
        repeated: { from: HEADING_ROW, to: HEADING_ROW },
      },
    ],
  };
}

const EMPTY: CellContent = { type: 'empty' };
const text = (value: string): CellContent =>
  value === '' ? EMPTY : { type: 'text', text: guarded(value) };
const cell = (look: CellModel['look'], content: CellContent): CellModel => ({ look, content });
const filled = (pattern: string, values: Record<string, string | number>): string =>
  sentence({ zh: pattern, en: pattern }, 'zh', values);

const wide = (look: CellModel['look'], words: string): CellModel[] =>
  WIDTHS.map((_, column) => cell(look, column === 0 ? text(words) : EMPTY));

const headings = (cycle: number): CellModel[] =>
  CHANGES.headings.map((heading) =>
    cell('heading', text(filled(heading, { cycle, before: cycle - 1 }))),
  );

function lineCells(line: ChangeLine, above: ChangeLine | undefined, notes: RowNotes): CellModel[] {
  const { table, row, concept, before, now, difference, growth } = line;
  const isFirst = above?.table.id !== table.id;
  return [
    cell('unit', text(isFirst ? table.label.zh : '')),
    cell('number', text(above?.row.no === row.no && !isFirst ? '' : String(row.no))),
    { ...cell('label', text(row.printedName)), indent: row.depth * 2 },
    cell('unit', text(row.printedUnit)),
    cell('value', contentCell(before)),
    cell('value', contentCell(now)),
    cell('value', valueCell(difference)),
    cell('value', valueCell(growth)),
    cell('note', text(remarks(line, notes.get(concept.id) ?? []).join('；'))),
  ];
}

const valueCell = (value: Decimal | null): CellContent =>
  value === null ? EMPTY : { type: 'value', value };

function contentCell(content: ChangeLine['before']): CellContent {
  if (content === null) return EMPTY;
  if (content.type === 'value') return content;
  if (content.type === 'text') return text(content.text);
  return content.absence === 'blank' ? EMPTY : text(ABSENCE_WORDS[content.absence]);
}

function remarks(
  { apart, coverage, concept, difference }: ChangeLine,
  notes: readonly Message[],
): readonly string[] {
  return [
    ...(apart === null ? [] : [APART[apart]]),
    ...(coverage === null ? [] : [filled(CHANGES.coverage, coverage)]),
    ...(difference !== null && isOutOfHundred(concept) ? [CHANGES.points] : []),
    ...notes.map(({ zh }) => zh),
  ];
}

const APART: Readonly<Record<Apart, string>> = {
  'not-asked': CHANGES.notAsked,
  missing: CHANGES.missing,
  break: CHANGES.break,
};
