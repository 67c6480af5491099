import { describe, expect, test } from 'vitest';
import {
  blocksOf,
  documentSchema,
  inlinesOf,
  type Part,
  textOf,
} from '../../src/document/model/index.js';
import { chapterFaults, reportOf } from '../../src/report/index.js';
import { edition, NOW, placeUnder } from './small.js';

const report = (text: string, foreword?: string) =>
  reportOf(placeUnder(edition(text, foreword)), 'zh', { now: NOW });

const partsOf = (text: string, foreword?: string): readonly Part[] =>
  report(text, foreword).document.root.content;

const titlesOf = (text: string): readonly string[] =>
  partsOf(text).flatMap((part) => (part.type === 'contents' ? [part.attrs.title] : []));

describe('the foreword', () => {
  const FOREWORD = '## 写在前面\n\n共有{{ graduates }}。';

  test('stands before the contents, its sections without numbers', () => {
    const { document, guard } = report('正文。', FOREWORD);
    expect(documentSchema.safeParse(document).success).toBe(true);
    expect(guard).toEqual([]);
    expect(document.root.content.map((part) => part.type)).toEqual([
      'cover',
      'declaration',
      'foreword',
      'contents',
      'chapter',
      'annex',
    ]);
    const foreword = document.root.content[2];
    if (foreword?.type !== 'foreword') throw new Error('no foreword');
    expect(foreword.attrs.title).toBe('前言');
    expect(foreword.content[0]).toMatchObject({ type: 'heading', attrs: { label: '' } });
    expect(foreword.content.map((block) => textOf(inlinesOf(block))).at(-1)).toBe('共有642人。');
    expect(document.bindings['foreword.p1.n1']).toMatchObject({ value: '642' });
    expect(document.origins['foreword.p1']).toMatchObject({ file: 'foreword.md', line: 3 });
  });

  test('is looked at by the number guard', () => {
    expect(report('正文。', '共有642人。').guard).toMatchObject([
      { file: 'foreword.md', column: 3 },
    ]);
  });

  test('holds nothing that is numbered by chapter', () => {
    const text = '正文。\n\n:::case a 甲\n正文。\n:::';
    const { base } = placeUnder(edition('正文。', text));
    expect(chapterFaults(base.standard)).toMatchObject([
      { file: 'test/chapters/foreword.md', line: 3, column: 1 },
    ]);
    expect(() => report('正文。', text)).toThrow(
      expect.objectContaining({ code: 'report.chapters' }),
    );
  });
});

describe('the lists after the contents', () => {
  const TABLE = 'tables:\n  a: { caption: 表, across: years, show: [graduates] }\n';
  const CHART = 'charts:\n  b: { kind: bar, caption: 图, across: shown, show: [graduates] }\n';

  test('of nothing are left out', () => {
    expect(titlesOf('正文。')).toEqual(['目录']);
  });

  test('are there for what is there', () => {
    expect(titlesOf(':::case a 甲\n正文。\n:::')).toEqual(['目录', '案例目录']);
    expect(titlesOf(`---\n${TABLE}---\n!table a`)).toEqual(['目录', '表目录']);
    expect(titlesOf(`---\n${TABLE}${CHART}---\n!table a\n\n!chart b`)).toEqual([
      '目录',
      '图目录',
      '表目录',
    ]);
  });

  test('count what stands in a case, and not what is left out', () => {
    expect(titlesOf(`---\n${CHART}---\n:::case a 甲\n!chart b\n:::`)).toEqual([
      '目录',
      '案例目录',
      '图目录',
    ]);
    const absent = CHART.replace('graduates', 'abroad');
    expect(titlesOf(`---\n${absent}---\n正文。\n\n!chart b`)).toEqual(['目录']);
  });
});

test('no part is empty of blocks but those that have none by their kind', () => {
  for (const part of partsOf('正文。', '前言。')) {
    if (part.type !== 'cover' && part.type !== 'contents') {
      expect(blocksOf(part).length, part.type).toBeGreaterThan(0);
    }
  }
});
