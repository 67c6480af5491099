import { fileURLToPath } from 'node:url';
import { CFB } from '@e965/xlsx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre';
import { describe, expect, test } from 'vitest';
import { LIMITS, readWorkbook } from '../../../src/document/read/index.js';
import { WORKBOOK_REFUSALS } from '../../../src/document/read/messages.js';
import { turns } from '../../../src/document/read/turns.js';
import { parseWorkbook } from '../../../src/document/read/workbook-parse.js';
import { refusalOf, workbookBytes } from './support.js';

const SOUND = workbookBytes([['毕业生人数', 25805]]);
const fixture = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** A sound workbook with one part replaced or added. */
function changed(parts: Record<string, Uint8Array>, level: 0 | 9 = 9): Uint8Array {
  return zipSync({ ...unzipSync(SOUND), ...parts }, { level });
}

function compound(stream: string, content: Uint8Array): Uint8Array {
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, `/${stream}`, content);
  return new Uint8Array(CFB.write(container, { type: 'buffer' }));
}

/** BIFF8: beginning of workbook, then the record that says the rest is enciphered. */
const ENCIPHERED_XLS = new Uint8Array([
  0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00, 0xbb, 0x0d, 0xcc, 0x07, 0, 0, 0, 0, 0, 0, 0, 0,
  0x2f, 0x00, 0x06, 0x00, 0x00, 0x00, 0x12, 0x34, 0x56, 0x78, 0x0a, 0x00, 0x00, 0x00,
]);

/** The size that the central directory states for a part, made smaller than it is. */
function lying(name: string): Uint8Array {
  const bytes = changed({ [name]: new Uint8Array(2_000_000).fill(32) });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 46 < bytes.byteLength; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const length = view.getUint16(at + 28, true);
    const entry = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length));
    if (entry === name) view.setUint32(at + 24, 100, true);
  }
  return bytes;
}

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const entries = (count: number): Record<string, Uint8Array> =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`x/${at}`, new Uint8Array(0)]));

const CASES: readonly [string, string, () => Uint8Array | Promise<Uint8Array>, string][] = [
  ['an empty file', '表.xlsx', () => new Uint8Array(0), 'empty'],
  ['a sheet without content', '表.xlsx', () => workbookBytes([[]]), 'blank'],
  ['.doc', '年报.doc', () => compound('WordDocument', new Uint8Array(4096)), 'word'],
  ['a .doc named .xls', '年报.xls', () => compound('WordDocument', new Uint8Array(4096)), 'word'],
  ['.docx', '年报.docx', () => zipSync({ 'word/document.xml': strToU8('<w/>') }), 'word'],
  [
    'a .docx named .xlsx',
    '年报.xlsx',
    () => zipSync({ 'word/document.xml': strToU8('<w/>') }),
    'word',
  ],
  ['.wps', '年报.wps', () => compound('WordDocument', new Uint8Array(4096)), 'wps'],
  ['.et', '指标.et', () => workbookBytes([['甲', 1]], 'biff8'), 'et'],
  ['.pdf', '年报.pdf', () => text('%PDF-1.7'), 'pdf'],
  ['a PDF named .xlsx', '年报.xlsx', () => text('%PDF-1.7'), 'pdf'],
  ['an .xlsx with a password', '表.xlsx', () => locked(), 'encrypted'],
  [
    'an .xls with a password',
    '表.xls',
    () => compound('Workbook', padded(ENCIPHERED_XLS)),
    'encrypted',
  ],
  ['half an .xlsx', '表.xlsx', () => SOUND.subarray(0, SOUND.byteLength / 2), 'truncated'],
  [
    'half an .xls',
    '表.xls',
    () => workbookBytes([['甲', 1]], 'biff8').subarray(0, 700),
    'truncated',
  ],
  [
    'a web page named .xls',
    '表.xls',
    () => text('<html><table><tr><td>1</td></tr></table>'),
    'html',
  ],
  ['a page of Word named .xls', '表.xls', () => text('MIME-Version: 1.0\r\n'), 'html'],
  ['XML of 2003', '表.xls', () => text(SPREADSHEET_2003), 'xml-spreadsheet'],
  [
    '.ods',
    '表.ods',
    () => zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<x/>') }),
    'open-document',
  ],
  ['.xlsb', '表.xlsb', () => workbookBytes([['甲', 1]], 'xlsb'), 'binary-workbook'],
  ['a zip of files', '表.zip', () => zipSync({ 'a.txt': strToU8('a') }), 'archive'],
  ['a rar', '表.rar', () => text('Rar!\u001a\u0007'), 'archive'],
  ['noise named .xlsx', '表.xlsx', () => new Uint8Array([1, 2, 3, 4]), 'misnamed'],
  ['noise named .csv', '表.csv', () => new Uint8Array([1, 2, 3, 0, 0]), 'control'],
  [
    'a part that grows beyond proportion',
    '表.xlsx',
    () => changed({ 'xl/worksheets/sheet1.xml': new Uint8Array(12_000_000) }),
    'bomb',
  ],
  [
    'a part that lies about its size',
    '表.xlsx',
    () => lying('xl/worksheets/sheet1.xml'),
    'part-lies',
  ],
  ['thousands of entries', '表.xlsx', () => changed(entries(2_100)), 'too-many-parts'],
  [
    'declared entities',
    '表.xlsx',
    () => changed({ 'xl/workbook.xml': strToU8('<!DOCTYPE x [<!ENTITY a "b">]><workbook/>') }),
    'entities',
  ],
  ['too large a file', '表.csv', () => new Uint8Array(LIMITS.fileBytes + 1).fill(49), 'too-large'],
  [
    'one long text in many cells',
    '表.csv',
    () => text(`${'长'.repeat(3_900)},\n`.repeat(1_500)),
    'too-many-cells',
  ],
  ['too many cells', '表.csv', () => text(`${'1,'.repeat(30)}\n`.repeat(7_000)), 'too-many-cells'],
];

