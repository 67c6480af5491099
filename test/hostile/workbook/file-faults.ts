import { CFB } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre';
import { gb18030, workbookBytes } from '../../document/workbook/support.js';
import {
  book,
  changed,
  packed,
  partsOf,
  put,
  RELATIONS_PART,
  SHEET,
  SHEET_PART,
  SOUND,
  STRINGS_PART,
  separated,
  TYPES_PART,
  utf8,
  utf16,
  WORKBOOK_PART,
  withCell,
} from './writers.js';

/** A file with a fault of its own: what it is called, what it says, and where, if it can still be read. */
export interface FileFault {
  readonly format: string;
  readonly fault: string;
  readonly file: string;
  readonly bytes: () => Uint8Array | Promise<Uint8Array>;
  readonly says: string;
  /** The cell that a fault of the plan names; a file that is refused has none. */
  readonly at?: string;
}

/** Packed as spreadsheets pack: the writing library only stores. */
const sound = (): Uint8Array => changed({});
const old = (): Uint8Array => book([{ name: SHEET, rows: SOUND }], 'biff8');

const xlsx = (
  fault: string,
  says: string,
  bytes: FileFault['bytes'],
  more: Partial<FileFault> = {},
): FileFault => ({ format: 'xlsx', fault, file: '表.xlsx', bytes, says, ...more });

const text = (
  format: string,
  fault: string,
  says: string,
  bytes: FileFault['bytes'],
): FileFault => ({ format, fault, file: '表.csv', bytes, says });

function compound(stream: string, content: Uint8Array): Uint8Array {
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, `/${stream}`, content);
  return new Uint8Array(CFB.write(container, { type: 'buffer' }));
}

/** Where the entries of a zip's directory begin, by their names. */
function directory(bytes: Uint8Array): Map<string, number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = new Map<string, number>();
  for (let at = 0; at + 46 < bytes.byteLength; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const name = bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true));
    found.set(new TextDecoder().decode(name), at);
  }
  return found;
}

/** A package whose directory states another number for one part. */
function lying(
  part: string,
  offset: number,
  value: (known: number) => number,
  size: 2 | 4 = 4,
  bytes = sound(),
): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const at = (directory(copy).get(part) ?? Number.NaN) + offset;
  if (size === 2) view.setUint16(at, value(view.getUint16(at, true)), true);
  else view.setUint32(at, value(view.getUint32(at, true)), true);
  return copy;
}

/** A package in which the packed bytes of a part are overwritten, its checksum and sizes left. */
function scratched(part: string): Uint8Array {
  const copy = sound();
  const view = new DataView(copy.buffer, copy.byteOffset, copy.byteLength);
  const header = view.getUint32((directory(copy).get(part) ?? Number.NaN) + 42, true);
  const from = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  copy.fill(0xff, from, from + 24);
  return copy;
}

/** The name of an entry exchanged for another of the same length, in the directory and in its own header. */
function renamed(parts: Record<string, string | Uint8Array>, from: string, to: string): Uint8Array {
  const bytes = packed(parts);
  const wanted = strToU8(from);
  for (let at = 0; at + wanted.length <= bytes.byteLength; at += 1) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) bytes.set(strToU8(to), at);
  }
  return bytes;
}

const cut = (bytes: Uint8Array, share: number): Uint8Array =>
  bytes.slice(0, Math.floor(bytes.byteLength * share));

const cutXlsx = [0.02, 0.25, 0.5, 0.9, 0.99].map((share) => {
  const bytes = cut(sound(), share);
  return xlsx(
    `cut off after ${share * 100} %`,
    `“表.xlsx”在第 ${bytes.byteLength} 字节处中断，后面的内容没有传完。`,
    () => bytes,
  );
});

const cutXls = [0.1, 0.3, 0.5].map((share): FileFault => {
  const bytes = cut(old(), share);
  return {
    format: 'xls',
    fault: `cut off after ${share * 100} %`,
    file: '表.xls',
    bytes: () => bytes,
    says: `“表.xls”在第 ${bytes.byteLength} 字节处中断，后面的内容没有传完。`,
  };
});

