import { describe, expect, test } from 'vitest';
import type { Block, ReportDocument } from '../../../src/document/model/index.js';
import { linesOf } from '../../../src/document/write/docx/metrics.js';
import { pagesOf } from '../../../src/document/write/docx/pages.js';
import { writingOf } from '../../../src/document/write/docx/writing.js';
import { paragraph, sampleReport, words } from '../sample.js';

describe('the lines of a text', () => {
  const SIZE = 10;
  test.each([
    ['', 100, 1],
    ['一二三四五六七八九十', 100, 1],
    ['一二三四五六七八九十一', 100, 2],
    ['12345678901234567890', 100, 1],
    // A number is not parted: it goes to the next line whole.
    ['一二三四五六七八九25805', 100, 2],
    ['w'.repeat(100), 100, 5],
  ])('%j takes in %d points %d lines', (text, width, lines) => {
    expect(linesOf(text, SIZE, width)).toBe(lines);
  });

  test('are more where the first is moved to the right', () => {
    expect(linesOf('一二三四五六七八九十', SIZE, 100, 2 * SIZE)).toBe(2);
  });
});

describe('the pages that are reckoned', () => {
  const heading: Block = {
    type: 'heading',
    attrs: { id: 'last', level: 2, label: '1.2' },
    content: [words('末节')],
  };
  /** So many paragraphs of one line before a heading. */
  const headingAfter = (paragraphs: number, layout?: ReportDocument['layout']) => {
    const lines = Array.from({ length: paragraphs }, (_, at) =>
      paragraph(`line.${at}`, words('一行。')),
    );
    const report = sampleReport([...lines, heading, paragraph('end', words('末段。'))]);
    const document = layout === undefined ? report : { ...report, layout };
    return pagesOf(writingOf(document, new Map())).get('last');
  };

  test('follow the text', () => {
    // 237 mm hold 31 lines of 21.1 points, and what stands in the sample before takes a good deal of a page.
    expect(headingAfter(0)).toBe('1');
    expect(headingAfter(40)).toBe('2');
    expect(headingAfter(71)).toBe('3');
  });

  test('come sooner on smaller paper', () => {
    const { layout } = sampleReport();
    const small = { ...layout, paper: { width: 148, height: 210 } };
    expect(Number(headingAfter(71, small))).toBeGreaterThan(3);
  });

  test('are small Roman numerals before the first chapter', () => {
    const pages = pagesOf(writingOf(sampleReport(), new Map()));
    expect(pages.get('declaration')).toBe('i');
    expect(pages.get('talent')).toBe('1');
  });
});
