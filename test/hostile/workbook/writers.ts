import { type CellObject, utils, write } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { gb18030 } from '../../document/workbook/support.js';

/** A cell as it is put into a file: a text, a number, nothing, or a cell of the writing library. */
export type Cell = string | number | null | CellObject;
export type Rows = readonly (readonly Cell[])[];

/** The forms in which one and the same sheet is put before the reader. */
export type Format =
  | 'xlsx'
  | 'xlsm'
  | 'xls'
  | 'csv UTF-8'
  | 'csv GB18030'
  | 'csv UTF-16'
  | 'tsv'
  | 'csv with semicolons';

export const SHEET = '计分卡';

/** A sound sheet, as an invented school fills it in. */
export const SOUND: Rows = [
  ['填报单位：示例第一职业学校', '', '年度：2023', ''],
  ['序号', '指标', '单位', '数值'],
  [1, '毕业生人数', '人', 258],
  [2, '毕业去向落实人数', '人', 250],
  [3, '毕业生本省去向落实率', '%', 90.5],
  [4, '月收入', '元', 3200],
  [5, '横向技术服务到款额', '万元', 12.5],
  [6, '在校生满意度', '%', 95.25],
  [7, '在国外开办学校数', '所', null],
];

/** The sheet with one cell replaced; rows and columns count from 0. */
export const withCell = (row: number, column: number, cell: Cell, rows: Rows = SOUND): Rows =>
  rows.map((cells, at) =>
    at === row ? cells.map((each, c) => (c === column ? cell : each)) : cells,
  );

/** The sheet with a value replaced, by its place among the indicators. */
export const withValue = (indicator: number, cell: Cell): Rows => withCell(indicator + 2, 3, cell);

type Book = { readonly name: string; readonly rows: Rows; readonly hidden?: boolean };

/** A workbook of several sheets in a format of spreadsheets. */
export function book(sheets: readonly Book[], bookType: 'xlsx' | 'biff8' = 'xlsx'): Uint8Array {
  const made = utils.book_new();
  for (const { name, rows } of sheets) {
    utils.book_append_sheet(made, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  }
  made.Workbook = {
    Sheets: sheets.map(({ name, hidden = false }) => ({ name, Hidden: hidden ? 1 : 0 })),
  };
  return new Uint8Array(write(made, { type: 'buffer', bookType, bookSST: true }));
}

/** The parts of a sound .xlsx, as texts. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]),
  );
}

/** A package of the given parts. */
export const packed = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        typeof part === 'string' ? strToU8(part) : part,
      ]),
    ) satisfies Zippable,
  );

export const SHEET_PART = 'xl/worksheets/sheet1.xml';
export const WORKBOOK_PART = 'xl/workbook.xml';
export const RELATIONS_PART = 'xl/_rels/workbook.xml.rels';
export const TYPES_PART = '[Content_Types].xml';
export const STRINGS_PART = 'xl/sharedStrings.xml';

/** A sound workbook with parts changed as texts; one that is `undefined` is left out. */
export function changed(
  changes: Readonly<Record<string, ((xml: string) => string) | Uint8Array | undefined>>,
  rows: Rows = SOUND,
): Uint8Array {
  const parts: Record<string, string | Uint8Array> = partsOf(book([{ name: SHEET, rows }]));
  for (const [name, change] of Object.entries(changes)) {
    const known = parts[name];
    if (change === undefined) delete parts[name];
    else if (typeof change !== 'function') parts[name] = change;
    else parts[name] = change(typeof known === 'string' ? known : '');
  }
  return packed(parts);
}

/** A text that has to change, or the test's own premise fails. */
export function put(text: string, from: string | RegExp, to: string): string {
  const done = text.replace(from, () => to);
  if (done === text) throw new Error(`nothing to replace: ${from}`);
  return done;
}

/** A workbook with macros: its parts say so, and the macros are there. */
const macroBook = (rows: Rows): Uint8Array =>
  changed(
    {
      [TYPES_PART]: (xml) =>
        put(
          xml,
          'vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
          'vnd.ms-excel.sheet.macroEnabled.main+xml',
        ),
      'xl/vbaProject.bin': new Uint8Array(2_000).fill(7),
    },
    rows,
  );

const shown = (cell: Cell): string => {
  if (cell === null) return '';
  return typeof cell === 'object' ? String(cell.w ?? cell.v ?? '') : String(cell);
};

const quoted = (text: string, separator: string): string =>
  text.includes('"') || text.includes(separator) || /[\r\n]/.test(text)
    ? `"${text.replaceAll('"', '""')}"`
    : text;

/** The sheet as separated values. */
export const separated = (rows: Rows, separator = ','): string =>
  rows
    .map((row) => row.map((cell) => quoted(shown(cell), separator)).join(separator))
    .map((line) => `${line}\r\n`)
    .join('');

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A text in UTF-16 with its mark, little or big end first. */
export function utf16(text: string, big = false, mark = true): Uint8Array {
  const units = mark ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < units.length; at += 1) view.setUint16(at * 2, units.charCodeAt(at), !big);
  return bytes;
}

const WRITERS: Readonly<Record<Format, (rows: Rows) => Uint8Array>> = {
  xlsx: (rows) => book([{ name: SHEET, rows }]),
  xlsm: macroBook,
  xls: (rows) => book([{ name: SHEET, rows }], 'biff8'),
  'csv UTF-8': (rows) => utf8(separated(rows)),
  'csv GB18030': (rows) => gb18030(separated(rows)),
  'csv UTF-16': (rows) => utf16(separated(rows)),
  tsv: (rows) => utf8(separated(rows, '\t')),
  'csv with semicolons': (rows) => utf8(separated(rows, ';')),
};

/** The sheet's bytes in a format. */
export const written = (format: Format, rows: Rows): Uint8Array => WRITERS[format](rows);

/** The name a file of the format has; separated values are named after their sheet. */
export function nameOf(format: Format): string {
  const extension = format.startsWith('csv') ? 'csv' : format;
  return `${SHEET}.${extension}`;
}