const nested = (depth: number): string => `${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`;

const PACKAGE_FAULTS: readonly FileFault[] = [
  ...cutXlsx,
  xlsx('nothing at all', '“表.xlsx”是空文件，没有任何内容。', () => new Uint8Array(0)),
  xlsx('no filled cell', '“表.xlsx”打得开，但没有一个单元格填了内容。', () =>
    book([{ name: SHEET, rows: [[]] }]),
  ),
  xlsx(
    'noise',
    '“表.xlsx”的内容不是 Excel 工作簿，只是用了 .xlsx 的扩展名。',
    () => new Uint8Array([1, 2, 3, 4]),
  ),
  xlsx('a damaged directory', '“表.xlsx”的压缩目录已损坏，看不出里面有什么。', () =>
    lying(TYPES_PART, 0, () => 0),
  ),
  xlsx(
    'a directory that points outside the file',
    `“表.xlsx”的压缩目录列有“${SHEET_PART}”，文件中却没有它。`,
    () => lying(SHEET_PART, 42, () => 0x7fffffff),
  ),
  xlsx(
    'a directory that understates a size',
    `“表.xlsx”中的“${SHEET_PART}”解压后比目录里写的更大，已停止读取。`,
    () => lying(SHEET_PART, 24, () => 10),
  ),
  xlsx(
    'a directory that states a wrong checksum',
    `“表.xlsx”中的“${SHEET_PART}”与校验码不符，内容在传送中变了。`,
    () => lying(SHEET_PART, 16, (known) => known ^ 1),
  ),
  xlsx('packed bytes overwritten', `“表.xlsx”中的“${SHEET_PART}”无法解压，已损坏。`, () =>
    scratched(SHEET_PART),
  ),
  xlsx(
    'another method of packing',
    `“表.xlsx”中的“${SHEET_PART}”用了工作簿不用的压缩方法（12）。`,
    () => lying(SHEET_PART, 10, () => 12, 2),
  ),
  xlsx('a part with a password', '“表.xlsx”设了打开密码，无法读取。', () =>
    lying(SHEET_PART, 8, (known) => known | 1, 2),
  ),
  xlsx('a bomb by proportion', '“表.xlsx”解压后有 13 MB，是压缩时的 {times} 倍，已停止读取。', () =>
    changed({ [SHEET_PART]: new Uint8Array(12_600_000) }),
  ),
  xlsx(
    'a bomb by the number of parts',
    '“表.xlsx”里面有 2000 个以上的文件，工作簿不会有这么多，已停止读取。',
    () =>
      changed(
        Object.fromEntries(
          Array.from({ length: 2_100 }, (_, at) => [`x/${at}`, new Uint8Array(0)]),
        ),
      ),
  ),
  xlsx('an archive within an archive', '“表.xlsx”是压缩包，不是表格文件。', () =>
    zipSync({ '表.xlsx': sound(), 'more.zip': zipSync({ '表.xlsx': sound() }) }),
  ),
  xlsx(
    'a part that climbs out',
    '“表.xlsx”中的“../../etc/cron.d/x.xml”想写到文件之外，已停止读取。',
    () => changed({ '../../etc/cron.d/x.xml': strToU8('<x/>') }),
  ),
  xlsx(
    'a part at the root of the disk',
    '“表.xlsx”中的“/etc/passwd.xml”想写到文件之外，已停止读取。',
    () => changed({ '/etc/passwd.xml': strToU8('<x/>') }),
  ),
  xlsx(
    'a part on another drive',
    '“表.xlsx”中的“C:\\windows\\x.xml”想写到文件之外，已停止读取。',
    () => changed({ 'C:\\windows\\x.xml': strToU8('<x/>') }),
  ),
  xlsx(
    'a NUL in the name of a part',
    '“表.xlsx”中的“xl/a⟨U+0000⟩.xml”想写到文件之外，已停止读取。',
    () => changed({ 'xl/a\0.xml': strToU8('<x/>') }),
  ),
  xlsx(
    'a link in place of a part',
    `“表.xlsx”中的“${STRINGS_PART}”是指向别处的链接，已停止读取。`,
    () => {
      const bytes = lying(STRINGS_PART, 4, () => 0x0314, 2);
      return lying(STRINGS_PART, 38, () => 0o120777 * 0x10000, 4, bytes);
    },
  ),
  xlsx('two parts of one name', `“表.xlsx”中有两个“${SHEET_PART}”，不知道以哪个为准。`, () => {
    const parts = partsOf(sound());
    const twin = SHEET_PART.replace('sheet1', 'sheetX');
    return renamed({ ...parts, [twin]: parts[SHEET_PART] ?? '' }, twin, SHEET_PART);
  }),
  xlsx(
    'a document type',
    `“表.xlsx”中的“${WORKBOOK_PART}”带有文档类型声明，正常的表格不会有，已停止读取。`,
    () =>
      changed({ [WORKBOOK_PART]: (xml) => put(xml, '<workbook', '<!DOCTYPE workbook><workbook') }),
  ),
  xlsx(
    'an external entity',
    `“表.xlsx”中的“${SHEET_PART}”要求读取外部的“file:///etc/passwd”，已停止读取。`,
    () =>
      changed({
        [SHEET_PART]: (xml) =>
          put(
            xml,
            '<worksheet',
            '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet',
          ),
      }),
  ),
  xlsx(
    'an external document type',
    `“表.xlsx”中的“${SHEET_PART}”要求读取外部的“http://example.invalid/x.dtd”，已停止读取。`,
    () =>
      changed({
        [SHEET_PART]: (xml) =>
          put(xml, '<worksheet', '<!DOCTYPE x SYSTEM "http://example.invalid/x.dtd"><worksheet'),
      }),
  ),
  xlsx(
    'a billion laughs',
    `“表.xlsx”中的“${STRINGS_PART}”声明了 10 个实体，展开后可能撑满内存，已停止读取。`,
    () =>
      changed({
        [STRINGS_PART]: (xml) => {
          const laughs = Array.from(
            { length: 10 },
            (_, at) => `<!ENTITY l${at} "${at === 0 ? 'ha' : `&l${at - 1};`.repeat(10)}">`,
          ).join('');
          return put(xml, '<sst', `<!DOCTYPE sst [${laughs}]><sst`);
        },
      }),
  ),
  xlsx('XML left open', `“表.xlsx”中的“${SHEET_PART}”第 2 行不是完整的 XML。`, () =>
    changed({ [SHEET_PART]: (xml) => put(xml, '</sheetData>', '') }),
  ),
  xlsx(
    'a control character in the XML',
    `“表.xlsx”中的“${STRINGS_PART}”第 2 行不是完整的 XML。`,
    () => changed({ [STRINGS_PART]: (xml) => put(xml, '毕业生人数', '毕业\u0001生人数') }),
  ),
  xlsx('XML nested without end', `“表.xlsx”中的“${SHEET_PART}”第 2 行嵌套太深，已停止读取。`, () =>
    changed({ [SHEET_PART]: (xml) => put(xml, '</worksheet>', `${nested(100_000)}</worksheet>`) }),
  ),
  xlsx('a part in GB18030', `“表.xlsx”中的“${STRINGS_PART}”不是 UTF-8 编码。`, () =>
    changed({ [STRINGS_PART]: gb18030(partsOf(sound())[STRINGS_PART] ?? '') }),
  ),
  xlsx('a part in UTF-16', `“表.xlsx”中的“${SHEET_PART}”不是 UTF-8 编码。`, () =>
    changed({ [SHEET_PART]: utf16(partsOf(sound())[SHEET_PART] ?? '') }),
  ),
  xlsx('no list of content types', `“表.xlsx”缺少必需的部分“${TYPES_PART}”。`, () =>
    changed({ [TYPES_PART]: undefined }),
  ),
  xlsx('no relations', `“表.xlsx”缺少必需的部分“${RELATIONS_PART}”。`, () =>
    changed({ [RELATIONS_PART]: undefined }),
  ),
  xlsx(
    'another content type',
    '“表.xlsx”自称是“vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml”，不是工作簿。',
    () =>
      changed({
        [TYPES_PART]: (xml) =>
          put(xml, 'spreadsheetml.sheet.main', 'wordprocessingml.document.main'),
      }),
  ),
  xlsx(
    'a sheet without its part',
    `“表.xlsx”的目录里有工作表“${SHEET}”，却没有它的内容“${SHEET_PART}”。`,
    () => changed({ [SHEET_PART]: undefined }),
  ),
  xlsx('a sheet without a relation', `“表.xlsx”没有写明工作表“${SHEET}”的内容在哪里。`, () =>
    changed({ [WORKBOOK_PART]: (xml) => put(xml, /r:id="rId\d+"/, 'r:id="rId999"') }),
  ),
  xlsx(
    'a sheet outside the package',
    `“表.xlsx”的工作表“${SHEET}”指向文件之外的“../../../etc/passwd”，没有读取。`,
    () =>
      changed({
        [RELATIONS_PART]: (xml) => put(xml, 'worksheets/sheet1.xml', '../../../etc/passwd'),
      }),
  ),
  xlsx(
    'a sheet on the network',
    `“表.xlsx”的工作表“${SHEET}”指向文件之外的“http://169.254.169.254/”，没有读取。`,
    () =>
      changed({
        [RELATIONS_PART]: (xml) => put(xml, 'worksheets/sheet1.xml', 'http://169.254.169.254/'),
      }),
  ),
  xlsx(
    'a sheet that is the workbook itself',
    `“表.xlsx”的工作表“${SHEET}”指向“${WORKBOOK_PART}”，那里没有工作表。`,
    () => changed({ [RELATIONS_PART]: (xml) => put(xml, 'worksheets/sheet1.xml', 'workbook.xml') }),
  ),
  xlsx('two sheets of one name', `“表.xlsx”有两张名为“${SHEET}”的工作表。`, () =>
    changed({
      [WORKBOOK_PART]: (xml) => xml.replace(/<sheet [^>]*>/, (tag) => `${tag}${tag}`),
    }),
  ),
  xlsx('a column beyond the last', `“表.xlsx”的工作表“${SHEET}”里有不可能的单元格“XFE3”。`, () =>
    changed({ [SHEET_PART]: (xml) => put(xml, 'r="D3"', 'r="XFE3"') }),
  ),
  xlsx('a row before the first', `“表.xlsx”的工作表“${SHEET}”里有不可能的单元格“D0”。`, () =>
    changed({ [SHEET_PART]: (xml) => put(xml, 'r="D3"', 'r="D0"') }),
  ),
  xlsx('a cell that stands twice', `“表.xlsx”的工作表“${SHEET}”里 D4 出现了两次。`, () =>
    changed({ [SHEET_PART]: (xml) => put(xml, 'r="D3"', 'r="D4"') }),
  ),
  xlsx(
    'a shared text that is not there',
    `“表.xlsx”的工作表“${SHEET}”里 A1 引用第 99 条文字，而文件只有 {count} 条。`,
    () => changed({ [SHEET_PART]: (xml) => put(xml, /<v>0<\/v>/, '<v>99</v>') }),
  ),
  xlsx(
    'contents in the last row there can be',
    `“表.xlsx”的工作表“${SHEET}”到第 1048576 行还有内容，上限是 10000 行。`,
    () =>
      changed({
        [SHEET_PART]: (xml) =>
          put(
            xml,
            '</sheetData>',
            '<row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>',
          ),
      }),
  ),
  xlsx(
    'merged cells that overlap',
    `“表.xlsx”的工作表“${SHEET}”里合并的 A1:B2 与 B2:C3 重叠。`,
    () =>
      changed({
        [SHEET_PART]: (xml) =>
          put(
            xml,
            '</sheetData>',
            '</sheetData><mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="B2:C3"/></mergeCells>',
          ),
      }),
  ),
  xlsx(
    'merged cells without number',
    `“表.xlsx”的工作表“${SHEET}”有 2100 处合并单元格，上限是 2000 处。`,
    () =>
      changed({
        [SHEET_PART]: (xml) =>
          put(
            xml,
            '</sheetData>',
            `</sheetData><mergeCells>${Array.from({ length: 2_100 }, (_, at) => `<mergeCell ref="F${at + 1}:G${at + 1}"/>`).join('')}</mergeCells>`,
          ),
      }),
  ),
  xlsx('sheets without number', '“表.xlsx”有 210 张工作表，上限是 200 张。', () =>
    book(Array.from({ length: 210 }, (_, at) => ({ name: `表${at}`, rows: [[1]] }))),
  ),
  xlsx('a password', '“表.xlsx”设了打开密码，无法读取。', () =>
    writeXlsx({
      sheets: [{ name: '表', rows: [['甲', 1]] }],
      encryption: { password: '1', spinCount: 1 },
    }),
  ),
  xlsx(
    'values merged over two rows',
    '“毕业生人数”的填数格与别的指标合并成了一格。',
    () =>
      changed({
        [SHEET_PART]: (xml) =>
          put(xml, '</sheetData>', '</sheetData><mergeCells><mergeCell ref="D3:D4"/></mergeCells>'),
      }),
    { at: 'D3' },
  ),
  xlsx(
    'a formula without a saved value',
    '“毕业生人数”是公式，但文件里没有存下它的结果。',
    () =>
      changed({
        [SHEET_PART]: (xml) => put(xml, /(<c r="D3"[^>]*>)<v>258<\/v>/, '<c r="D3"><f>B1</f>'),
      }),
    { at: 'D3' },
  ),
  xlsx(
    'a number that is no number',
    `“表.xlsx”的工作表“${SHEET}”里 D3 存着“NaN”，那不是可能的数。`,
    () => changed({ [SHEET_PART]: (xml) => put(xml, '<v>258</v>', '<v>NaN</v>') }),
  ),
  xlsx(
    'a number beyond all numbers',
    `“表.xlsx”的工作表“${SHEET}”里 D3 存着“1e999”，那不是可能的数。`,
    () => changed({ [SHEET_PART]: (xml) => put(xml, '<v>258</v>', '<v>1e999</v>') }),
  ),
  xlsx(
    'a shown whole number that is none',
    '“毕业生人数”显示为 258，单元格里存的却不是整数。',
    () => book([{ name: SHEET, rows: withCell(2, 3, { t: 'n', v: 257.6, z: '0' }) }]),
    { at: 'D3' },
  ),
  xlsx(
    'all rows on a hidden sheet',
    `指标都在隐藏的工作表“${SHEET}”里，没有读取。`,
    () =>
      book([
        { name: '封面', rows: SOUND.slice(0, 1) },
        { name: SHEET, rows: SOUND, hidden: true },
      ]),
    { at: '' },
  ),
  xlsx(
    'the workbook of another school',
    '这份表由“示例第一职业学校”导出，表头却写着“示例第二职业学校”。',
    () =>
      book([
        { name: SHEET, rows: withCell(0, 0, '填报单位：示例第二职业学校') },
        { name: '_zhijing', rows: mark('secondary-2023'), hidden: true },
      ]),
    { at: '' },
  ),
  xlsx(
    'the workbook of another edition',
    '这份表按“{found}”导出，2023 年度用的是“{wanted}”。',
    () =>
      book([
        { name: SHEET, rows: SOUND },
        { name: '_zhijing', rows: mark('secondary-2022'), hidden: true },
      ]),
    { at: '' },
  ),
];

