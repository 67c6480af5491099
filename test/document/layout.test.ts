import { beforeAll, describe, expect, test } from 'vitest';
import { type Layout, layoutSchema, type ReportDocument } from '../../src/document/model/index.js';
import { pdfOf, pdfsOf } from '../../src/document/write/pdf.js';
import { type Page, printedPages } from './printed.js';
import { fullReport, paragraph, words } from './sample.js';

const MILLIMETRE = 72 / 25.4;
const long = paragraph('long', words('版面由数据决定，逐项生效。'.repeat(40)));
const laidOut = (layout: Layout): ReportDocument => ({ ...fullReport([long]), layout });
const usual = layoutSchema.parse({});

describe('an unusual layout', () => {
  const layout = layoutSchema.parse({
    paper: { width: 182, height: 257 },
    margins: { top: 40, bottom: 24, left: 30, right: 20 },
    sizes: { body: 12.5, chapter: 21, section: 15 },
    lineHeight: 2,
    head: { left: '甲{title}', right: '乙{chapter}丙' },
    foot: '第 {page} 页',
  });
  let pages: readonly Page[];
  let body: readonly Page[];

  beforeAll(async () => {
    pages = await printedPages(await pdfOf(laidOut(layout)));
    body = pages.filter(({ label }) => /^\d+$/.test(label));
  });

  test('gives paper and margins', () => {
    for (const page of pages) {
      expect(page.width).toBeCloseTo(182 * MILLIMETRE, 0);
      expect(page.height).toBeCloseTo(257 * MILLIMETRE, 0);
    }
    const lines = body.flatMap((page) => page.pieces.filter(({ size }) => size === 12.5));
    expect(Math.min(...lines.map(({ x }) => x))).toBeGreaterThan(30 * MILLIMETRE - 1);
    expect(Math.max(...lines.map(({ y }) => y))).toBeLessThan((257 - 40) * MILLIMETRE);
  });

  test('gives sizes, and lines as far apart as it says', () => {
    const sizes = new Set(body.flatMap((page) => page.pieces.map(({ size }) => size)));
    for (const size of [12.5, 21, 15]) expect(sizes).toContain(size);
    const ys = body.flatMap((page) => [
      ...new Set(
        page.pieces
          .filter(({ text }) => text.includes('版面由数据决定'))
          .map(({ y }) => Math.round(y * 10) / 10),
      ),
    ]);
    expect(ys.length).toBeGreaterThan(3);
    expect((ys[0] ?? 0) - (ys[1] ?? 0)).toBeCloseTo(25, 1);
  });

  test('gives head and foot, filled in', () => {
    const text = body.map((page) => page.text).join('\n');
    expect(text).toContain('甲示例市中等职业教育质量年度报告（2023年度）');
    expect(text).toContain('乙1人才培养丙');
    for (const page of body) expect(page.text).toContain(`第${page.label}页`);
  });
});

describe('every field of a layout', () => {
  const numbers = {
    'paper.width': { paper: { ...usual.paper, width: 200 } },
    'paper.height': { paper: { ...usual.paper, height: 280 } },
    'margins.top': { margins: { ...usual.margins, top: 45 } },
    'margins.bottom': { margins: { ...usual.margins, bottom: 60 } },
    'margins.left': { margins: { ...usual.margins, left: 40 } },
    'margins.right': { margins: { ...usual.margins, right: 40 } },
    ...Object.fromEntries(
      Object.entries(usual.sizes).map(([use, size]) => [
        `sizes.${use}`,
        { sizes: { ...usual.sizes, [use]: size + 1.5 } },
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(usual.fonts).map(([use, font]) => [
        `fonts.${use}.drawn`,
        {
          fonts: {
            ...usual.fonts,
            [use]: { ...font, drawn: font.drawn === 'serif' ? 'sans' : 'serif' },
          },
        },
      ]),
    ),
    lineHeight: { lineHeight: 1.9 },
    'head.left': { head: { ...usual.head, left: '左' } },
    'head.right': { head: { ...usual.head, right: '右' } },
    foot: { foot: '— {page} —' },
  };

  test('changes what is printed', async () => {
    const names = ['as usual', ...Object.keys(numbers)];
    const layouts = [
      usual,
      ...Object.values(numbers).map((part) => layoutSchema.parse({ ...usual, ...part })),
    ];
    const printed: string[] = [];
    for await (const pdf of pdfsOf(layouts.map(laidOut))) {
      printed.push(JSON.stringify(await printedPages(pdf)));
    }
    const [first, ...others] = printed;
    expect(others).toHaveLength(names.length - 1);
    for (const [at, pages] of others.entries()) expect(pages === first, names[at + 1]).toBe(false);
  }, 120_000);
});
