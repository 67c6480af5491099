import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Form, type Forms, formsSchema } from '../../src/document/model/index.js';
import { pdfOf } from '../../src/document/write/pdf.js';

const form = (id: string, rows: number): Form => ({
  id,
  title: `表 1　${id}`,
  above: { left: '填报单位（公章）：示例学校', right: '2023 年度' },
  columns: [
    { align: 'center', width: 1 },
    { align: 'left', width: 6 },
    { align: 'right', width: 2 },
  ],
  head: ['序号', '指标', '数值'],
  rows: Array.from({ length: rows }, (_, at) => ({
    cells: [String(at + 1), `#strong[指标 ${at + 1}]`, String(at * 37)],
    depth: at % 2,
  })),
  named: 1,
  notes: ['* 取自国家统计。'],
  signatures: ['填表人', '审核人', '负责人', '电话', '填报日期'],
  code: `3-1F4-7XQ2M-9D4TC-${id}`,
});
const forms: Forms = formsSchema.parse({
  title: '示例学校2023年度指标表',
  author: '示例学校',
  created: '2024-03-01T02:00:00.000Z',
  foot: { code: '编码 {code}', page: '第 {page} 页，共 {pages} 页' },
  forms: [form('AA', 30), form('BB', 90)],
});

let pdf: Uint8Array;
let pages: readonly string[];
beforeAll(async () => {
  pdf = await pdfOf(forms);
  const document = await getDocument({ data: new Uint8Array(pdf) }).promise;
  pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, at) => {
      const { items } = await (await document.getPage(at + 1)).getTextContent();
      return items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .replaceAll(' ', '');
    }),
  );
});

describe('forms on paper', () => {
  test('stand on one page where they fit, and repeat their head where they do not', () => {
    expect(pages.map((page) => page.includes('序号指标数值'))).toEqual(pages.map(() => true));
    expect(pages.filter((page) => page.includes('TC-AA'))).toHaveLength(1);
    expect(pages.filter((page) => page.includes('TC-BB')).length).toBeGreaterThan(1);
  });

  test('carry their code and their place among the pages of the form at every foot', () => {
    expect(pages[0]).toContain('编码3-1F4-7XQ2M-9D4TC-AA第1页，共1页');
    const second = pages.slice(1);
    for (const [at, page] of second.entries()) {
      expect(page).toContain(`9D4TC-BB第${at + 1}页，共${second.length}页`);
    }
  });

  test('have whose they are above, lines to sign below, and rows as they were given', () => {
    expect(pages[0]).toContain('填报单位（公章）：示例学校2023年度');
    for (const label of ['填表人', '审核人', '负责人', '电话', '填报日期']) {
      expect(pages[0]).toContain(label);
    }
    expect(pages[0]).toContain('#strong[指标7]222');
  });

  test('are the same bytes each time', async () => {
    expect(Buffer.from(await pdfOf(forms)).equals(Buffer.from(pdf))).toBe(true);
  });
});
