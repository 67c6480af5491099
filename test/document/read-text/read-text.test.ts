import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReadBlock, ReadDocument, ReadTable } from '../../../src/document/model/index.js';
import { textDocument } from '../../../src/document/read/text/read-text.js';
import { BY_LENGTH, growth } from '../../growth/growth.js';

const read = (text: string): ReadDocument => textDocument(text, '年报.txt');
const paragraphs = (text: string): readonly string[] =>
  read(text).blocks.flatMap((block) => (block.type === 'paragraph' ? [block.passage.text] : []));
const typesOf = (text: string): readonly string[] => read(text).blocks.map(({ type }) => type);
const tableOf = (text: string): ReadTable | undefined =>
  read(text).blocks.find((block): block is ReadTable => block.type === 'table');
const rowsOf = (table: ReadTable | undefined): readonly (readonly string[])[] =>
  Array.from({ length: table?.rows ?? 0 }, (_, row) =>
    (table?.cells ?? []).filter((cell) => cell.row === row).map(({ passage }) => passage.text),
  );

const PROSE =
  '学校创办于1985年，2023年度全日制在校生3,120人，其中女生1,432人，占45.90%。学校现有专任教师186人，“双师型”教师占62.37%，生师比为16.77:1。近三年累计投入实训经费1,280万元，建成校内实训基地12个，开设专业23个。';
const lines = (text: string, width: number): readonly string[] =>
  text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [];

/** Every character that is no blank, wherever a block holds it. */
const lettersIn = ({ blocks }: ReadDocument): string => {
  const places = blocks.flatMap((block) =>
    block.type === 'table'
      ? block.cells.flatMap(({ passage }) => placed(passage))
      : placed(block.passage),
  );
  return places
    .toSorted((a, b) => a.place - b.place)
    .map(({ unit }) => unit)
    .join('')
    .replace(/\s/g, '');
};
const placed = ({ text, places }: { text: string; places: ArrayLike<number> }) =>
  [...Array(text.length).keys()].map((at) => ({ place: places[at] ?? -1, unit: text.charAt(at) }));

describe('paragraphs', () => {
  test.each([30, 37, 45])('broken after %i characters', (width) => {
    expect(paragraphs([...lines(PROSE, width), '', ...lines(PROSE, width)].join('\n'))).toEqual([
      PROSE,
      PROSE,
    ]);
  });

  test('a sentence that a page ends within goes on behind its foot', () => {
    const [first = '', second = '', ...rest] = lines(PROSE, 36);
    const text = [first, second, '- 1 -\f示例学校年报', ...rest].join('\n');
    const { blocks } = read(text);
    const body = blocks.find(({ type }) => type === 'paragraph');
    expect(body).toMatchObject({ page: 1, passage: { text: expect.stringMatching(/^学校创办/) } });
    expect(blocks.some((block) => block.type === 'furniture' && block.start > 0)).toBe(true);
  });

  test.each(['— III —', '- iv -', '· Ⅱ ·'])(
    '%s between two lines of a contents is the foot of a page',
    (foot) => {
      const text = `目录\n第一章 甲项 ..... 1\n第二章 乙项 ..... 3\n\n${foot}\n\n第三章 丙项 ..... 5\n`;
      const { blocks } = read(text);
      expect(blocks.filter(({ type }) => type === 'furniture')).toHaveLength(1);
      const entries = blocks.flatMap((block) =>
        block.type === 'entry' ? [block.passage.text] : [],
      );
      expect(entries).toEqual(['第一章 甲项', '第二章 乙项', '第三章 丙项']);
    },
  );

  test('go on over a blank line where nearly every line is parted so, though cells are not', () => {
    const text = lines(PROSE, 34).join('\n\n');
    const cells = ['表1 规模', '年份', '人数', '2022', '3020', '2023', '3120'].join('\n');
    const read = paragraphs([text, cells, text, cells, text].join('\n\n'));
    expect(read.filter((paragraph) => paragraph === PROSE)).toHaveLength(3);
  });

  test('go on over a blank line on a page that alone is set wide', () => {
    const indented = lines(`    ${PROSE}`, 42);
    const wide = Array.from({ length: 4 }, () => indented.join('\n')).join('\n');
    const read = paragraphs(`${wide}\n${indented.join('\n\n')}\n\n${indented.join('\n\n')}\n`);
    expect(read).toEqual(Array.from({ length: 6 }, () => PROSE));
  });

  test('on one line each end with their line, stop or none', () => {
    const whole = Array.from({ length: 9 }, (_, at) => `第${at}所学校里，${PROSE}`);
    const cut = `区县里，${PROSE}区县学校基本`;
    expect(paragraphs([...whole, cut, '另一段从这里开始。'].join('\n'))).toEqual([
      ...whole,
      cut,
      '另一段从这里开始。',
    ]);
  });

  test('a mention of a table at the beginning of a line is no caption', () => {
    const text = `${PROSE.slice(0, 34)}，详见\n表1-2 毕业生去向和图1-1。\n`;
    expect(typesOf(text)).toEqual(['paragraph']);
  });

  test('a numbered sentence that is broken is no heading', () => {
    const text = lines(`1.${PROSE}`, 38).join('\n');
    expect(typesOf(`${text}\n\n${text}`)).toEqual(['paragraph', 'paragraph']);
  });
});

