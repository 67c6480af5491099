import { writeFile } from 'node:fs/promises';

/** Rows of the newest year that a sheet adds up, and the relations that it checks between them. */
export const SHEET_CONCEPTS = [
  'students',
  'graduates',
  'graduates.placed',
  'employed',
  'employed.local',
  'staff',
  'staff.teachers',
  'teachers.dual_qualified',
  'courses',
  'students.funded',
] as const;
export const SHEET_CHECKS = [
  [2, 1],
  [3, 2],
  [4, 3],
  [6, 5],
  [7, 6],
  [9, 0],
] as const;

/** A school's line: where it is counted, then its values. */
export interface Line {
  readonly groups: readonly string[];
  readonly values: readonly number[];
}

const COLUMNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** Where the values begin: the country, province, city and district stand before them. */
const FIRST = 4;

/**
 * A flat OpenDocument sheet: a line a school, beside it whether its figures contradict each other, beneath it
 * for every group the sums (SUMIF) of every row. Without formulas it holds the lines alone.
 */
export async function writeSheet(
  path: string,
  lines: readonly Line[],
  groups: readonly (readonly string[])[],
  formulas: boolean,
): Promise<void> {
  const schools = lines.map((line, index) => schoolRow(line, index + 1, formulas));
  const sums = formulas
    ? groups.flatMap((ids, level) => ids.map((id) => groupRow(id, level, lines.length)))
    : [];
  await writeFile(path, `${HEAD}${[...schools, ...sums].join('')}${FOOT}`);
}

const HEAD =
  '<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="country">';
const FOOT = '</table:table></office:spreadsheet></office:body></office:document>';

const row = (cells: readonly string[]): string =>
  `<table:table-row>${cells.join('')}</table:table-row>`;
const text = (value: string): string =>
  `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
const number = (value: number): string =>
  `<table:table-cell office:value-type="float" office:value="${value}"/>`;
const formula = (of: string): string =>
  `<table:table-cell table:formula="of:=${of.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')}"/>`;

function schoolRow({ groups, values }: Line, line: number, formulas: boolean): string {
  const cell = (index: number): string => `[.${COLUMNS[FIRST + index]}${line}]`;
  const checks = SHEET_CHECKS.map(([part, whole]) =>
    formula(`IF(${cell(part)}<=${cell(whole)};0;1)`),
  );
  return row([...groups.map(text), ...values.map(number), ...(formulas ? checks : [])]);
}

function groupRow(id: string, level: number, schools: number): string {
  const keys = `[.${COLUMNS[level]}$1:.${COLUMNS[level]}$${schools}]`;
  const sums = SHEET_CONCEPTS.map((_, index) => {
    const column = COLUMNS[FIRST + index];
    return formula(`SUMIF(${keys};"${id}";[.${column}$1:.${column}$${schools}])`);
  });
  const blanks = ['', '', ''].map(text);
  return row([text(id), ...blanks, ...sums]);
}