const mark = (edition: string) => [
  ['organisation', 's01'],
  ['cycle', '2023'],
  ['edition', edition],
];

/** Cells that only workbooks have, in both of the formats that are read. */
const TYPED_CELLS: readonly FileFault[] = (['xlsx', 'biff8'] as const).flatMap((type) => {
  const format = type === 'xlsx' ? 'xlsx' : 'xls';
  const cell = (fault: string, says: string, made: Parameters<typeof withCell>[2]): FileFault => ({
    format,
    fault,
    file: `表.${format}`,
    at: 'D3',
    says,
    bytes: () => book([{ name: SHEET, rows: withCell(2, 3, made) }], type),
  });
  return [
    cell('a reference that is gone', '“毕业生人数”显示错误值“#REF!”。', { t: 'e', v: 0x17 }),
    cell('a division by zero', '“毕业生人数”显示错误值“#DIV/0!”。', { t: 'e', v: 0x07 }),
    cell('a value not available', '“毕业生人数”显示错误值“#N/A”。', { t: 'e', v: 0x2a }),
    cell('a truth in place of a number', '“毕业生人数”写着“TRUE”，应是数字。', { t: 'b', v: true }),
    cell('a number stored as a date', '“毕业生人数”被存成了日期“1900/9/14”。', {
      t: 'n',
      v: 258,
      z: 'yyyy/m/d',
    }),
  ];
});