describe('tables', () => {
  test('cells that stand over several rows are not repeated', () => {
    const table = tableOf(
      '表1 教师\n项目\t类别\t人数\n职称\t高级\t12\n中级\t30\n初级\t44\n合计\t86\n',
    );
    expect(rowsOf(table)).toEqual([
      ['项目', '类别', '人数'],
      ['职称', '高级', '12'],
      ['中级', '30'],
      ['初级', '44'],
      ['合计', '86'],
    ]);
    expect(table?.cells.find(({ passage }) => passage.text === '职称')?.rowSpan).toBe(3);
    expect(table?.cells.find(({ passage }) => passage.text === '合计')?.columnSpan).toBe(2);
    expect(table?.headRows).toBe(1);
  });

  test('the captions of two side by side are two', () => {
    const { blocks } = textDocument(
      '一、专业\n表1-5 对接产业（单位：个） 表1-6 新增与停招（单位：个）\n产业 专业点 类别 新增\n矿业 17 高职 3\n林竹 14 中职 6\n',
      '年报.txt',
    );
    expect(
      blocks.flatMap((block) => (block.type === 'caption' ? [block.passage.text] : [])),
    ).toEqual(['表1-5 对接产业（单位：个）', '表1-6 新增与停招（单位：个）']);
  });

  test('months name its rows, a cell a line', () => {
    const table = tableOf(
      '表1 抽查\n月份\n抽查（人）\n签到率\n发现（件）\n2 月\n1200\n96.4%\n38\n3 月\n1500\n97.1%\n42\n合计\n2700\n—\n80\n',
    );
    expect(rowsOf(table)).toEqual([
      ['月份', '抽查（人）', '签到率', '发现（件）'],
      ['2月', '1200', '96.4%', '38'],
      ['3月', '1500', '97.1%', '42'],
      ['合计', '2700', '—', '80'],
    ]);
  });

  test('a head of two rows', () => {
    const table = tableOf(
      '表1 去向\n类别  2022年  2023年\n人数  占比  人数  占比\n升学  12  40%  15  41%\n就业  18  60%  21  59%\n',
    );
    expect(table).toMatchObject({ rows: 4, columns: 5, headRows: 2 });
    expect(table?.cells[0]).toMatchObject({ rowSpan: 2, columnSpan: 1 });
    expect(table?.cells[1]).toMatchObject({ column: 1, columnSpan: 2 });
  });

  test('two numbers side by side stay two, digits are never joined over cells', () => {
    const table = tableOf('表1 人数\n类别\t2022年\t2023年\n男生\t258\t259\n女生\t301\t302\n');
    expect(rowsOf(table)[1]).toEqual(['男生', '258', '259']);
  });

  test('where the columns cannot be settled there is no table', () => {
    const text = '表1 人数\n类别\n甲\n乙 12\n丙丁\n15\n戊\n';
    expect(tableOf(text)).toBeUndefined();
  });

  test('a number like a year is a figure where words of its row stand before it', () => {
    const table = tableOf(
      '表1 专业群\n专业群   核心专业   在校生（人）\n装备制造专业群   机械制造技术   1991\n电子信息专业群   网络技术   3497\n合计   —   5488\n',
    );
    expect(table?.headRows).toBe(1);
  });

  test('decimals in full width on lines of their own are cells, and no heads of pages', () => {
    const rows = ['生师比', '双师比例', '高级比例', '落实率', '合格率', '满意度'];
    const lines = rows.flatMap((name, at) => [
      name,
      '％',
      `５${'０１２３４５'.charAt(at)}．９${'０１２３４５'.charAt(at)}`,
    ]);
    const table = tableOf(`表3 教学资源\n指标\n单位\n２０２４年\n${lines.join('\n')}\n`);
    expect(rowsOf(table)[2]).toEqual(['双师比例', '％', '５１．９１']);
  });

  test('what a chart leaves is no table', () => {
    expect(
      tableOf('30,000\n25,000  25,295  25,194\n20,000  13,810\n0\n图1 毕业生'),
    ).toBeUndefined();
  });
});

