import { describe, expect, test } from 'vitest';
import { parseChapter } from '../../src/report/index.js';
import { concepts } from './small.js';

const parse = (text: string) => parseChapter('talent.md', text, { concepts, breakdowns: [] });

/** The faults of a text as `line:column start of the Chinese message`. */
function faultsOf(text: string): readonly string[] {
  const read = parse(text);
  if ('chapter' in read) return [];
  return read.faults.map(({ line, column, message }) => `${line}:${column} ${message.zh}`);
}

describe('a chapter file', () => {
  test('is sections, paragraphs, lists and directives, with settings at its head', () => {
    const read = parse(`---
tables:
  placed: { caption: 去向, across: years, show: [graduates, placed] }
---
## 毕业去向

共有{{ graduates }}。
第二行接着第一行。

!table placed

1. 其一
2. 其二{{ placed | 万 }}
`);
    if (!('chapter' in read)) throw new Error(JSON.stringify(read.faults));
    expect(read.chapter.blocks.map((block) => block.type)).toEqual([
      'heading',
      'paragraph',
      'table',
      'list',
    ]);
    expect(read.chapter.tables.placed?.show.map((what) => what.source)).toEqual([
      'graduates',
      'placed',
    ]);
  });

  test('takes brackets, braces and stars as letters where a backslash stands before them', () => {
    const read = parse('见\\[附件\\]与\\{草案\\}、\\*。');
    if (!('chapter' in read)) throw new Error('faults');
    const [paragraph] = read.chapter.blocks;
    expect(paragraph).toMatchObject({ content: [{ type: 'text', text: '见[附件]与{草案}、*。' }] });
  });

  test.each([
    ['## 去向\n\n共有{{ graduates 。', '3:3 引用的数没有结束'],
    ['共有{{ graduats }}。', '1:6 没有指标“graduats”'],
    ['共有{{ graduates + score }}。', '1:6 单位不能相比或相加'],
    ['共有{{ graduates | 千 }}。', '1:3 没有写法“千”'],
    ['共有{{ graduates | 第 }}。', '1:3 “第”只用于名次'],
    ['共有{{ rank(graduates) | 第 }}。', '1:11 rank(…) 只排同类单位的名次'],
    ['共有{{ graduates | 元 }}。', '1:6 单位不能相比或相加'],
    ['共有{whom}人。', '1:3 没有用语“whom”'],
    ['共有[三十人。', '1:3 方括号没有结束'],
    ['共有[三十人]。', '1:3 方括号后要写明用途'],
    ['共有三十人]。', '1:6 方括号后要写明用途'],
    ['[三十人]{no-claim: }。', '1:1 请写明这个数为什么不是数据'],
    ['[没有]{else}', '1:1 {else} 前面要紧接着'],
    ['[有]{if: graduates}', '1:9 这里应是一条'],
    ['**重点', '1:1 强调没有结束'],
    ['# 人才培养', '1:1 章的标题写在提纲里'],
    ['!tabel x', '1:1 “!tabel x”不是指令'],
    ['!table x', '1:1 没有名为“x”的表'],
    ['见{chart x}。', '1:2 没有名为“x”的图'],
    ['---\ntables: {', '1:1 文件开头的设置没有结束'],
    ['---\ntables: [\n---\n', '3:1 文件开头的设置读不懂'],
    [
      '---\ntables:\n  a: { caption: 表, across: decades, show: [graduates] }\n---\n!table a',
      '3:28',
    ],
    [
      '---\ntables:\n  a: { caption: 表, across: years }\n---\n!table a',
      '3:6 文件开头的设置读不懂：tables.a.show',
    ],
    [
      '---\ntables:\n  a: { caption: 表, across: industry-chains, show: [graduates] }\n---\n!table a',
      '3:51 文件开头的设置读不懂：tables.a.show',
    ],
    [
      '---\ncharts:\n  a: { kind: heat, caption: 图, across: years, show: [graduates] }\n---\n!chart a',
      '3:40 文件开头的设置读不懂：charts.a.across',
    ],
    [
      '---\ntables:\n  a: { caption: 表, across: years, show: [nothing] }\n---\n!table a',
      '3:42 没有指标“nothing”',
    ],
    [
      '---\ntables:\n  a: { caption: 表, across: years, show: [{ formula: placed / graduates }] }\n---\n!table a',
      '3:42 公式“placed / graduates”没有名称',
    ],
    [
      '---\ntables:\n  a: { caption: 表, across: years, show: [graduates] }\n---\n没有放表。',
      '3:6 “a”没有放进正文',
    ],
  ])('that is damaged is refused at its place: %s', (text, fault) => {
    expect(faultsOf(text)[0] ?? '').toContain(fault);
  });

  test('tells all its faults at once, in the order of the file', () => {
    expect(faultsOf('{{ nothing }}。\n\n[甲]。\n\n!chart x')).toHaveLength(3);
  });
});
