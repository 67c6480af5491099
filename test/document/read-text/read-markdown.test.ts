import { describe, expect, test } from 'vitest';
import type { ReadDocument, ReadTable } from '../../../src/document/model/index.js';
import { readMarkdown } from '../../../src/document/read/markdown/read-markdown.js';

const read = (text: string): ReadDocument =>
  readMarkdown(new TextEncoder().encode(text), '年报.md');
const wordsOf = (text: string): readonly string[] =>
  read(text).blocks.map((block) => ('passage' in block ? block.passage.text : block.type));

describe('Markdown', () => {
  test('marks are no words, and places are those of the file', () => {
    const text = '毕业生**1,024**人，[就业率](https://example.org/甲)为`96.3%`。';
    const [block] = read(text).blocks;
    expect(block).toMatchObject({ passage: { text: '毕业生1,024人，就业率为96.3%。' } });
    if (block?.type !== 'paragraph') throw new Error('no paragraph');
    const { passage } = block;
    expect([...passage.text].map((_, at) => text.charAt(passage.places[at] ?? -1)).join('')).toBe(
      passage.text,
    );
  });

  test('one heading of the first level is the title', () => {
    const { title, blocks } = read('# 示例学校年报\n\n## 第一章 人才培养\n\n### 概况\n\n正文。\n');
    expect(title).toBe('示例学校年报');
    expect(blocks.map((block) => ('level' in block ? block.level : block.type))).toEqual([
      'paragraph',
      1,
      2,
      'paragraph',
    ]);
  });

  test('headings may be underlined, rules and fences are nothing', () => {
    expect(wordsOf('第一章 概况\n=====\n\n正文。\n\n---\n\n```\n结语。\n```\n')).toEqual([
      '第一章 概况',
      '正文。',
      '结语。',
    ]);
  });

  test('items and quotations are paragraphs of their own', () => {
    expect(wordsOf('- 甲项目\n- 乙项目\n  \n> 引文\n> 引文二\n')).toEqual([
      '甲项目',
      '乙项目',
      '引文',
      '引文二',
    ]);
  });

  test('a table, its caption in bold', () => {
    const { blocks } = read('**表1-1 就业**\n\n|指标|值|\n|:-|-:|\n|人数|12|\n|比例||\n');
    expect(blocks[0]).toMatchObject({
      type: 'caption',
      label: '表1-1',
      passage: { text: '表1-1 就业' },
    });
    const table = blocks[1] as ReadTable;
    expect(table).toMatchObject({ type: 'table', rows: 3, columns: 2, headRows: 1 });
    expect(table.cells.map(({ passage }) => passage.text)).toEqual([
      '指标',
      '值',
      '人数',
      '12',
      '比例',
      '',
    ]);
  });
});

describe('tables that stand in Markdown as HTML', () => {
  const cellsOf = (text: string): readonly string[] => {
    const tables = read(text).blocks.filter(({ type }) => type === 'table') as ReadTable[];
    return tables.flatMap(({ cells }) =>
      cells.map(
        ({ row, column, rowSpan, columnSpan, passage }) =>
          `${row},${column} ${rowSpan}×${columnSpan} ${passage.text}`,
      ),
    );
  };

  test('one that is written on a line', () => {
    const text =
      '表1-1 规模\n\n<table><tr><td>指标</td><td>值</td></tr><tr><td>人数</td><td>12</td></tr></table>\n\n正文。\n';
    const { blocks } = read(text);
    expect(blocks.map(({ type, id }) => `${id} ${type}`)).toEqual([
      'b1 caption',
      'b2 table',
      'b3 paragraph',
    ]);
    expect(cellsOf(text)).toEqual(['0,0 1×1 指标', '0,1 1×1 值', '1,0 1×1 人数', '1,1 1×1 12']);
    const [, table] = blocks as [unknown, ReadTable];
    expect(table.cells.map(({ start, end }) => text.slice(start, end))).toEqual([
      '指标',
      '值',
      '人数',
      '12',
    ]);
  });

  test('cells reach over rows and columns, heads are told apart', () => {
    const text =
      '<table>\r\n<thead><tr><th rowspan="2">专业</th><th colspan="2">学生</th></tr>\r\n<tr><th>男</th><th>女</th></tr></thead>\r\n<tr><td>机械<br>制造</td><td>**30**</td><td>12</td></tr>\r\n</table>\r\n';
    expect(cellsOf(text)).toEqual([
      '0,0 2×1 专业',
      '0,1 1×2 学生',
      '1,1 1×1 男',
      '1,2 1×1 女',
      '2,0 1×1 机械制造',
      '2,1 1×1 30',
      '2,2 1×1 12',
    ]);
    expect(read(text).blocks).toMatchObject([{ type: 'table', rows: 3, columns: 3, headRows: 2 }]);
  });

  test('what stands around is prose, a caption within it as well', () => {
    expect(
      wordsOf(
        '规模见下表：<table><caption>表2 规模</caption><tr><td>甲</td><td>1</td></tr></table>其中男生12人。\n',
      ),
    ).toEqual(['规模见下表：', '表2 规模', 'table', '其中男生12人。']);
  });

  test.each([
    ['nothing closes it', '<table><tr><td>甲</td><td>1</td>\n\n正文。\n', 0],
    ['its cells are not closed', '<table><tr><td>甲<td>1<tr><td>乙<td>2</table>\n', 4],
    ['it holds no row', '<table></table>\n正文。\n', 0],
    ['it is one column', '<table><tr><td>甲</td></tr></table>\n', 0],
    ['it closes twice', '<table><tr><td>甲</td><td>1</td></tr></table></table>\n正文。\n', 2],
    [
      'one stands in another',
      '<table><tr><td><table><tr><td>甲</td></tr></table></td><td>1</td></tr></table>',
      0,
    ],
  ])('damaged: %s', (_, text, count) => {
    expect(cellsOf(text)).toHaveLength(count);
    expect(wordsOf(text).join('').length + cellsOf(text).join('').length).toBeGreaterThan(0);
  });

  test.each([
    ['a table in a table, three thousand times', '<table><tr><td>'.repeat(3000)],
    ['three thousand attributes', `<table><tr><td ${'a '.repeat(3000)}>甲</td><td>`],
  ])('what was broken on purpose is text, and the report is read: %s', (_, opening) => {
    const { blocks } = read(`${opening}1</td></tr></table>\n\n正文12人。\n`);
    expect(blocks.filter(({ type }) => type === 'table')).toEqual([]);
    expect(blocks.at(-1)).toMatchObject({ type: 'paragraph', passage: { text: '正文12人。' } });
  });

  test('opening tags without end cost no more than their length', () => {
    const text = '<table>'.repeat(40_000);
    expect(() => read(`${text}\n正文。\n`)).not.toThrow();
  });
});