describe('sentences about tables', () => {
  test('表1.5 显示， begins no table', () => {
    const { blocks } = read(
      '正文一段在这里结束。\n表 1.5 显示，直接就业的4168人中，第三产业占76.1\n%，比重最大；在当地就业占77.7%。\n',
    );
    expect(blocks.some(({ type }) => type === 'caption')).toBe(false);
  });

  test('a number torn twice is one', () => {
    const [paragraph] = paragraphs(
      '　　２０２３年，示例湖市共有中等职业学校１７所，全日制在校生３３９ ３\n０人，上年为３２４６３人，增长４．５２％。开设专业点１８２个，涵盖装备\n制造、电子与信息、交通运输、财经商贸、旅游、医药卫生等专业大类。\n',
    );
    expect(paragraph).toContain('在校生３３９３０人');
  });
});

describe('contents and headings', () => {
  test('page numbers behind one blank', () => {
    const text =
      '目录\n前言 1\n学校基本情况 2\n一、学生发展 3\n前言\n正文。\n学校基本情况\n正文。\n一、学生发展\n正文。\n';
    const { blocks } = read(text);
    expect(blocks.filter(({ type }) => type === 'entry')).toHaveLength(3);
    expect(blocks.filter(({ type }) => type === 'heading')).toHaveLength(4);
  });

  test('a bare number is that of a chapter where its first section follows', () => {
    const { blocks } = read('1 学生发展\n1.1 招生\n正文。\n2 教学\n2.1 课程\n正文。\n');
    expect(blocks.map((block) => ('level' in block ? block.level : 0))).toEqual([1, 2, 0, 1, 2, 0]);
  });

  test('a spread word is one cell', () => {
    const table = tableOf(
      '表1 招生\n专业      计划    实际\n护理       120     118\n会计        80      82\n合  计     200     200\n',
    );
    expect(rowsOf(table).at(-1)).toEqual(['合计', '200', '200']);
  });
});

describe('pages', () => {
  test('form feeds, marks and printed numbers tell them', () => {
    const page = lines(PROSE, 36).join('\n');
    const long = `${page}\n${page}\n${page}`;
    expect(read(`${long}\f${long}\f${long}`).pages).toBe(3);
    expect(read(`<page 1>\n${long}\n<page 2>\n${long}`).pages).toBe(2);
    expect(read([1, 2, 3, 4].map((number) => `${long}\n${number}\n`).join('')).pages).toBe(4);
    expect(read(long).pages).toBeNull();
  });

  test('numbers in the cells of a table are no pages', () => {
    const table = ['序号', '名称', '人数', '1', '甲', '12', '2', '乙', '15', '3', '丙', '18'];
    expect(read(`表1 人数\n${table.join('\n')}\n`).pages).toBeNull();
  });
});

