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
