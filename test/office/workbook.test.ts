import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { planOf, workbookOf } from '../../src/collect/index.js';
import { parseWorkbook } from '../../src/document/read/workbook-parse.js';
import { writeWorkbook } from '../../src/document/write/workbook.js';
import { contentToWire } from '../../src/facts/index.js';
import { baseWith, filledSchool, placeIn, value } from '../collect/support.js';
import { workbookBytes } from '../document/workbook/support.js';
import { converted, convertedTo, requireLibreOffice } from './soffice.js';

/** Comma, quotation marks, UTF-8, every sheet into its own file, cells as they are shown. */
const CSV_AS_SHOWN = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1';

const contents = { ...filledSchool(), 'satisfaction.students': value('87.040') };
const base = baseWith({ s01: contents });
const model = workbookOf(placeIn(base));
const titles = model.sheets
  .filter((sheet) => !sheet.hidden)
  .map((sheet) => ({ name: sheet.name, title: textOf(sheet.rows[0]?.[0]?.content) }));

function textOf(content: { readonly type: string; readonly text?: string } | undefined): string {
  return content?.text ?? '';
}

let exported: Uint8Array;

beforeAll(async () => {
  await requireLibreOffice();
  exported = await writeWorkbook(model, new Date('2024-03-01T08:00:00.000Z'));
});

describe('our workbook in LibreOffice', () => {
  test('shows every value with its decimals and every absence in words', async () => {
    const files = await converted(exported, '表.xlsx', CSV_AS_SHOWN);
    const text = (sheet: string): string =>
      new TextDecoder().decode(files.get(`表-${sheet}.csv`) ?? new Uint8Array(0));
    const lines = text('满意度').split('\n');
    expect(lines[0]).toBe('表2　满意度调查表,,,,,');
    expect(lines[1]).toBe('填报单位：示例第一职业学校,,年度：2023,,,');
    expect(lines[2]).toBe('序号,指标,单位,数值,调查人次,调查方式');
    expect(lines[3]).toMatch(/^1,在校生满意度,%,87\.040,\d+,/);
    for (const { name, title } of titles) expect(text(name).split(',')[0]).toBe(title);
    expect(text('国际影响')).toContain('在国外开办学校数,所,中职不填报');
    expect([...files.values()].map((file) => new TextDecoder().decode(file)).join()).toContain(
      '未采集',
    );
  });

  test('prints seven pages of A4, a table each, with its title', async () => {
    const pdf = await convertedTo(exported, '表.xlsx', 'pdf');
    const document = await getDocument({ data: pdf, verbosity: 0 }).promise;
    expect(document.numPages).toBe(titles.length);
    for (const [at, { title }] of titles.entries()) {
      const page = await document.getPage(at + 1);
      const { width, height } = page.getViewport({ scale: 1 });
      expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
      const words = (await page.getTextContent()).items.map((item) =>
        'str' in item ? item.str : '',
      );
      expect(words.join('').replace(/\s/g, '')).toContain(title.replace(/\s/g, ''));
    }
  });

  test('keeps locks, rules of entry, merged cells, repeated headings and the hidden sheet', async () => {
    const xml = new TextDecoder().decode(await convertedTo(exported, '表.xlsx', 'fods'));
    const count = (pattern: RegExp): number => xml.match(pattern)?.length ?? 0;
    expect(count(/<table:table [^>]*table:protected="true"/g)).toBe(model.sheets.length);
    expect(count(/<table:content-validation /g)).toBeGreaterThan(10);
    expect(xml).toContain('style:cell-protect="none"');
    expect(xml).toContain('style:cell-protect="protected"');
    expect(count(/<table:table-header-rows>/g)).toBe(titles.length);
    expect(count(/table:number-columns-spanned="4"/g)).toBeGreaterThan(titles.length - 1);
    expect(xml).toContain('zhijing.organisation');
    expect(xml).toContain('不填报');
  });

  test.each([
    ['.xlsx', 'xlsx', '改.xlsx'],
    ['.xls', 'xls:MS Excel 97', '改.xls'],
  ])('saved again as %s it still says the same', async (_, filter, fileName) => {
    const saved = await convertedTo(exported, '表.xlsx', filter);
    const school = baseWith({ s01: filledSchool() });
    const plan = planOf(parseWorkbook(saved, fileName), school);
    expect(plan).toMatchObject({ organisation: 's01', cycle: 2023, statements: [] });
    // 87.040 has a decimal more than the concept keeps; a zero that nobody counts.
    expect(plan.faults).toEqual([]);
    const imported = Object.fromEntries(
      plan.facts.map((fact) => [fact.concept, contentToWire(fact.content)]),
    );
    const expected = { ...filledSchool(), 'satisfaction.students': value('87.04') };
    expect(imported).toEqual(
      Object.fromEntries(
        Object.entries(expected).map(([concept, content]) => [concept, contentToWire(content)]),
      ),
    );
  });

  test('an .xls of somebody else’s making is read: numbers and what formulas gave', async () => {
    const made = workbookBytes([
      ['填报单位：示例第一职业学校', null, '年度：2023'],
      ['序号', '指标', '单位', '数值'],
      ['1', '毕业生人数', '人', 258],
      [null, '毕业去向落实人数', '人', { t: 'n', f: 'D3-8' }],
    ]);
    const xls = await convertedTo(made, '来文.xlsx', 'xls:MS Excel 97');
    const plan = planOf(parseWorkbook(xls, '来文.xls'), baseWith());
    expect(plan.faults).toEqual([]);
    expect(plan.facts.map((fact) => [fact.concept, contentToWire(fact.content)])).toEqual([
      ['graduates', { type: 'value', value: '258' }],
      ['graduates.placed', { type: 'value', value: '250' }],
    ]);
  });
});
