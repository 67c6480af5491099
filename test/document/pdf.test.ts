import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Block } from '../../src/document/model/index.js';
import { pdfOf } from '../../src/document/write/pdf.js';
import { Refusal } from '../../src/messages/index.js';
import { HOSTILE, paragraph, sampleChart, sampleReport, tableOf, words } from './sample.js';

const report = sampleReport([
  paragraph('hostile', words(HOSTILE)),
  tableOf('long-table', 60),
  paragraph('last', words('末段。')),
]);

describe('the PDF', () => {
  let bytes: Uint8Array;
  let pdf: Awaited<ReturnType<typeof getDocument>['promise']>;
  let pages: readonly string[];

  beforeAll(async () => {
    bytes = await pdfOf(report);
    pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
    pages = await Promise.all(
      Array.from({ length: pdf.numPages }, async (_, at) => {
        const page = await pdf.getPage(at + 1);
        const { items } = await page.getTextContent();
        return items.map((item) => ('str' in item ? item.str : '')).join('');
      }),
    );
  });

  test('is tagged PDF/A-2a with title, author and the moment of the report', async () => {
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({
      Title: report.title,
      Author: report.author,
      CreationDate: expect.stringContaining('20240315080000'),
      Language: 'zh-CN',
    });
    const text = Buffer.from(bytes).toString('latin1');
    expect(text).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(text).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
  });

  test('has cover, declaration and contents before the first chapter, in Roman page numbers', async () => {
    expect(pages[0]).toContain('中等职业教育质量年度报告');
    expect(pages[1]).toContain('内容真实性责任声明');
    expect(pages[2]).toContain('人才培养');
    expect((await pdf.getPageLabels())?.slice(1, 4)).toEqual(['i', 'ii', '1']);
  });

  test('has bookmarks for chapters and sections', async () => {
    const outline = await pdf.getOutline();
    const titles = outline.map((entry) => entry.title.replace(/\s+/g, ' '));
    expect(titles).toContain('1 人才培养');
    expect(outline.find((entry) => entry.title.includes('人才培养'))?.items[0]?.title).toContain(
      '毕业去向',
    );
  });

  test('holds the quoted numbers, and what a school writes only as text', () => {
    const whole = pages.join('');
    expect(whole).toContain('25,805');
    expect(whole.replace(/\s/g, '')).toContain('#panic("x")<script>alert(1)</script>');
  });

  test('repeats the head of a table that goes on, and says so', () => {
    const going = pages.filter((page) => page.includes('续表 1-1'));
    expect(going.length).toBeGreaterThan(0);
    for (const page of going) expect(page).toContain('指标');
  });

  test('gives charts an alternative text', async () => {
    const alternatives = await Promise.all(
      pages.map(async (_, at) => JSON.stringify(await (await pdf.getPage(at + 1)).getStructTree())),
    );
    expect(alternatives.join('')).toContain('柱形图：毕业生 25,805 人。');
  });

  test('is the same, byte for byte, for the same report', async () => {
    expect(Buffer.compare(await pdfOf(report), bytes)).toBe(0);
  });
});

describe('pages', () => {
  /** A page's height is 842 points, and the text of a full one ends some 85 above its foot. */
  const NEARLY_FULL = 150;
  const FOLIO = 60;
  const figure = (id: string): Block => ({
    type: 'figure',
    attrs: { id, label: '图', description: '柱形图。', chart: sampleChart },
    content: [{ type: 'caption', content: [words('去向')] }],
  });
  const story = Array.from({ length: 12 }, (_, at) => [
    paragraph(`story.${at}`, words('正文连续，图不留白。'.repeat(9 + at))),
    figure(`story.figure.${at}`),
    tableOf(`story.table.${at}`, 4 + (at % 5)),
  ]).flat();

  test('are filled with text where a chart or table has no room left', async () => {
    const bytes = await pdfOf(sampleReport(story));
    const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
    const lowest = await Promise.all(
      Array.from({ length: pdf.numPages }, async (_, at) => {
        const { items } = await (await pdf.getPage(at + 1)).getTextContent();
        const heights = items.flatMap((item) => ('str' in item ? Number(item.transform[5]) : []));
        return Math.min(...heights.filter((height) => height > FOLIO));
      }),
    );
    const body = lowest.slice(3, -2);
    expect(body.length).toBeGreaterThan(4);
    for (const height of body) expect(height).toBeLessThan(NEARLY_FULL);
  });
});

describe('the typesetting process', () => {
  test('that fails is one sentence for a user, its complaint in the details', async () => {
    const effects = {
      worker: ['-e', 'console.error("no fonts"); process.exit(3)'],
      timeoutMilliseconds: 20_000,
    };
    const refused = await pdfOf(report, effects).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refusal);
    expect(refused).toMatchObject({ code: 'pdf.failed', details: 'no fonts\n' });
  });

  test('that never ends is stopped', async () => {
    const effects = { worker: ['-e', 'setInterval(() => {}, 1000)'], timeoutMilliseconds: 300 };
    await expect(pdfOf(report, effects)).rejects.toMatchObject({ code: 'pdf.too-slow' });
  });
});
