import { type Cell, type DataValidation, type NamedRange, type WriteSheet, writeXlsx } from 'hucre';
import { type Decimal, decimalText } from '../../quantity/index.js';
import { cellAddress } from '../model/sheets.js';
import type { CellContent, CellModel, SheetModel, WorkbookModel } from '../model/workbook.js';
import { validationOf } from './workbook-input.js';
import { BODY_FONT, styleOf } from './workbook-style.js';

/** What a spreadsheet holds exactly; a longer number is written as text rather than changed. */
const EXACT_DIGITS = 15;

function numberOrText(value: Decimal): number | string {
  const text = decimalText(value);
  const digits = text.replace(/\D/g, '').replace(/^0+/, '');
  return digits.length <= EXACT_DIGITS ? Number(text) : text;
}

function cellValue(content: CellContent): string | number | null {
  switch (content.type) {
    case 'value':
      return numberOrText(content.value);
    case 'text':
      return content.text;
    case 'empty':
      return null;
  }
}

const libraryCell = (cell: CellModel): Partial<Cell> => {
  const value = cellValue(cell.content);
  return { value, ...(typeof value === 'string' ? { type: 'string' } : {}), style: styleOf(cell) };
};

type Placed = { readonly cell: CellModel; readonly row: number; readonly column: number };

const placed = (sheet: SheetModel): readonly Placed[] =>
  sheet.rows.flatMap((cells, row) => cells.map((cell, column) => ({ cell, row, column })));

const validations = (cells: readonly Placed[]): DataValidation[] =>
  cells.flatMap(({ cell, row, column }) => {
    const rule =
      cell.input === undefined ? undefined : validationOf(cell.input, cellAddress(row, column));
    return rule === undefined ? [] : [rule];
  });

const HEIGHTS: Partial<Record<CellModel['look'], number>> = {
  title: 36,
  line: 22,
  heading: 24,
  number: 18,
  note: 30,
};

const heights = (sheet: SheetModel): Map<number, { height: number }> =>
  new Map(
    sheet.rows.flatMap((cells, row) => {
      const height = cells[0] === undefined ? undefined : HEIGHTS[cells[0].look];
      return height === undefined ? [] : [[row, { height }] as const];
    }),
  );

/** A4 upright, a table a page, heading rows repeated where a reader splits it, page numbers at the foot. */
const PRINT_SETUP: Pick<WriteSheet, 'pageSetup' | 'headerFooter'> = {
  pageSetup: {
    paperSize: 'a4',
    orientation: 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 1,
    horizontalCentered: true,
    margins: { top: 0.75, right: 0.6, bottom: 0.75, left: 0.6, header: 0.3, footer: 0.4 },
  },
  headerFooter: { oddFooter: '&C第 &P 页　共 &N 页' },
};

/** The rows to repeat on every page. The library would leave the sheet's name unquoted, which not every name bears. */
const printTitles = (sheet: SheetModel): NamedRange[] =>
  sheet.repeated === null
    ? []
    : [
        {
          name: '_xlnm.Print_Titles',
          range: `'${sheetName(sheet)}'!$${sheet.repeated.from + 1}:$${sheet.repeated.to + 1}`,
          scope: sheetName(sheet),
        },
      ];

const LONGEST_SHEET_NAME = 31;

/** The name without the characters that spreadsheets forbid there, and no longer than they allow. */
const sheetName = ({ name }: SheetModel): string =>
  name.replace(/[[\]:*?/\\']/g, ' ').slice(0, LONGEST_SHEET_NAME);

function librarySheet(sheet: SheetModel): WriteSheet {
  const cells = placed(sheet);
  return {
    name: sheetName(sheet),
    columns: sheet.widths.map((width) => ({ width })),
    rows: sheet.rows.map((row) => row.map((cell) => cellValue(cell.content))),
    cells: new Map(
      cells.map(({ cell, row, column }) => [`${row},${column}`, libraryCell(cell)] as const),
    ),
    merges: sheet.merged.map((block) => ({
      startRow: block.fromRow,
      startCol: block.fromColumn,
      endRow: block.toRow,
      endCol: block.toColumn,
    })),
    dataValidations: validations(cells),
    rowDefs: heights(sheet),
    protection: { sheet: true, selectLockedCells: true, formatColumns: true, formatRows: true },
    ...(sheet.hidden
      ? { veryHidden: true }
      : {
          ...PRINT_SETUP,
          view: { showGridLines: false },
          ...(sheet.repeated === null ? {} : { freezePane: { rows: sheet.repeated.to + 1 } }),
        }),
  };
}

/**
 * The workbook as the bytes of an .xlsx file. Cells without an input rule are locked, the others carry
 * their rule as data validation; numbers keep their stated decimals by their format. The same model and
 * time give the same bytes.
 */
export function writeWorkbook(model: WorkbookModel, time: Date): Promise<Uint8Array> {
  return writeXlsx({
    sheets: model.sheets.map(librarySheet),
    namedRanges: model.sheets.flatMap(printTitles),
    defaultFont: BODY_FONT,
    properties: {
      title: model.title,
      creator: '质镜 Zhijing',
      created: time,
      modified: time,
      custom: { ...model.properties },
    },
    workbookProtection: { lockStructure: true },
  });
}
