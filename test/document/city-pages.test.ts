import { beforeAll, describe, expect, test } from 'vitest';
import { demonstrationCity } from '../../demo/index.js';
import type { ReportDocument } from '../../src/document/model/index.js';
import { listedOf } from '../../src/document/write/nodes.js';
import { pdfOf } from '../../src/document/write/pdf.js';
import { factBaseOf } from '../../src/facts/index.js';
import { reportOf } from '../../src/report/index.js';
import { editionOf } from '../../src/standard/index.js';
import { bundledStandard } from '../../src/standard/load.js';
import { linesOf, type Page, printedPages } from './printed.js';

/** The whole report of the demonstration city, read back from its PDF. */
let document: ReportDocument;
let pages: readonly Page[];

beforeAll(async () => {
  const standard = await bundledStandard();
  const base = factBaseOf({ standard, ...demonstrationCity(standard) });
  const edition = editionOf(standard, 2023);
  if (edition === undefined) throw new RangeError('no edition for 2023');
  const place = { base, edition, organisation: '210100', cycle: 2023 };
  document = reportOf(place, 'zh', { now: new Date('2024-03-15T08:00:00Z') }).document;
  pages = await printedPages(await pdfOf(document));
}, 120_000);

const MILLIMETRE = 72 / 25.4;
const isBody = (page: Page): boolean => /^\d+$/.test(page.label);
const bodyPages = (): readonly Page[] => pages.filter(isBody);
const bodyLines = (): readonly string[] =>
  bodyPages().flatMap((page) => linesOf(page, document.layout.sizes.body));

describe('the lines of the printed report', () => {
  test('never begin with what closes, nor end with what opens', () => {
    const lines = bodyLines();
    expect(lines.length).toBeGreaterThan(300);
    for (const line of lines) {
      expect(line).not.toMatch(/^[。，、；：？！）》〉」』】”’％%]/);
      expect(line).not.toMatch(/[（《〈「『【“‘]$/);
    }
  });

  test('are never a single letter', () => {
    for (const line of bodyLines()) {
      expect(line.replace(/[\p{P}\s]/gu, '').length, line).toBeGreaterThan(1);
    }
  });

  test('stay within the margins', () => {
    const { paper, margins } = document.layout;
    for (const page of bodyPages()) {
      for (const { x, width, y, text, size } of page.pieces) {
        expect(x, text).toBeGreaterThanOrEqual(margins.left * MILLIMETRE - size / 2);
        expect(x + width, text).toBeLessThanOrEqual(
          (paper.width - margins.right) * MILLIMETRE + size / 2,
        );
        expect(y, text).toBeGreaterThan(20);
      }
    }
  });
});

describe('the pages of the printed report', () => {
  test('never end with a heading', () => {
    const { section } = document.layout.sizes;
    let headings = 0;
    for (const page of bodyPages()) {
      const inside = page.pieces.filter(({ y }) => y > document.layout.margins.bottom * MILLIMETRE);
      const lowest = Math.min(...inside.map(({ y }) => y));
      for (const piece of inside.filter(({ size }) => Math.abs(size - section) < 0.05)) {
        headings += 1;
        expect(piece.y, piece.text).toBeGreaterThan(lowest + 10);
      }
    }
    expect(headings).toBeGreaterThan(20);
  });

  test('carry every figure with its caption', () => {
    const figures = listedOf(document, 'figures');
    expect(figures.length).toBeGreaterThanOrEqual(12);
    for (const figure of figures) {
      if (figure.type !== 'figure') throw new TypeError('a figure was expected');
      const { chart, label } = figure.attrs;
      const names = chart.kind === 'heat' ? chart.series.map(({ name }) => name) : chart.categories;
      const [name = ''] = names;
      const page = bodyPages().find((each) => captionOf(each, label) !== undefined);
      expect(page?.text, label).toContain(name.slice(0, 4).replace(/\s/g, ''));
    }
  });

  test('leave no more than a third of a page empty before a chapter has ended', () => {
    const full = bodyPages().filter((_, at) => {
      const next = bodyPages()[at + 1];
      return next !== undefined && !opensChapter(next) && !isAnnex(next);
    });
    expect(full.length).toBeGreaterThan(15);
    const foot = document.layout.margins.bottom * MILLIMETRE;
    for (const page of full) {
      const lowest = Math.min(...page.pieces.filter(({ y }) => y > foot).map(({ y }) => y));
      expect(lowest - foot, `page ${page.label}`).toBeLessThan((page.height - foot) / 3);
    }
  });

  const captionOf = (page: Page, label: string) =>
    page.pieces.find(
      ({ text, size }) =>
        Math.abs(size - document.layout.sizes.caption) < 0.05 &&
        text.replace(/\s/g, ' ').trim().startsWith(label),
    );
  const opensChapter = (page: Page): boolean =>
    page.pieces.some(({ size }) => Math.abs(size - document.layout.sizes.chapter) < 0.05);
  const isAnnex = (page: Page): boolean => page.text.includes('附件');
});

describe('the contents and lists', () => {
  const entries = (): readonly { readonly title: string; readonly label: string }[] =>
    pages
      .slice(pages.findIndex((page) => page.text.startsWith('目录')))
      .filter((page) => /^[ivx]+$/.test(page.label))
      .flatMap((page) => [10, document.layout.sizes.body].flatMap((size) => linesOf(page, size)))
      .flatMap((line) => {
        const [, title = '', label = ''] = /^(.+?)\s*(\d+|[ivx]+)$/.exec(line) ?? [];
        return title.length > 2 && /\p{Script=Han}/u.test(title) ? [{ title, label }] : [];
      });

  test('name the true page of everything they list', () => {
    const found = entries().filter(({ title }) => /^[\d图表【附]/.test(title));
    const listed = (['cases', 'figures', 'tables'] as const).flatMap((of) =>
      listedOf(document, of),
    );
    expect(found.length).toBeGreaterThan(listed.length + 20);
    for (const { title, label } of found) {
      const page = pages.find((each) => each.label === label);
      expect(page?.text, `${title} on ${label}`).toContain(title.replace(/\s/g, ''));
    }
  });
});
