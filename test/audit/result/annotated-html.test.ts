import { describe, expect, it } from 'vitest';
import { annotatedDocument } from '../../../src/cli/audit/annotated-document.js';
import { annotatedHtml } from '../../../src/document/write/annotated-html/index.js';
import { BY_LENGTH, growth } from '../../growth/growth.js';
import { auditedLines, finding } from './support.js';

const page = (lines: string, ...words: readonly string[]): string =>
  annotatedHtml(
    annotatedDocument(
      auditedLines(
        lines,
        words.map((word) => finding(word)),
      ),
      'zh',
    ),
  );

const idsIn = (html: string): readonly string[] =>
  [...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id);

/** The text of the document as the page shows it, without marks, numbers and notes. */
const textOf = (html: string): string =>
  html
    .slice(html.indexOf('<main'), html.indexOf('</main>'))
    .replace(/<aside[\s\S]*?<\/aside>/g, '')
    .replace(/<a class="no[^>]*>\d+<\/a>/g, '')
    .replace(/<[^>]*>/g, '');

describe('an annotated page', () => {
  it('marks the places of a note, and puts the note before the first', () => {
    const html = page(
      '# 第一章 人才培养\n毕业生3,120人。\n| 年度 | 人数 |\n| 2023 | 3,120 |',
      '3,120',
    );
    expect(html.match(/<mark class="error">3,120<\/mark>/g)).toHaveLength(2);
    expect(html.indexOf('id="n1"')).toBeLessThan(html.indexOf('id="m1.1"'));
    expect(html.indexOf('<h2>')).toBeLessThan(html.indexOf('id="n1"'));
    expect(html).toContain('href="#m1.2"');
    expect(html).toContain('<th scope="col">年度</th>');
  });

  it('lets marks overlap and stand within each other', () => {
    const html = page('甲乙丙丁戊己。', '乙丙丁', '丙', '丁戊', '甲乙丙丁戊己');
    expect(textOf(html)).toContain('甲乙丙丁戊己。');
    for (const number of [1, 2, 3, 4]) {
      expect(html).toContain(`href="#n${number}">${number}</a>`);
    }
  });

  it('marks a place that runs over several blocks in each, and numbers it once', () => {
    const html = page('甲乙\n丙丁', '乙\n丙');
    expect(html).toContain('<mark class="error">乙</mark>');
    expect(html).toContain('<mark class="error">丙</mark>');
    expect(html.match(/class="no error" href="#n1"/g)).toHaveLength(1);
  });

  it('gives no name twice, and links to none that is not there', () => {
    const html = page('甲乙\n丙丁甲乙', '甲乙', '乙\n丙', '甲');
    const ids = idsIn(html);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });

  it('escapes whatever stands in a report, and has no script', () => {
    const html = page('<script>alert(1)</script> "甲" & <img src=x onerror=y>', '<script>');
    expect(html).not.toMatch(/<script|<img/);
    expect(html).toContain('&lt;script&gt;');
    expect(html).toContain('default-src &#39;none&#39;');
  });

  it('puts a note without a place at the head', () => {
    const rule = finding('无', {
      category: 'completeness',
      severity: 'error',
      observe: () => [
        {
          outcome: 'fail',
          message: { zh: '缺少一章', en: 'a chapter is missing' },
          derivation: [],
          spans: [],
          identity: [],
        },
      ],
    });
    const html = annotatedHtml(annotatedDocument(auditedLines('甲', [rule]), 'zh'));
    expect(html.indexOf('缺少一章')).toBeGreaterThan(0);
    expect(html.indexOf('id="n1"')).toBeLessThan(html.indexOf('<p class="text">'));
  });

  it('is equal for equal reports, and made in time by the number of its marks', async () => {
    const report = (length: number): string =>
      Array.from({ length }, () => '甲乙丙丁戊己庚辛').join('\n');
    const made = (lines: string): string => page(lines, '甲乙', '乙丙', '丙丁戊', lines);
    expect(made(report(400))).toBe(made(report(400)));
    expect(await growth(report, made, 400)).toBeLessThan(BY_LENGTH);
  });
});
