import type { CellModel, SheetModel, WorkbookModel } from '../document/model/workbook.js';
import type { Place } from '../facts/index.js';
import { sentence } from '../messages/index.js';
import { decimalText } from '../quantity/index.js';
import type { ConceptId } from '../standard/index.js';
import { guarded } from './formula-guard.js';
import { MARK_SHEET, type Mark, markRows } from './mark.js';
import { SHEET } from './messages.js';
import { type LinedTable, linedTables, nameAt, type ShownFigure } from './table-lines.js';
import { tableSheet } from './table-sheet.js';

const figuresIn = (tables: readonly LinedTable[]): readonly ShownFigure[] =>
  tables
    .flatMap((table) => table.lines)
    .flatMap((line) => [line.figure, line.participations, line.method])
    .filter((each) => each !== null);

/** Values shown but not entered: an import that finds them unchanged knows that nobody stated them. */
const computedValues = (tables: readonly LinedTable[]): ReadonlyMap<ConceptId, string> =>
  new Map(
    figuresIn(tables).flatMap(({ concept, content, entered }) =>
      !entered && content.type === 'value'
        ? [[concept.id, decimalText(content.value)] as const]
        : [],
    ),
  );

function markSheet(mark: Mark): SheetModel {
  const plain = (text: string): CellModel => ({
    look: 'plain',
    content: { type: 'text', text: guarded(text) },
  });
  return {
    name: MARK_SHEET,
    hidden: true,
    widths: [14, 40, 14],
    rows: markRows(mark).map((row) => row.map(plain)),
    merged: [],
    repeated: null,
  };
}

/**
 * A place's tables as a workbook that looks like the printed ones: six sheets and the sheet of parts, cells
 * to fill in open and bound by rules, everything else locked; a hidden sheet says whose it is. Where the
 * organisation is rolled up from others all values are locked and a column shows their coverage.
 */
export function workbookOf(place: Place): WorkbookModel {
  const tables = linedTables(place);
  const { edition, organisation, cycle } = place;
  const label = nameAt(place).zh;
  const mark: Mark = {
    organisation,
    cycle,
    edition: edition.id,
    hash: edition.hash,
    label,
    computed: computedValues(tables),
  };
  const title = sentence({ zh: SHEET.workbook, en: SHEET.workbook }, 'zh', { name: label, cycle });
  return {
    title,
    sheets: [...tables.map((table) => tableSheet(table, place)), markSheet(mark)],
    properties: {
      'zhijing.organisation': organisation,
      'zhijing.cycle': String(cycle),
      'zhijing.edition': edition.id,
      'zhijing.hash': edition.hash,
    },
  };
}
