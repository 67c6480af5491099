import { type BookType, read, utils, write } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { type ImportPlan, planOf, workbookOf } from '../../src/collect/index.js';
import { parseWorkbook } from '../../src/document/read/workbook-parse.js';
import { writeWorkbook } from '../../src/document/write/workbook.js';
import { type Content, contentToWire } from '../../src/facts/index.js';
import { gb18030 } from '../document/workbook/support.js';
import { baseWith, filledSchool, lines, placeIn } from './support.js';

/** What a person sees of a sheet: its name and the shown text of its cells. */
interface Seen {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}
type Damage = (sheets: readonly Seen[]) => readonly Seen[];

const contents = filledSchool();
const base = baseWith({ s01: contents });
let exported: Uint8Array;

beforeAll(async () => {
  exported = await writeWorkbook(workbookOf(placeIn(base)), new Date('2024-03-01'));
});

function seen(): Seen[] {
  const book = read(exported, { type: 'buffer' });
  return book.SheetNames.flatMap((name) => {
    const sheet = book.Sheets[name];
    if (sheet === undefined || name.startsWith('_')) return [];
    const rows = utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: '' });
    return [{ name, rows }];
  });
}

function rebuilt(damage: Damage, bookType: BookType = 'xlsx'): Uint8Array {
  const book = utils.book_new();
  for (const { name, rows } of damage(seen())) {
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  }
  return new Uint8Array(write(book, { type: 'buffer', bookType }));
}

const everyRow =
  (change: (row: readonly string[], at: number) => readonly string[]): Damage =>
  (sheets) =>
    sheets.map(({ name, rows }) => ({ name, rows: rows.map(change) }));

const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0));

const values = (change: (text: string) => string): Damage =>
  everyRow((row, at) =>
    at < 3 ? row : row.map((text, column) => (column < 3 ? text : change(text))),
  );

const factsOf = (plan: ImportPlan): Record<string, unknown> =>
  Object.fromEntries(plan.facts.map((fact) => [fact.concept, contentToWire(fact.content)]));
const wire = (of: Readonly<Record<string, Content>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(of).map(([id, content]) => [id, contentToWire(content)]));

const HARMLESS: readonly [string, Damage][] = [
  ['typed again as text, styles and locks gone', (sheets) => sheets],
  ['sheets renamed', (sheets) => sheets.map((each, at) => ({ ...each, name: `Sheet${at + 1}` }))],
  ['sheets in another order', (sheets) => [...sheets].reverse()],
  [
    'all tables on one sheet',
    (sheets) => [{ name: '汇总', rows: sheets.flatMap((each) => each.rows) }],
  ],
  [
    'lines above',
    (sheets) => sheets.map((each) => ({ ...each, rows: [['附件2'], [], ...each.rows] })),
  ],
  [
    'empty rows between',
    (sheets) => sheets.map((each) => ({ ...each, rows: each.rows.flatMap((row) => [row, []]) })),
  ],
  ['a column in front', everyRow((row) => ['', ...row])],
  [
    'the value before the unit',
    everyRow(([no = '', name = '', unit = '', value = '', ...rest]) => [
      no,
      name,
      value,
      unit,
      ...rest,
    ]),
  ],
  ['remarks behind', everyRow((row, at) => [...row, at === 2 ? '备注' : '见台账 12 号'])],
  ['序号 gone', everyRow((row, at) => (at < 3 ? row : ['', ...row.slice(1)]))],
  ['序号 counted through', everyRow((row, at) => (at < 3 ? row : [String(at), ...row.slice(1)]))],
  ['full-width digits', values(fullWidth)],
  ['spaces in the numbers', values((text) => text.replace('.', '. '))],
  [
    'spaces in the names',
    everyRow((row) =>
      row.map((text, column) => (column === 1 ? Array.from(text).join(' ') : text)),
    ),
  ],
  [
    'full-width brackets',
    everyRow((row) => row.map((text) => text.replaceAll('(', '（').replaceAll(')', '）'))),
  ],
  ['stars gone', everyRow((row) => row.map((text) => text.replace(' *', '')))],
  ['中职不填报 for 不填报', values((text) => (text === '不填报' ? '中职不填报' : text))],
  [
    'values with their units',
    everyRow((row, at) =>
      row.map((text, column) =>
        at > 2 && column === 3 && /^\d/.test(text) && row[2] !== ':' ? `${text}${row[2]}` : text,
      ),
    ),
  ],
];