const padded = (bytes: Uint8Array): Uint8Array => {
  const whole = new Uint8Array(8_192);
  whole.set(bytes);
  return whole;
};

/** BIFF8: beginning of workbook, then the record that says the rest is enciphered. */
const ENCIPHERED = new Uint8Array([
  0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00, 0xbb, 0x0d, 0xcc, 0x07, 0, 0, 0, 0, 0, 0, 0, 0,
  0x2f, 0x00, 0x06, 0x00, 0x00, 0x00, 0x12, 0x34, 0x56, 0x78, 0x0a, 0x00, 0x00, 0x00,
]);

const xls = (fault: string, says: string, bytes: FileFault['bytes']): FileFault => ({
  format: 'xls',
  fault,
  file: '表.xls',
  bytes,
  says,
});

const COMPOUND_FAULTS: readonly FileFault[] = [
  ...cutXls,
  xls('nothing at all', '“表.xls”是空文件，没有任何内容。', () => new Uint8Array(0)),
  xls(
    'noise',
    '“表.xls”的内容不是 Excel 工作簿，只是用了 .xls 的扩展名。',
    () => new Uint8Array([9, 9, 9, 9]),
  ),
  xls('a password', '“表.xls”设了打开密码，无法读取。', () =>
    compound('Workbook', padded(ENCIPHERED)),
  ),
  xls('a Word document', '“表.xls”是 Word 文档，不是表格文件。', () =>
    compound('WordDocument', new Uint8Array(4_096)),
  ),
  xls('a presentation', '“表.xls”是演示文稿，不是表格文件。', () =>
    compound('PowerPoint Document', new Uint8Array(4_096)),
  ),
  xls('no workbook in its container', '“表.xls”不是能读取的表格文件。', () =>
    compound('Something', new Uint8Array(4_096)),
  ),
  xls('records of noise', '“表.xls”读到中途出错，内部记录已损坏。', () =>
    compound('Workbook', new Uint8Array(8_192).fill(0xee)),
  ),
  xls(
    'contents in the last row there can be',
    `“表.xls”的工作表“${SHEET}”到第 65536 行还有内容，上限是 10000 行。`,
    () =>
      book(
        [{ name: SHEET, rows: [...SOUND, ...Array.from({ length: 65_526 }, () => []), [1]] }],
        'biff8',
      ),
  ),
];

