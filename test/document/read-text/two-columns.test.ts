import { describe, expect, test } from 'vitest';
import { placesOf } from '../../../src/audit/places.js';
import type { ReadDocument, ReadTable } from '../../../src/document/model/index.js';
import { spanOf } from '../../../src/document/model/index.js';
import { textDocument } from '../../../src/document/read/text/read-text.js';

const read = (text: string): ReadDocument => textDocument(text, '年报.txt');
const wordsOf = (text: string): readonly string[] =>
  read(text).blocks.flatMap((block) =>
    block.type === 'table' || block.type === 'furniture'
      ? []
      : [`${block.type} ${block.passage.text}`],
  );
const tablesOf = (text: string): readonly (readonly string[])[] =>
  read(text)
    .blocks.filter((block): block is ReadTable => block.type === 'table')
    .map(({ cells }) => cells.map(({ passage }) => passage.text));

/** Two columns side by side, as a print is laid out in a text: each character, however wide, takes one place. */
const abreast = (left: readonly string[], right: readonly string[], gutter = 26): string =>
  Array.from({ length: Math.max(left.length, right.length) }, (_, at) =>
    `${(left[at] ?? '').padEnd(gutter)}${right[at] ?? ''}`.trimEnd(),
  ).join('\n');

/** Lines of a column: each paragraph stands in, and is broken after so many characters. */
const column = (paragraphs: readonly string[], width = 18): readonly string[] =>
  paragraphs.flatMap((words) =>
    /^\d\.\d /.test(words)
      ? [words]
      : (`\u0001\u0001${words}`.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []).map((line) =>
          line.replace('\u0001\u0001', '   '),
        ),
  );

const CRAFT =
  '示例职业学院把木船制作请进校园，建成工坊三间，聘请老师傅九人，全年开设选修课十四门，选课学生一千一百余人次，作品陈列在校史馆里。';
const TRADE =
  '学院面向港口企业开展岗位培训，全年办班三十六期，培训职工两千七百余人次，结业考核合格率百分之九十二，企业反映良好，明年继续合作。';
const FIELD =
  '学院选派科技特派员到海岛县驻点，帮助养殖户改造网箱，推广病害检测方法，当年减少损失近五十万元，村集体收入也有了增加。';
const WIDE =
  '示例职业学院是省属公办全日制高等职业院校，现有东港、滨海两个校区，设九个二级学院，开设四十六个专业，面向全省招生。';

describe('two columns of prose', () => {
  const left = column(['4.1 传承船艺', CRAFT, '4.2 开展培训', TRADE]);
  const right = column(['4.3 服务海岛', FIELD, TRADE]);

  test('are read one after the other, headings and paragraphs', () => {
    const text = `${WIDE}\n\n${abreast(left, right)}\n\n${WIDE}\n`;
    expect(wordsOf(text)).toEqual([
      `paragraph ${WIDE}`,
      'heading 4.1 传承船艺',
      `paragraph ${CRAFT}`,
      'heading 4.2 开展培训',
      `paragraph ${TRADE}`,
      'heading 4.3 服务海岛',
      `paragraph ${FIELD}`,
      `paragraph ${TRADE}`,
      `paragraph ${WIDE}`,
    ]);
  });

  test('a sentence goes on from the foot of a column to the top of the next', () => {
    const lines = column([CRAFT, TRADE, FIELD, CRAFT]);
    const half = Math.ceil(lines.length / 2);
    const text = abreast(lines.slice(0, half), lines.slice(half));
    expect(wordsOf(text)).toEqual([CRAFT, TRADE, FIELD, CRAFT].map((each) => `paragraph ${each}`));
  });

  test('a title in the middle of the page parts what stands above from what stands below', () => {
    const title = `${' '.repeat(18)}案例 1 一条船的六十年`;
    const above = abreast(column([CRAFT, TRADE]), column([FIELD, CRAFT]));
    const below = abreast(column([TRADE, FIELD]), column([CRAFT, TRADE]));
    expect(wordsOf(`${above}\n\n${title}\n\n${below}\n`)).toEqual([
      ...[CRAFT, TRADE, FIELD, CRAFT].map((each) => `paragraph ${each}`),
      'caption 案例1 一条船的六十年',
      ...[TRADE, FIELD, CRAFT, TRADE].map((each) => `paragraph ${each}`),
    ]);
  });

  test('a row or two at the end of a page are read so where others are', () => {
    const [first = '', second = '', third = '', ...rest] = column([CRAFT, TRADE, FIELD, CRAFT]);
    const half = Math.ceil(rest.length / 2);
    const text = `${abreast([first, second], [third])}\f${abreast(rest.slice(0, half), rest.slice(half))}\n`;
    expect(wordsOf(text)).toEqual([CRAFT, TRADE, FIELD, CRAFT].map((each) => `paragraph ${each}`));
  });

  test('lines of both columns need not stand at the same heights', () => {
    const apart = left.flatMap((line, at) => [
      line,
      `${' '.repeat(26)}${right[at] ?? ''}`.trimEnd(),
    ]);
    const [first = '', second = '', ...rest] = apart;
    const text = [first.padEnd(26) + second.trim(), ...rest.filter((line) => line !== '')].join(
      '\n',
    );
    const words = wordsOf(`${text}\n`);
    expect(words.slice(0, 4)).toEqual([
      'heading 4.1 传承船艺',
      `paragraph ${CRAFT}`,
      'heading 4.2 开展培训',
      `paragraph ${TRADE}`,
    ]);
    expect(words[4]).toBe('heading 4.3 服务海岛');
  });

  test('places are those of the text, and a place is found in its own block', () => {
    const text = abreast(left, right);
    const document = read(text);
    const evidenceOf = placesOf(document);
    for (const block of document.blocks) {
      if (block.type === 'table') continue;
      const { passage } = block;
      for (let at = 0; at < passage.text.length; at += 1)
        if (passage.text.charAt(at) !== ' ')
          expect(text.charAt(passage.places[at] ?? -1)).toBe(passage.text.charAt(at));
      const { page } = evidenceOf(spanOf(passage, 0, 2));
      expect(page).toBe(block.page);
    }
    const all = document.blocks.flatMap((block) =>
      block.type === 'table' ? [] : [block.passage.text],
    );
    expect(all.join('').replace(/\s/g, '').length).toBe(text.replace(/\s/g, '').length);
  });

  test('words over the foot of a column are shown by the longer part', () => {
    const passage = { text: '从左栏到右栏', places: [90, 91, 92, 10, 11, 12] };
    expect(spanOf(passage, 0, 4)).toEqual({ start: 90, end: 93 });
    expect(spanOf(passage, 2, 6)).toEqual({ start: 10, end: 13 });
    expect(spanOf(passage, 1, 3)).toEqual({ start: 91, end: 93 });
  });
});