describe('whatever a text holds', () => {
  const word = fc.constantFrom(
    '毕业生',
    '25,805',
    '人',
    '，',
    '。',
    '95.9%',
    '\t',
    '  ',
    ' ',
    'BIM',
    '第一章',
    '表1-2',
    '一、',
    '目录',
    '……',
    '12',
    '\n',
    '\n\n',
    '\f',
    '- 3 -',
    '|',
    '：',
  );

  test('places lie within it, blocks ascend, nothing throws', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 120 }), (words) => {
        const text = words.join('');
        const { blocks } = read(text);
        blocks.forEach((block: ReadBlock, at) => {
          expect(block.start).toBeGreaterThanOrEqual(blocks[at - 1]?.start ?? 0);
          expect(block.end).toBeLessThanOrEqual(text.length);
          expect(block.id).toBe(`b${at + 1}`);
        });
        const ruled = /[|…]/.test(text);
        if (!ruled) expect(lettersIn(read(text))).toBe(text.replace(/\s/g, ''));
      }),
      { numRuns: 300 },
    );
  });

  test('cutting lines anywhere never loses a character', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 8, max: 60 }), { minLength: 3, maxLength: 20 }),
        (cuts) => {
          const ends = cuts.map((_, at) =>
            cuts.slice(0, at + 1).reduce((sum, cut) => sum + cut, 0),
          );
          const pieces = ends.map((end, at) => PROSE.repeat(3).slice(ends[at - 1] ?? 0, end));
          const text = pieces.filter((piece) => piece !== '').join('\n');
          expect(lettersIn(read(text))).toBe(pieces.join('').replace(/\s/g, ''));
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('cost', () => {
  const chapter = `第一章 人才培养\n${lines(`　　${PROSE}`.repeat(12), 38).join('\n')}\n表1-1 就业\n指标\t2022年\t2023年\n人数\t12\t13\n比例\t94%\t95%\n- 3 -\n`;

  test.each<[string, string, number]>([
    ['chapters', chapter, 60],
    ['one line of blanks', ' ', 100_000],
    ['one line of digits', '1', 100_000],
    ['one line of gaps', '1  ', 100_000],
    ['many numbers alone', '1\n2\n3\n', 3_000],
    ['many captions', '表1-1 甲\n', 3_000],
    ['many titles of contents', '目录\n甲\n', 3_000],
    ['many leaders', '甲………\n', 3_000],
    ['many tabs', `${'\t'.repeat(100)}\n`, 500],
    ['many pipes', `${'|'.repeat(100)}\n`, 500],
    ['many open brackets', '（', 60_000],
    ['many form feeds', '甲\f', 5_000],
  ])('is by the length alone: %s', async (_, piece, count) => {
    const text = (size: number): string => piece.repeat(size);
    expect(await growth(text, read, count)).toBeLessThan(BY_LENGTH);
  });

  test('is by the length alone: many cells alone', async () => {
    const text = (size: number): string => `表1 甲\n${'甲\n1\n'.repeat(size)}`;
    expect(await growth(text, read, 3_000)).toBeLessThan(BY_LENGTH);
  });
});

test('one list may name tables and figures', () => {
  const captions = ['表1-1 各校在校生', '图1-1 在校生变化', '表1-2 各校教师', '图1-2 教师年龄'];
  const text = `目录\n第一章 概况……1\n第二章 教学……2\n第三章 就业……3\n\n图表目录\n${captions
    .map((caption, at) => `${caption}……${at + 1}`)
    .join('\n')}\n\n第一章 概况\n\n这一部分讲的是学校一年来的做法和成效。\n`;
  const kinds = textDocument(text, '年报.txt').blocks.flatMap((block) =>
    block.type === 'entry' && block.of !== 'headings' ? [block.of] : [],
  );
  expect(kinds).toEqual(['table', 'figure', 'table', 'figure']);
});

describe('a contents whose titles and pages a tool wrote apart', () => {
  const HEADINGS = ['第一部分 人才培养', '1.1 立德树人', '1.2 学生资助', '第二部分 教育教学'];
  const body = HEADINGS.map((title) => `${title}\n\n这一部分讲的是学校一年来的做法和成效。\n`).join(
    '\n',
  );
  const entriesIn = (contents: string): readonly (readonly [string, number | null])[] =>
    textDocument(`质量年度报告\n\n目录\n${contents}\n\n${body}`, '年报.txt').blocks.flatMap(
      (block) => (block.type === 'entry' ? [[block.passage.text, block.printedPage] as const] : []),
    );

  test('has a page for each title, on further pages as well', () => {
    const [one, two] = [HEADINGS.slice(0, 3), HEADINGS.slice(3)];
    expect(entriesIn(`${one.join('\n')}\n\n7\n8\n12\n\n${two.join('\n')}\n\n15`)).toEqual([
      ['第一部分 人才培养', 7],
      ['1.1 立德树人', 8],
      ['1.2 学生资助', 12],
      ['第二部分 教育教学', 15],
    ]);
  });

  test('has no pages where there are fewer, and none of them is a title', () => {
    expect(entriesIn(`${HEADINGS.join('\n')}\n\n7\n8\n12`)).toEqual(
      HEADINGS.map((title) => [title, null]),
    );
  });
});
