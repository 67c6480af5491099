import { type ReadCell, type ReadTable, spanOf } from '../../document/model/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import { annexOf, type FoundRow } from './annex.js';
import { PRESCRIBED } from './annex-messages.js';
import { failed } from './observing.js';
import { plainly } from './wording.js';

/** Rows of the annex tables whose value is left blank. */
export const annexBlanks: AuditRule = {
  id: 'structure.annex-blanks',
  title: { zh: '附表空格', en: 'Blank cells in the annex tables' },
  category: 'completeness',
  severity: 'warning',
  observe: (scene) => {
    const wasRead = new Map<ReadTable, ReadonlySet<number>>();
    return annexOf(scene).flatMap(({ table, found }) =>
      found
        .filter(({ cell }) => isWhole(scene.document.text.slice(cell.start, cell.end), cell))
        .filter((each) => isBlank(each, filledColumns(each.part, wasRead)))
        .map(({ row, cell }) =>
          failed(
            PRESCRIBED.blank,
            { table: table.title, row: row.printedName },
            [spanOf(cell.passage, 0, cell.passage.text.length)],
            [table.id, row.printedName],
          ),
        ),
    ) satisfies readonly Observation[];
  },
};

/** A name broken over lines may have its value between them. */
const isWhole = (text: string, { passage }: ReadCell): boolean =>
  plainly(text) === plainly(passage.text);

/** The columns where most rows have a number: those that hold the values. */
function filledColumns(
  table: ReadTable,
  wasRead: Map<ReadTable, ReadonlySet<number>>,
): ReadonlySet<number> {
  const kept = wasRead.get(table);
  if (kept !== undefined) return kept;
  const numbers = new Map<number, number>();
  for (const { column, passage } of table.cells) {
    if (VALUE.test(passage.text)) numbers.set(column, (numbers.get(column) ?? 0) + 1);
  }
  const filled = new Set(
    [...numbers].filter(([, count]) => 2 * count > table.rows - 1).map(([column]) => column),
  );
  wasRead.set(table, filled);
  return filled;
}

const VALUE = /^\s*[\d.,，]+\s*[%％]?\s*$/;

/** Blank where all cells of values in its row are there and empty. A row that does not apply may be. */
function isBlank({ row, part, cell, isExact }: FoundRow, filled: ReadonlySet<number>): boolean {
  if (row.notApplicable || !row.required || !isExact) return false;
  const values = part.cells.filter(
    (each) => each.column > cell.column && filled.has(each.column) && isInRow(each, cell),
  );
  const isElsewhere = part.cells.some(
    (each) => each.column > cell.column && isInRow(each, cell) && VALUE.test(each.passage.text),
  );
  return values.length > 0 && !isElsewhere && values.every(({ passage }) => isEmpty(passage.text));
}

const isInRow = (value: ReadCell, { row }: ReadCell): boolean =>
  value.row <= row && row < value.row + value.rowSpan;

/** A dash, a stroke or a circle is an answer. */
const isEmpty = (text: string): boolean => plainly(text) === '' && !/[-—–/\\〇○]/.test(text);