const SPREADSHEET_2003 =
  '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>';
const padded = (bytes: Uint8Array): Uint8Array => {
  const whole = new Uint8Array(8192);
  whole.set(bytes);
  return whole;
};
const locked = (): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [{ name: '表', rows: [['甲', 1]] }],
    encryption: { password: '1', spinCount: 1 },
  });

describe('whatever is no workbook is refused in one sentence', () => {
  test.each(CASES)('%s', async (_, fileName, make, code) => {
    const bytes = await make();
    expect(refusalOf(() => parseWorkbook(bytes, fileName))).toBe(`workbook.${code}`);
  });

  test('each sentence stands alone, in both languages, and names the file', () => {
    const sentences = Object.values(WORKBOOK_REFUSALS).map((refusal) => refusal.what);
    expect(new Set(sentences.map((what) => what.zh)).size).toBe(sentences.length);
    for (const what of sentences) {
      expect(what.zh).toMatch(/^“\{file\}”[^。]*。$|^读取“\{file\}”[^。]*。$/);
      expect(what.en).toContain('{file}');
    }
  });
});

test('files wait for their turn, and a failing one gives up its place', async () => {
  const inTurn = turns(2);
  let running = 0;
  let most = 0;
  const task = (fails: boolean) => async (): Promise<void> => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 5));
    running -= 1;
    if (fails) throw new Error('failed');
  };
  const ends = await Promise.allSettled(
    [true, false, true, false, false].map((each) => inTurn(task(each))),
  );
  expect(ends.filter((end) => end.status === 'fulfilled')).toHaveLength(3);
  expect(most).toBe(2);
});

describe('the reading process is bounded', () => {
  const limits = { milliseconds: 1_500, memoryMegabytes: 64 };

  test('refusals cross from the process as they are', async () => {
    await expect(readWorkbook(text('%PDF-1.7'), '年报.xls')).rejects.toMatchObject({
      code: 'workbook.pdf',
      what: { zh: '“年报.xls”是 PDF 文件，其中的表格不能作为数据导入。' },
    });
  });

  test('a file that takes for ever is given up', async () => {
    const how = { ...limits, entry: fixture('./endless-worker.js') };
    await expect(readWorkbook(SOUND, '表.xlsx', how)).rejects.toMatchObject({
      code: 'workbook.too-slow',
    });
  });

  test('a file that takes all memory is stopped', async () => {
    const how = { milliseconds: 15_000, memoryMegabytes: 32, entry: fixture('./greedy-worker.js') };
    await expect(readWorkbook(SOUND, '表.xlsx', how)).rejects.toMatchObject({
      code: 'workbook.too-heavy',
    });
  });

  test('an oversized file does not even start a process', async () => {
    const how = { ...limits, entry: '/nonexistent.js' };
    const bytes = new Uint8Array(LIMITS.fileBytes + 1);
    await expect(readWorkbook(bytes, '表.xlsx', how)).rejects.toMatchObject({
      kind: 'too-large',
      what: { zh: '“表.xlsx”有 21 MB，超过了导入上限 20 MB。' },
    });
  });
});
