import { describe, expect, test } from 'vitest';
import { blocksOf } from '../../src/document/model/index.js';
import { reportOf } from '../../src/report/index.js';
import { FACTS, factOf, NOW, placeIn } from './small.js';

/** The kinds of the blocks of a chapter with one chart in it, and what the report leaves out. */
function drawn(chart: string, facts = FACTS) {
  const text = `---\ncharts:\n  only: ${chart}\n---\n正文。[见{chart only}。]{if: graduates > 0}\n\n!chart only`;
  const { document, omissions } = reportOf(placeIn(text, 's1', facts), 'zh', { now: NOW });
  const chapter = document.root.content.find((part) => part.type === 'chapter');
  const types = chapter?.content.map((block) => block.type) ?? [];
  return { shown: types.includes('figure'), omissions };
}

const nothing = [
  factOf('s1', 2022, 'graduates', '0'),
  factOf('s1', 2023, 'graduates', '0'),
  factOf('s1', 2023, 'placed', '0'),
];

describe('a chart', () => {
  test('is drawn where it has something to show', () => {
    expect(drawn('{ kind: bar, caption: 毕业, across: shown, show: [graduates] }').shown).toBe(
      true,
    );
  });

  test('of noughts alone is left out, and nothing is called missing for it', () => {
    const made = drawn('{ kind: bar, caption: 毕业, across: shown, show: [graduates] }', nothing);
    expect(made.shown).toBe(false);
    expect(made.omissions).toEqual([]);
  });

  test('of figures that are not there is left out, and says which', () => {
    const made = drawn('{ kind: bar, caption: 国外, across: shown, show: [abroad] }');
    expect(made.shown).toBe(false);
    expect(made.omissions).toContainEqual(
      expect.objectContaining({ what: 'chart', missing: ['abroad'] }),
    );
  });

  test('over years needs more than one', () => {
    const one = FACTS.filter(([key]) => !key.includes('/2022/'));
    const chart = '{ kind: bar, caption: 毕业, across: years, show: [graduates] }';
    expect(drawn(chart).shown).toBe(true);
    expect(drawn(chart, one).shown).toBe(false);
  });

  test('that is a ring needs two parts that have a size', () => {
    const chart = '{ kind: pie, caption: 去向, across: shown, show: [graduates, placed] }';
    const one = [factOf('s1', 2023, 'graduates', '9'), factOf('s1', 2023, 'placed', '0')];
    expect(drawn(chart).shown).toBe(true);
    expect(drawn(chart, one).shown).toBe(false);
  });
});

describe('a heat table', () => {
  const TEXT = `---
charts:
  only:
    kind: heat
    caption: 各校
    across: members
    show: [graduates, { formula: placed / graduates, label: 落实率, unit: '%', decimals: 1 }]
---
!chart only`;

  const chartOf = (who: string) =>
    reportOf(placeIn(TEXT, who), 'zh', { now: NOW })
      .document.root.content.flatMap(blocksOf)
      .flatMap((block) => (block.type === 'figure' ? [block.attrs] : []))[0];

  test('has a row each member and a column each indicator with its unit', () => {
    const { chart, description } = chartOf('d') ?? {};
    expect(chart).toMatchObject({
      kind: 'heat',
      unit: '',
      categories: ['毕业生人数（人）', '落实率（%）'],
      series: [{ name: '示例第一职业学校' }, { name: '示例第二职业学校' }],
    });
    expect(
      chart?.series.map(({ points }) => points.map(({ value, text }) => [value, text])),
    ).toEqual([
      [
        [642, '642'],
        [95.3, '95.3'],
      ],
      [
        [200, '200'],
        [95, '95.0'],
      ],
    ]);
    expect(description).toContain('热力表“各校”。示例第一职业学校：毕业生人数（人） 642，');
  });

  test('needs two members to compare', () => {
    expect(chartOf('s1')).toBeUndefined();
  });
});
