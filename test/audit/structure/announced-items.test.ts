import { describe, expect, it } from 'vitest';
import { announcedItems } from '../../../src/audit/structure/announced-items.js';
import { recountedItems } from '../../../src/audit/structure/recounted-items.js';
import { BY_LENGTH, growth } from '../../growth/growth.js';
import { failuresOf } from './audited.js';

const rows = (...lines: readonly string[]): string => lines.join('\n');

describe('items that are announced', () => {
  const five = rows(
    '（一）稳规模。计划招生13500人。',
    '（二）强师资。公开招聘教师。',
    '（三）建基地。新建实训基地。',
    '（四）促合作。深化产教融合。',
    '（五）保安全。落实安全责任。',
  );
  const items = (words: string, behind = five): readonly string[] =>
    failuresOf(announcedItems, `${words}\n${behind}`);

  it.each([
    '2024年，我们将重点抓好以下六件事。',
    '集中力气办了六件事：',
    '主要措施有4个方面：',
    '采取如下四项措施：',
    '问题集中在以下六个方面，对应措施见表9-1：',
  ])('are more or fewer than there are: %s', (words) => {
    expect(items(words)).toEqual([expect.stringContaining('只数到第 5 条')]);
  });

  it('are counted within one paragraph, too', () => {
    const within = '一是稳规模。二是强师资。三是建基地。';
    expect(failuresOf(announcedItems, `存在四个方面的不足：${within}`)).toHaveLength(1);
    expect(failuresOf(announcedItems, `存在三个方面的不足：${within}`)).toEqual([]);
  });

  it('are counted by circled numbers', () => {
    const circled = '学校所获集体荣誉共4项：\n① 优秀等次；\n② 文明校园；\n③ 先进集体。';
    expect(failuresOf(announcedItems, circled)).toHaveLength(1);
    expect(failuresOf(announcedItems, circled.replace('4项', '3项'))).toEqual([]);
  });

  it('go on in the next paragraph where a page broke theirs', () => {
    const broken = '拟采取四项举措：（1）添设备；（2）建温室；（3）签协议；\n（4）增收入。';
    expect(failuresOf(announcedItems, broken)).toEqual([]);
    expect(failuresOf(announcedItems, broken.replace('四项', '五项'))).toHaveLength(1);
  });

  it('end with their paragraph, where they begin within one', () => {
    const story =
      '突出三项抓手：一是开好课；二是建队伍；三是用活课堂。\n住校生1023人。\n推行四项举措：一是值守；二是自治；三是联动；四是赋能。';
    expect(failuresOf(announcedItems, story)).toEqual([]);
  });

  it.each([
    ['as many as there are', '2024年，我们将重点抓好以下五件事。', five],
    ['far from what was read', '我们将重点抓好以下九件事。', five],
    ['nothing counted behind them', '全年办了六件事：修路、架桥、种树。', '（一）总体情况'],
    ['a thing that is called by its number', '推行“六个一”养成计划：', five],
    ['other numbers behind', '在6个专业开设12门课程：', five],
    ['an item that a tool tore from its line', '集中力气办了六件事：', `${five}六、保障。`],
  ])('are fine with %s', (_, words, behind) => {
    expect(items(words, behind)).toEqual([]);
  });

  it('take no time by the square of their number', async () => {
    const hostile = (count: number): string => '存在五件事：一是甲。'.repeat(count);
    const read = (text: string): unknown => failuresOf(announcedItems, text);
    expect(read(hostile(10_000))).toEqual([]);
    expect(await growth(hostile, read, 10_000)).toBeLessThan(BY_LENGTH);
  });
});

describe('items that are summed up', () => {
  const within = '一是修订方案；二是立项课题；三是组织比赛；四是开展督查。';
  const apart = '（一）稳规模。\n（二）强师资。\n（三）建基地。';

  it('are more or fewer than there are', () => {
    expect(failuresOf(recountedItems, `${within}以上五项，均列入年度考核。`)).toEqual([
      expect.stringContaining('之前数到第 4 条'),
    ]);
    expect(failuresOf(recountedItems, `${apart}\n以上4项均已完成。`)).toHaveLength(1);
  });

  it.each([
    ['as many as there are', `${within}以上四项，均列入年度考核。`],
    ['apart', `${apart}\n以上3项均已完成。`],
    ['begun anew', `一是甲；二是乙。\n${within}以上四项均已完成。`],
    ['none of them counted', '修路、架桥、种树，以上三项均已完成。'],
    ['of another part', `${within}\n# 二、成效\n以上三项均已完成。`],
    ['far fewer: of something else', `${within}以上十二项指标见表1。`],
  ])('are fine where they are %s', (_, text) => {
    expect(failuresOf(recountedItems, text)).toEqual([]);
  });

  it('take no time by the square of their number', async () => {
    const hostile = (count: number): string => '一是甲。以上两项。以上五项。'.repeat(count);
    const read = (text: string): unknown => failuresOf(recountedItems, text);
    expect(await growth(hostile, read, 10_000)).toBeLessThan(BY_LENGTH);
  });
});