const renamedFile = (
  format: string,
  says: string,
  bytes: FileFault['bytes'],
  file = '表.xlsx',
): FileFault => ({
  format,
  fault: `called ${file.slice(file.lastIndexOf('.'))}`,
  file,
  bytes,
  says,
});

const ascii = (content: string): Uint8Array => strToU8(content);

const OTHER_KINDS: readonly FileFault[] = [
  renamedFile('pdf', '“表.xlsx”是 PDF 文件，其中的表格不能作为数据导入。', () => ascii('%PDF-1.7')),
  renamedFile('docx', '“表.xlsx”是 Word 文档，不是表格文件。', () =>
    packed({ 'word/document.xml': '<w/>' }),
  ),
  renamedFile('pptx', '“表.xlsx”是演示文稿，不是表格文件。', () =>
    packed({ 'ppt/presentation.xml': '<p/>' }),
  ),
  renamedFile('ods', '“表.xlsx”是 OpenDocument 表格（.ods），不能直接读取。', () =>
    workbookBytes([['甲', 1]], 'ods'),
  ),
  renamedFile('xlsb', '“表.xlsx”是二进制工作簿（.xlsb），不能直接读取。', () =>
    workbookBytes([['甲', 1]], 'xlsb'),
  ),
  renamedFile('rtf', '“表.xls”是 Word 文档，不是表格文件。', () => ascii('{\\rtf1'), '表.xls'),
  renamedFile(
    'html',
    '“表.xls”其实是网页，只是用了表格的文件名。',
    () => ascii('<html><table></table></html>'),
    '表.xls',
  ),
  renamedFile(
    'mhtml',
    '“表.xls”其实是网页，只是用了表格的文件名。',
    () => ascii('MIME-Version: 1.0\r\n'),
    '表.xls',
  ),
  renamedFile(
    'XML of 2003',
    '“表.xls”是 2003 年的 XML 表格格式，不能直接读取。',
    () =>
      ascii(
        '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
      ),
    '表.xls',
  ),
  renamedFile('zip', '“表.zip”是压缩包，不是表格文件。', () => packed({ 'a.txt': 'a' }), '表.zip'),
  renamedFile('rar', '“表.xlsx”是压缩包，不是表格文件。', () => ascii('Rar!\u001a\u0007')),
  renamedFile(
    '7z',
    '“表.csv”是压缩包，不是表格文件。',
    () => new Uint8Array([0x37, 0x7a, 0xbc, 0xaf, 0x27]),
    '表.csv',
  ),
  renamedFile(
    'gzip',
    '“表.csv”是压缩包，不是表格文件。',
    () => new Uint8Array([0x1f, 0x8b, 8, 0]),
    '表.csv',
  ),
  renamedFile(
    'png',
    '“表.xlsx”是图片，其中的表格不能作为数据导入。',
    () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10]),
  ),
  renamedFile(
    'jpg',
    '“表.csv”是图片，其中的表格不能作为数据导入。',
    () => new Uint8Array([0xff, 0xd8, 0xff, 0xe0]),
    '表.csv',
  ),
  renamedFile(
    'exe',
    '“表.xls”是程序文件，不是表格文件，没有打开。',
    () => new Uint8Array([0x4d, 0x5a, 0x90, 0]),
    '表.xls',
  ),
  renamedFile('et', '“表.et”是 WPS 表格的专用格式（.et），不能直接读取。', () => old(), '表.et'),
  renamedFile(
    'wps',
    '“表.wps”是 WPS 文字文档（.wps），不是表格文件。',
    () => compound('WordDocument', new Uint8Array(4_096)),
    '表.wps',
  ),
];

