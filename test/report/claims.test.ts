import { describe, expect, test } from 'vitest';
import { reportOf } from '../../src/report/index.js';
import { NOW, placeIn } from './small.js';

const claimsOf = (text: string) => reportOf(placeIn(text), 'zh', { now: NOW }).claims;

describe('the claims of a report', () => {
  test('are the numbers quoted in its prose, and those marked as none with their reasons', () => {
    expect(
      claimsOf(
        '共有{{ graduates }}，[至少30人]{no-claim: 规定的人数}。\n\n- 占{{ placed / graduates | % }}',
      ),
    ).toEqual({
      numbers: 3,
      quoted: 2,
      unclaimed: [{ node: 'talent.p1', text: '至少30人', reason: '规定的人数' }],
    });
  });

  test('count every number of a marked text, and none in what needs no mark', () => {
    const { unclaimed } = claimsOf('[30人和40人]{no-claim: 例子}，[2023年]{no-claim: 年份}。');
    expect(unclaimed.map(({ text }) => text)).toEqual(['30人', '40人']);
  });

  test('are counted in cases, and not in tables and charts', () => {
    const text = `---
tables:
  a: { caption: 表, across: years, show: [graduates] }
---
!table a

:::case fair 招聘
**共有{{ graduates }}，[30家]{no-claim: 例子}。**
:::`;
    expect(claimsOf(text)).toMatchObject({
      numbers: 2,
      quoted: 1,
      unclaimed: [{ node: 'talent.k.fair.p1' }],
    });
  });

  test('leave out what is left out', () => {
    expect(claimsOf('国外办学{{ abroad }}，[30家]{no-claim: 例子}。')).toEqual({
      numbers: 0,
      quoted: 0,
      unclaimed: [],
    });
  });
});
