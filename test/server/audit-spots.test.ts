import { describe, expect, it } from 'vitest';
import { textDocument } from '../../src/document/read/text/read-text.js';
import { spotsIn } from '../../src/server/presenters/audit-spots.js';

const LEFT = [
  '    示例学院把木船制作请进校园，建',
  '成工坊三间，聘请老师傅九人，开设选',
  '修课十四门，选课学生一千一百余人',
  '次，作品陈列在校史馆里，来访的人都',
  '要看一看。学院面向港口企业开展岗',
  '位培训，全年办班三十六期，培训职',
  '工两千七百余人次，反映良好，明年',
  '继续合作，并把课程送到船上去办。',
];
const RIGHT = [
  '    学院选派科技特派员到海岛县驻',
  '点，帮助养殖户改造网箱，推广病害',
  '检测方法，当年减少损失近五十万元，',
  '村集体收入也有了增加，村里人都说',
  '好。省里的专家来看过两次，把做法',
  '写进了简报，请各校学习，学院又派',
  '出第二批特派员，到另外三个海岛县',
  '去推广，渔民给学院送来了锦旗。',
];

describe('the words that a finding marks', () => {
  it('are those of its own column, wherever the other column stands between them', () => {
    const text = `前言\n\n${LEFT.map((line, at) => `${line.padEnd(26)}${RIGHT[at] ?? ''}`).join('\n')}\n`;
    const { blocks } = textDocument(text, '年报.txt');
    for (const words of ['工坊三间', '办班三十六期', '五十万元', '第二批']) {
      const start = text.indexOf(words);
      const spots = spotsIn(blocks)({ start, end: start + words.length });
      expect(spots).toHaveLength(1);
      const [{ block, start: from, end: to } = { block: 0, start: 0, end: 0 }] = spots;
      const shown = blocks[block];
      expect(shown !== undefined && 'passage' in shown && shown.passage.text.slice(from, to)).toBe(
        words,
      );
    }
  });

  it('stand at a place where nothing is', () => {
    const { blocks } = textDocument(
      '前言\n\n本年度学校有在校生3210人，比上年略有增加。\n',
      '年报.txt',
    );
    const place = blocks[1]?.start ?? 0;
    expect(spotsIn(blocks)({ start: place, end: place })).toEqual([
      { block: 1, cell: null, start: 0, end: 0 },
    ]);
  });
});
