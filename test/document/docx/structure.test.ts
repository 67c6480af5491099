import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { layoutSchema } from '../../../src/document/model/index.js';
import { docxOf } from '../../../src/document/write/docx.js';
import { outlineOf } from './outline.js';
import { allOf, brokenFiles, childOf, filesOf, rootOf } from './package.js';
import { wordReport } from './report.js';

const report = wordReport();
let bytes: Uint8Array;
let files: Readonly<Record<string, string>>;

beforeAll(async () => {
  bytes = await docxOf(report);
  files = filesOf(bytes);
});

const file = (path: string): string => files[path] ?? '';
const style = (id: string) =>
  allOf(rootOf(file('word/styles.xml')), 'w:style').find(
    ({ attributes }) => attributes['w:styleId'] === id,
  );

describe('the Word file', () => {
  test('has its styles, fields, tables and numbers where they belong (golden)', async () => {
    await expect(outlineOf(file('word/document.xml'))).toMatchFileSnapshot('golden/outline.txt');
  });

  test('is the same, byte for byte, for the same report', async () => {
    expect(Buffer.compare(await docxOf(wordReport()), bytes)).toBe(0);
  });

  test('says title, author, subject, time and language', () => {
    const core = rootOf(file('docProps/core.xml'));
    const text = (name: string) => childOf(core, name)?.children[0]?.text;
    expect(text('dc:title')).toBe(report.title);
    expect(text('dc:creator')).toBe('示例市');
    expect(text('dc:subject')).toBe(report.subject);
    expect(text('dcterms:created')).toBe('2024-03-15T08:00:00Z');
    expect(text('dc:language')).toBe('zh-CN');
  });

  test('names headings, captions and contents as every Word knows them', () => {
    const names = ['Heading1', 'Heading2', 'Heading3', 'Caption', 'TOC1', 'TOC2', 'TOC3', 'Normal'];
    expect(names.map((id) => childOf(style(id), 'w:name')?.attributes['w:val'])).toEqual([
      'heading 1',
      'heading 2',
      'heading 3',
      'caption',
      'toc 1',
      'toc 2',
      'toc 3',
      'Normal',
    ]);
    const levels = ['Heading1', 'Heading2', 'Heading3'].flatMap((id) => {
      const found = style(id);
      return found === undefined ? [] : allOf(found, 'w:outlineLvl');
    });
    expect(levels.map(({ attributes }) => attributes['w:val'])).toEqual(['0', '1', '2']);
  });

  test('asks for the fonts of the layout by name, and says what stands for them', () => {
    const fonts = allOf(rootOf(file('word/fontTable.xml')), 'w:font').map((font) => [
      font.attributes['w:name'],
      childOf(font, 'w:altName')?.attributes['w:val'],
    ]);
    expect(fonts).toContainEqual(['仿宋_GB2312', '仿宋,FangSong']);
    expect(fonts).toContainEqual(['方正小标宋简体', '小标宋,宋体,SimSun']);
    expect(fonts).toContainEqual(['楷体_GB2312', '楷体,KaiTi']);
    const body = style('Normal');
    const asked = body === undefined ? [] : allOf(body, 'w:rFonts');
    expect(asked[0]?.attributes['w:eastAsia']).toBe('仿宋_GB2312');
  });

  test('takes paper and margins from the layout', async () => {
    const layout = layoutSchema.parse({
      paper: { width: 176, height: 250 },
      margins: { top: 20, bottom: 20, left: 25, right: 15 },
    });
    const other = filesOf(await docxOf({ ...report, layout }))['word/document.xml'] ?? '';
    const page = allOf(rootOf(other), 'w:sectPr').at(-1);
    expect(childOf(page, 'w:pgSz')?.attributes).toMatchObject({ 'w:w': '9978', 'w:h': '14173' });
    expect(childOf(page, 'w:pgMar')?.attributes).toMatchObject({
      'w:left': '1417',
      'w:right': '850',
    });
  });

  test('has a picture with its description for every chart, sharp on paper', () => {
    const pictures = Object.entries(unzipSync(bytes)).filter(([path]) => path.endsWith('.png'));
    expect(pictures).toHaveLength(3);
    const widths = pictures.map(([, png]) =>
      new DataView(png.buffer, png.byteOffset).getUint32(16),
    );
    expect(widths.filter((width) => width === 1280)).toHaveLength(2);
    const described = allOf(rootOf(file('word/document.xml')), 'wp:docPr').map(
      ({ attributes }) => attributes.descr,
    );
    expect(described).toEqual([
      '质量年报',
      '柱形图：毕业生 25,805 人。',
      '图 2-1：毕业生 25,805 人，其中落实去向 25,194 人。',
    ]);
  });

  test('has no field without a value, and no mention of a place that is not there', () => {
    const document = rootOf(file('word/document.xml'));
    const fields = outlineOf(file('word/document.xml')).match(/\{[^{}]*\}/g) ?? [];
    expect(fields.length).toBeGreaterThan(20);
    for (const field of fields) expect(field).toMatch(/→ [^\s}]/);
    const names = allOf(document, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']);
    expect(new Set(names).size).toBe(names.length);
    const asked = file('word/document.xml').match(/(?<=(?:REF|PAGEREF) )_\w+/g) ?? [];
    expect(asked.length).toBeGreaterThan(10);
    for (const name of asked) expect(names).toContain(name);
  });

  test('consists of sound XML', () => {
    expect(brokenFiles(bytes)).toEqual([]);
  });
});