describe('harmless changes leave every fact as it was', () => {
  test.each(HARMLESS)('%s', (_, damage) => {
    for (const [fileName, bookType] of [
      ['改.xlsx', 'xlsx'],
      ['改.xls', 'biff8'],
    ] as const) {
      const plan = planOf(parseWorkbook(rebuilt(damage, bookType), fileName), base);
      expect(plan.faults).toEqual([]);
      expect(factsOf(plan)).toEqual(wire(contents));
      expect(plan).toMatchObject({ organisation: 's01', cycle: 2023, changes: [] });
    }
  });

  test.each([
    ['GB18030', gb18030],
    ['UTF-8', (text: string) => new TextEncoder().encode(`\ufeff${text}`)],
  ])('one sheet saved as CSV in %s', (_, encoded) => {
    const [first] = seen();
    const csv = utils.sheet_to_csv(utils.aoa_to_sheet((first?.rows ?? []).map((row) => [...row])));
    const plan = planOf(parseWorkbook(encoded(csv), '计分卡.csv'), base);
    expect(plan.faults).toEqual([]);
    expect(plan.facts.length).toBeGreaterThan(5);
    expect(plan.changes).toEqual([]);
  });
});

/** The XML of a sheet of the export, changed as a text. */
function withXml(sheet: number, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(exported);
  const name = `xl/worksheets/sheet${sheet}.xml`;
  return zipSync({
    ...parts,
    [name]: strToU8(change(strFromU8(parts[name] ?? new Uint8Array(0)))),
  });
}

const planOfBytes = (bytes: Uint8Array): ImportPlan =>
  planOf(parseWorkbook(bytes, '改.xlsx'), base);
const only = (plan: ImportPlan): string[] => lines(plan).filter((line) => line.startsWith('!'));

describe('harmful changes are told by sheet and cell', () => {
  test('a formula whose result was not saved', () => {
    const plan = planOfBytes(
      withXml(1, (xml) => xml.replace(/(<c r="D4"[^>]*>)<v>[^<]*<\/v>/, '$1<f>SUM(A1:A2)</f>')),
    );
    expect(only(plan)).toEqual(['!uncalculated @D4']);
  });

  test('values merged over two rows', () => {
    const plan = planOfBytes(
      withXml(1, (xml) =>
        xml.replace(/<mergeCells[^>]*>/, (start) => `${start}<mergeCell ref="D4:D5"/>`),
      ),
    );
    expect(only(plan)).toEqual(['!merged-values @D4', '!merged-values @D5']);
  });

  test.each<[string, string, string[]]>([
    ['a word', '无', ['!vague @D4']],
    ['about', '约10', ['!hedged @D4']],
    ['half a person', '10.5', ['!not-allowed @D4']],
  ])('%s in a number', (_, text, faults) => {
    const damage: Damage = (sheets) =>
      sheets.map((sheet, at) => ({
        ...sheet,
        rows: sheet.rows.map((row, line) =>
          at === 0 && line === 3 ? row.map((cell, column) => (column === 3 ? text : cell)) : row,
        ),
      }));
    const plan = planOfBytes(rebuilt(damage));
    expect(only(plan)).toEqual(faults);
    expect(plan.faults[0]).toMatchObject({
      sheet: '计分卡',
      table: 'talent',
      concept: 'graduates',
    });
  });

  test('repeated names torn from the rows above them', () => {
    const damage: Damage = (sheets) =>
      sheets.map((sheet) => ({
        ...sheet,
        rows: sheet.rows.filter((row) => !/资源库|课程|基地|教材|级数量/.test(row[1] ?? '')),
      }));
    const faults = only(planOfBytes(rebuilt(damage)));
    expect(faults.length).toBeGreaterThan(5);
    expect(faults.every((fault) => fault.startsWith('!ambiguous-row'))).toBe(true);
  });
});