describe('two tables abreast', () => {
  const text = [
    '      表 1-1 课程结构（门）                   表 1-2 技能抽测',
    '   课程类别        门数     占比(%)         项目        抽测     合格',
    '   公共课         74      33.04        心肺复苏      612     581',
    '   专业课         80      35.71        静脉输液      548     515',
    '   实践课         70      31.25        无菌技术      506     489',
    '   合计          224     100.00        合计        1666    1585',
    '',
    '',
    WIDE,
    '',
  ].join('\n');

  test('are two captions and two tables, the left one first', () => {
    expect(wordsOf(text)).toEqual([
      'caption 表1-1 课程结构（门）',
      'caption 表1-2 技能抽测',
      `paragraph ${WIDE}`,
    ]);
    const [courses, skills] = tablesOf(text);
    expect(courses?.slice(0, 6)).toEqual(['课程类别', '门数', '占比(%)', '公共课', '74', '33.04']);
    expect(skills?.slice(0, 6)).toEqual(['项目', '抽测', '合格', '心肺复苏', '612', '581']);
    expect(skills?.slice(-3)).toEqual(['合计', '1666', '1585']);
  });

  test('the evidence of a cell names its own table, row and column', () => {
    const document = read(text);
    const start = text.indexOf('1585');
    expect(placesOf(document)({ start, end: start + 4 })).toMatchObject({
      table: '表 1-2',
      row: 5,
      column: 3,
    });
  });
});

describe('what is no prose in two columns', () => {
  test('a table of two columns of words stays a table', () => {
    const rows = Array.from({ length: 10 }, (_, at) =>
      `第${'一二三四五六七八九十'.charAt(at)}项任务由教务处牵头`.padEnd(26),
    ).map((name, at) => `${name}已完成${at + 1}项`);
    const text = `表 1-1 任务落实\n${'任务'.padEnd(26)}进展\n${rows.join('\n')}\n`;
    expect(tablesOf(text)[0]?.slice(2, 4)).toEqual(['第一项任务由教务处牵头', '已完成1项']);
  });

  test('a table whose cells hold prose stays as it stands', () => {
    const text = `表 1-1 问题与对策\n${abreast(column(['问题', TRADE, CRAFT, FIELD]), column(['对策', FIELD, TRADE, CRAFT]))}\n`;
    const words = [...wordsOf(text), ...tablesOf(text).flat()].join('');
    expect(words).not.toContain(CRAFT);
    expect(words).not.toContain(TRADE);
  });

  test('names with what they are, side by side, are read line by line', () => {
    const pairs = [
      '学校名称',
      '学校代码',
      '办学类型',
      '主管部门',
      '建校时间',
      '校区数量',
      '专业数量',
      '班级数量',
    ];
    const text = abreast(
      pairs.map((name) => `${name}：示例职业学院`),
      pairs.map((name) => `${name}负责人：示例某某`),
    );
    const [first = ''] = wordsOf(`${text}\n`);
    expect(first.replace(/\s/g, '')).not.toMatch(/学校代码：示例职业学院办学类型/);
  });
});
