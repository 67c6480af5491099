import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../src/document/read/index.js';
import { parseWorkbook } from '../../../src/document/read/workbook-parse.js';
import { gb18030, workbookBytes } from './support.js';

const shownIn = (bytes: Uint8Array, fileName: string) =>
  parseWorkbook(bytes, fileName).sheets.flatMap((sheet) =>
    sheet.cells.map(({ content }) =>
      content.type === 'number'
        ? `${content.shown}${content.percent ? '%' : ''}`
        : content.type === 'text'
          ? content.text
          : content.type === 'date' || content.type === 'error'
            ? `${content.type}:${content.shown}`
            : content.type,
    ),
  );

describe('numbers are read with the decimals their cell shows', () => {
  test.each([
    { value: 87.04, format: '0.000', shown: '87.040' },
    { value: 87.04, format: 'General', shown: '87.04' },
    { value: 0.1 + 0.2, format: 'General', shown: '0.3' },
    { value: 25805, format: '#,##0', shown: '25805' },
    { value: 25805, format: '#,##0.00', shown: '25805.00' },
    { value: 0.9565, format: '0.00%', shown: '95.65%' },
    { value: 0.95, format: '0%', shown: '95%' },
    { value: 2933.4567, format: '0', shown: '2933' },
    { value: 146.8, format: '0.0"万元"', shown: '146.8' },
    { value: -3.25, format: '0.0;(0.0)', shown: '-3.3' },
    { value: 25805, format: '0!.0,"万"', shown: '25805' },
    { value: 1234567890123, format: 'General', shown: '1234567890123' },
    { value: 45000, format: 'yyyy-mm-dd', shown: 'date:2023-03-15' },
  ])('$value as $format', ({ value, format, shown }) => {
    const cell = { t: 'n', v: value, z: format } as const;
    expect(shownIn(workbookBytes([[cell]]), '表.xlsx')).toEqual([shown]);
    if (!format.includes('!')) {
      expect(shownIn(workbookBytes([[cell]], 'biff8'), '表.xls')).toEqual([shown]);
    }
  });

  test('a formula gives its saved value, and no value where none was saved', () => {
    const saved = { t: 'n', v: 7, f: '3+4' } as const;
    expect(shownIn(workbookBytes([[saved]]), '表.xlsx')).toEqual(['7']);
    const parts = unzipSync(workbookBytes([[saved]]));
    const sheet = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml']);
    parts['xl/worksheets/sheet1.xml'] = strToU8(sheet.replace('<v>7</v>', ''));
    expect(shownIn(zipSync(parts), '表.xlsx')).toEqual(['uncalculated']);
  });
});

describe('separated text', () => {
  const expected = ['指标', '数值', '毕业生人数', '25,805'];
  test.each([
    ['UTF-8', new TextEncoder().encode('指标,数值\r\n毕业生人数,"25,805"\r\n')],
    ['UTF-8 with a mark', new TextEncoder().encode('\ufeff指标,数值\n毕业生人数,"25,805"')],
    ['GB18030', gb18030('指标,数值\r\n毕业生人数,"25,805"\r\n')],
    ['tabs in UTF-16', utf16('指标\t数值\r\n毕业生人数\t25,805\r\n')],
    ['semicolons', new TextEncoder().encode('指标;数值\r毕业生人数;25,805\r')],
  ])('%s', (_, bytes) => {
    expect(shownIn(bytes, '表.csv')).toEqual(expected);
  });
});

function utf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]));
}

test('hidden sheets, merged cells and the digest of the file are told', async () => {
  const sheets = parseWorkbook(workbookBytes([['甲', 1]]), '目录/表.xlsx');
  expect(sheets).toMatchObject({ fileName: '目录/表.xlsx', format: 'xlsx' });
  expect(sheets.sha256).toMatch(/^[0-9a-f]{64}$/);
});

test('the reading process gives what reading here gives', async () => {
  const bytes = workbookBytes([['毕业生人数', 25805]]);
  expect(await readWorkbook(bytes, '示例 学校.xlsx')).toEqual(
    parseWorkbook(bytes, '示例 学校.xlsx'),
  );
});
