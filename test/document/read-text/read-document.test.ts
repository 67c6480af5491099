import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { DOCUMENT_REFUSALS } from '../../../src/document/read/document-messages.js';
import {
  DOCUMENT_LIMITS,
  documentReader,
  parseDocument,
  readDocument,
} from '../../../src/document/read/index.js';
import { Refusal } from '../../../src/messages/index.js';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const utf16 = (content: string): Uint8Array =>
  new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(content, 'utf16le')]));
const compound = (stream: string): Uint8Array =>
  new Uint8Array(
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from(stream, 'utf16le')]),
  );
const zip = (...names: string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<x/>')])));
/** 示例学校 in GB18030. */
const GB = [0xca, 0xbe, 0xc0, 0xfd, 0xd1, 0xa7, 0xd0, 0xa3];

const refusalOf = async (reading: Promise<unknown>): Promise<string> => {
  try {
    await reading;
    return 'read';
  } catch (error) {
    return error instanceof Refusal ? error.code : `unforeseen ${String(error)}`;
  }
};

const REFUSED: readonly [string, string, Uint8Array, string][] = [
  ['an empty file', '年报.txt', new Uint8Array(0), 'empty'],
  ['blanks alone', '年报.txt', text(' \n\t\n　'), 'blank'],
  ['a NUL', '年报.txt', text('第一行\n第\u0000二行'), 'control'],
  ['a bell', '年报.md', text('# 甲\n\u0007乙'), 'control'],
  ['a text cut within a character', '年报.txt', text('示例学校').subarray(0, 11), 'truncated'],
  [
    'two encodings',
    '年报.txt',
    new Uint8Array([...text('示例职业技术学校\n'), ...GB, ...GB, 0x0a]),
    'mixed-encoding',
  ],
  [
    'bytes that are no text',
    '年报.txt',
    new Uint8Array([0x41, 0xff, 0xff, 0x0a, 0x42]),
    'encoding',
  ],
  ['.doc', '年报.doc', compound('WordDocument'), 'doc'],
  ['.wps', '年报.wps', compound('WordDocument'), 'wps'],
  ['.xls', '年报.xls', compound('Workbook'), 'workbook'],
  ['.docx with a password', '年报.docx', compound('EncryptedPackage'), 'encrypted'],
  ['.ppt', '年报.ppt', compound('PowerPoint Document'), 'slides'],
  ['.xlsx', '年报.xlsx', zip('xl/workbook.xml'), 'workbook'],
  ['.pptx named .docx', '年报.docx', zip('ppt/presentation.xml'), 'slides'],
  ['.odt', '年报.odt', zip('mimetype', 'content.xml'), 'open-document'],
  ['.ofd', '年报.ofd', zip('OFD.xml'), 'ofd'],
  ['a zip', '年报.zip', zip('a.txt'), 'archive'],
  ['half a zip', '年报.zip', zip('a.txt').subarray(0, 40), 'truncated'],
  ['a rar', '年报.rar', text('Rar!\u001a\u0007'), 'archive'],
  ['.rtf', '年报.rtf', text('{\\rtf1 a}'), 'rtf'],
  ['.rtf named .doc', '年报.doc', text('{\\rtf1 a}'), 'rtf'],
  ['a picture', '年报.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47]), 'picture'],
  ['a picture named .pdf', '年报.pdf', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'picture'],
  ['a program', '年报.exe', new Uint8Array([0x4d, 0x5a, 0x90, 0]), 'program'],
  ['text named .docx', '年报.docx', text('示例学校'), 'misnamed'],
  ['text named .pdf', '年报.pdf', text('示例学校'), 'misnamed'],
  ['.csv', '指标.csv', text('毕业生,1200'), 'workbook'],
  ['.mht', '年报.mht', text('MIME-Version: 1.0\r\n'), 'mhtml'],
  ['Word XML', '年报.xml', text('<?xml version="1.0"?><w:wordDocument/>'), 'word-xml'],
];

describe('whatever holds no report is refused in one sentence', () => {
  test.each(REFUSED)('%s', async (_, name, bytes, code) => {
    expect(await refusalOf(readDocument(bytes, name))).toBe(`document.${code}`);
  });

  test('a file beyond the limit is not even looked at', async () => {
    const bytes = new Uint8Array(DOCUMENT_LIMITS.fileBytes + 1);
    expect(await refusalOf(readDocument(bytes, '年报.pdf'))).toBe('document.too-large');
  });

  test('each sentence stands alone, in both languages, and names the file', () => {
    const sentences = Object.values(DOCUMENT_REFUSALS).map(({ what }) => what);
    expect(new Set(sentences.map(({ zh }) => zh)).size).toBe(sentences.length);
    for (const what of sentences) {
      expect(what.zh).toMatch(/^[^。]*“\{file\}”[^。]*。$/);
      expect(what.en).toContain('{file}');
    }
  });
});

describe('what a file is, its content tells before its name', () => {
  test.each<[string, string, Uint8Array, string]>([
    ['plain text', '年报.txt', text('示例学校'), 'text'],
    ['no extension', '年报', text('示例学校'), 'text'],
    ['UTF-16', '年报.txt', utf16('示例学校'), 'text'],
    ['GB18030', '年报.txt', new Uint8Array(GB), 'text'],
    ['Markdown by name', '年报.md', text('示例学校'), 'markdown'],
    ['Markdown by content', '年报.txt', text('# 示例\n\n## 概况\n\n示例学校'), 'markdown'],
    [
      'a text with tables as HTML',
      '年报.txt',
      text('示例学校\n\n<table><tr><td>甲</td><td>1</td></tr></table>\n'),
      'markdown',
    ],
    ['a text that only speaks of them', '年报.txt', text('示例学校：<tr>是行，<td>是格。'), 'text'],
  ])('%s', async (_, name, bytes, kind) => {
    expect(await readDocument(bytes, name)).toMatchObject({ kind });
  });

  test('a byte order mark is no part of the text', async () => {
    const read = await parseDocument(text('\ufeff示例学校'), '年报.txt');
    expect(read.text).toBe('示例学校');
    expect((await parseDocument(utf16('示例学校'), '年报.txt')).text).toBe('示例学校');
  });
});

describe('the reading process', () => {
  const entry = (name: string): string =>
    fileURLToPath(new URL(`./workers/${name}.js`, import.meta.url));
  const some = text('示例');

  test('refusals cross from it as they are', async () => {
    const reader = documentReader();
    const reading = reader.read(text('示例职业技术学校质量年度报告\u0000'), '年报.txt');
    await expect(reading).rejects.toMatchObject({
      code: 'document.control',
      what: { zh: '“年报.txt”第 1 行有文字里不会有的控制字符 ⟨U+0000⟩。' },
    });
    expect((await reader.read(text('示例学校'), '年报.txt')).text).toBe('示例学校');
    reader.close();
  });

  test('one process reads several files, and a fresh one follows one that was given up', async () => {
    const how = { entry: entry('endless'), milliseconds: 1_000, memoryMegabytes: 64 };
    const reader = documentReader(how, 1);
    const first = await reader.read(some, '甲');
    const second = await reader.read(some, '乙');
    expect(second.title).toBe(first.title.replace(/1$/, '2'));
    expect(await refusalOf(reader.read(some, '慢'))).toBe('document.too-slow');
    expect((await reader.read(some, '丙')).title).toMatch(/:1$/);
    reader.close();
  });

  test('a file that takes all memory is stopped', async () => {
    const how = { entry: entry('greedy'), milliseconds: 20_000, memoryMegabytes: 32 };
    const reader = documentReader(how, 1);
    expect(await refusalOf(reader.read(some, '甲'))).toBe('document.too-heavy');
    reader.close();
  });

  test('a process that cannot start is a refusal, too', async () => {
    const how = { entry: entry('absent'), milliseconds: 20_000, memoryMegabytes: 32 };
    expect(await refusalOf(documentReader(how).read(some, '甲'))).toBe('document.too-heavy');
  });
});