/** The sheet as text with its last field left in quotation marks that never end. */
const unclosed = (): string => put(separated(SOUND), '毕业去向', '"毕业去向');
const HALF = separated(SOUND).split('\r\n');
const mixed = (first: (text: string) => Uint8Array, then: (text: string) => Uint8Array) => {
  const [a, b] = [HALF.slice(0, 5), HALF.slice(5)].map((lines) => lines.join('\r\n'));
  const parts = [first(`${a}\r\n`), then(b ?? '')];
  return new Uint8Array(Buffer.concat(parts));
};

const TEXT_FAULTS: readonly FileFault[] = [
  text('csv UTF-8', 'nothing at all', '“表.csv”是空文件，没有任何内容。', () => new Uint8Array(0)),
  text('csv UTF-8', 'nothing but a mark', '“表.csv”打得开，但没有一个单元格填了内容。', () =>
    utf8('\ufeff'),
  ),
  text('csv UTF-16', 'nothing but a mark', '“表.csv”打得开，但没有一个单元格填了内容。', () =>
    utf16(''),
  ),
  text('csv UTF-8', 'no filled cell', '“表.csv”打得开，但没有一个单元格填了内容。', () =>
    utf8(',,,\r\n,,,\r\n'),
  ),
  ...(
    [
      ['csv UTF-8', utf8],
      ['csv GB18030', gb18030],
      ['csv UTF-16', utf16],
      ['csv UTF-16, big end first', (content: string) => utf16(content, true)],
      ['csv UTF-16 without a mark', (content: string) => utf16(content, false, false)],
    ] as const
  ).flatMap(([format, encoded]) => [
    text(
      format,
      'a quotation mark never closed',
      '“表.csv”第 4 行的引号没有收尾，后面的内容都被它吞掉了。',
      () => encoded(unclosed()),
    ),
    text(format, 'a control character', '“表.csv”第 4 行有文字里不会有的控制字符 ⟨U+0007⟩。', () =>
      encoded(put(separated(SOUND), '毕业去向', '毕业\u0007去向')),
    ),
    text(
      format,
      'rows without number',
      '“表.csv”的工作表“表”到第 10001 行还有内容，上限是 10000 行。',
      () => encoded('1\n'.repeat(10_001)),
    ),
  ]),
  ...(
    [
      ['csv UTF-8', utf8, 4],
      ['csv GB18030', gb18030, 3],
      ['csv UTF-16', utf16, 3],
    ] as const
  ).map(([format, encoded, short]) => {
    const whole = encoded(`${separated(SOUND)}备注：本表由示例学校填报完毕了`);
    const bytes = whole.slice(0, whole.byteLength - (short % 2 === 0 ? 2 : 1));
    return text(
      format,
      'cut off within a character',
      `“表.csv”在第 ${bytes.byteLength} 字节处中断，后面的内容没有传完。`,
      () => bytes,
    );
  }),
  text(
    'csv UTF-8',
    'GB18030 from the sixth line on',
    '“表.csv”第 6 行的编码与前面不同，文字会变成乱码。',
    () => mixed(utf8, gb18030),
  ),
  text(
    'csv GB18030',
    'UTF-8 from the sixth line on',
    '“表.csv”第 7 行的编码与前面不同，文字会变成乱码。',
    () => mixed(gb18030, utf8),
  ),
  text('csv UTF-8', 'a NUL byte', '“表.csv”第 3 行有文字里不会有的控制字符 ⟨U+0000⟩。', () =>
    utf8(put(separated(SOUND), '258', '2\u000058')),
  ),
  text(
    'csv UTF-8',
    'bytes that are no text',
    '“表.csv”第 1 行不是 UTF-8、UTF-16 或 GB18030 编码的文字。',
    () => new Uint8Array([0x31, 0xff, 0xff, 0x2c, 0x31, 0x0a]),
  ),
  text(
    'csv UTF-16',
    'half a character',
    '“表.csv”第 3 行不是 UTF-8、UTF-16 或 GB18030 编码的文字。',
    () => utf16(put(separated(SOUND), '258', '258\ud800')),
  ),
  text(
    'csv UTF-8',
    'cells without number',
    '“表.csv”的单元格或工作表太多，不像指标表（上限 200000 个单元格）。',
    () => utf8(`${'1,'.repeat(60)}\n`.repeat(3_400)),
  ),
  text('csv UTF-8', 'more bytes than are read', '“表.csv”有 21 MB，超过了导入上限 20 MB。', () =>
    new Uint8Array(20 * 1024 * 1024 + 1).fill(49),
  ),
];

export const FILE_FAULTS: readonly FileFault[] = [
  ...PACKAGE_FAULTS,
  ...TYPED_CELLS,
  ...COMPOUND_FAULTS,
  ...OTHER_KINDS,
  ...TEXT_FAULTS,
];
