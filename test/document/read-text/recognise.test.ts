import { describe, expect, test } from 'vitest';
import {
  captionLabelOf,
  contentsLineOf,
  contentsTitleOf,
  headingLevels,
  headingOf,
  isTableNote,
  labelNumber,
  pageMarkOf,
  printedPageOf,
  unitNoteOf,
  widthOf,
} from '../../../src/document/read/recognise/index.js';

describe('headings', () => {
  test.each([
    ['第一章 人才培养', '第一章', 'chapter'],
    ['第 十二 章　服务贡献', '第 十二 章', 'chapter'],
    ['第3章', '第3章', 'chapter'],
    ['第一部分：基本情况', '第一部分', 'part'],
    ['第二节 就业质量', '第二节', 'section'],
    ['一、学校概况', '一、', 'han'],
    ['十二、面临挑战', '十二、', 'han'],
    ['（一）党建引领', '（一）', 'bracketed-han'],
    ['(三) 校企合作', '(三)', 'bracketed-han'],
    ['1.5 职业发展', '1.5', 'decimal'],
    ['1.1.2升学情况', '1.1.2', 'decimal'],
    ['1 . 5 职业发展', '1 . 5', 'decimal'],
    ['3.5 个性化发展', '3.5', 'decimal'],
    ['1.毕业生规模', '1.', 'arabic'],
    ['2、师资队伍', '2、', 'arabic'],
    ['（1）课堂教学', '（1）', 'bracketed-arabic'],
    ['2）课外活动', '2）', 'bracketed-arabic'],
    ['附录', '附录', 'annex'],
    ['附件1：指标表', '附件1：', 'annex'],
    ['附表 2 满意度', '附表 2', 'annex'],
    ['【经验做法】', '', 'square'],
    ['前　言', '', 'named'],
    ['内容真实性责任声明', '', 'named'],
    ['1 人才培养', '1', 'naked'],
  ])('%s', (line, label, series) => {
    expect(headingOf(line)).toMatchObject({ label, series });
  });

  test.each([
    '3.5万人参加培训',
    '1.5个百分点',
    '2023. 全年',
    '1.2 倍',
    '95.9%',
    '第三章所述的情况',
    '附件材料齐全',
    '一、本年度学校共有毕业生1200人，其中升学600人，就业580人。',
    '1.毕业生1200人，就业率为95%；',
    '第一，要重视',
    '2023年度质量报告',
    '',
    '12 345',
    '1.1 A 类:留在当地(示例市)就业 人 743',
    '9.2 其中:新形态教材 本 6',
  ])('no heading: %s', (line) => {
    expect(headingOf(line)).toBeNull();
  });

  test('levels follow the series that a document uses', () => {
    const levels = (...lines: string[]): readonly number[] =>
      headingLevels(lines.map((line) => headingOf(line)).filter((each) => each !== null));
    expect(levels('第一章 甲', '第一节 乙', '一、丙', '（一）丁', '1.戊')).toEqual([1, 2, 3, 4, 5]);
    expect(levels('一、甲', '（一）乙', '1.丙', '（1）丁')).toEqual([1, 2, 3, 4]);
    expect(levels('第一章 甲', '1.1 乙', '1.1.1 丙', '（一）丁')).toEqual([1, 2, 3, 4]);
    expect(levels('1.甲', '1.1 乙', '1.1.1 丙')).toEqual([1, 2, 3]);
    expect(levels('一、甲', '1.1 乙', '1.1.1 丙')).toEqual([1, 2, 3]);
    expect(levels('前言', '第一章 甲', '一、乙', '附件1 丙')).toEqual([1, 1, 2, 1]);
  });
});

describe('the columns that a text takes', () => {
  test.each([
    ['abc 12.5%', 9],
    ['就业率', 6],
    ['２０２３', 8],
    ['，。“”…—', 12],
    ['①②', 4],
    ['\u3000\u3000', 4],
    ['½ × ±', 5],
    ['𠮷', 2],
    ['😀', 2],
    ['\u200b\ufeff\u00ad', 0],
    ['在\u200b校生', 6],
    ['', 0],
  ])('%j takes %i', (text, columns) => {
    expect(widthOf(text)).toBe(columns);
    // A character that was met before takes as many.
    expect(widthOf(text + text)).toBe(2 * columns);
  });
});

describe('notes above a table', () => {
  test.each([
    ['学校名称：示例市第二职业中等专业学校', true],
    ['填报单位：示例市教育局', true],
    ['（单位：人）', true],
    ['学校名称的由来：建校之初。', false],
    ['学校：立德树人。', false],
    ['单位代码见附件。', false],
  ])('%s', (line, isNote) => {
    expect(isTableNote(line)).toBe(isNote);
  });
});

describe('captions', () => {
  test.each([
    ['表1-2 毕业生去向', 'table', '表1-2', '1-2'],
    ['表 1.2-3 满意度', 'table', '表 1.2-3', '1.2-3'],
    ['表一：计分卡', 'table', '表一', '一'],
    ['表３－１　教师情况', 'table', '表３－１', '3-1'],
    ['表 3 100人以上的企业', 'table', '表 3', '3'],
    ['附录表 2 在校生分布', 'table', '附录表 2', '2'],
    ['附件表1 计分卡', 'table', '附件表1', '1'],
    ['图3-1 就业率', 'figure', '图3-1', '3-1'],
    ['图 3', 'figure', '图 3', '3'],
    ['【案例1-1】“三师”课堂', 'case', '案例1-1', '1-1'],
    ['【案例一：匠心筑梦】', 'case', '案例一', '一'],
    ['案例 3-1：产教融合', 'case', '案例 3-1', '3-1'],
    ['典型案例1 匠心', 'case', '典型案例1', '1'],
    ['典型案例一', 'case', '典型案例一', '一'],
  ])('%s', (line, of, label, number) => {
    expect(captionLabelOf(line)).toMatchObject({ of, label, number, continued: false });
  });

  test.each(['续表1-2 毕业生去向', '表1-2（续）', '续表', '（续表）', '续 表 1-2'])(
    'continued: %s',
    (line) => {
      expect(captionLabelOf(line)).toMatchObject({ of: 'table', continued: true });
    },
  );

  test.each([
    '表1-2显示，就业率有所提高',
    '图3-1所示',
    '表3中的数据',
    '表1-2、表1-3和表1-4',
    '表现突出的学生',
    '图书馆藏书',
    '案例教学广泛开展',
    '表1-2 给出了毕业生去向。',
    '表一致认为',
    '附表 1 至附表 6 参照指标表编列,结合技工院校实际增减;不适用的',
  ])('no caption: %s', (line) => {
    expect(captionLabelOf(line)).toBeNull();
  });
});

describe('contents', () => {
  test.each([
    ['第一章 人才培养 ................ 12', '第一章 人才培养', 12, 'dots'],
    ['1.1 学校概况……………3', '1.1 学校概况', 3, 'dots'],
    ['一、概况 ······ - 4 -', '一、概况', 4, 'dots'],
    ['前言\tII', '前言', null, 'tab'],
    ['第二章 服务贡献    27', '第二章 服务贡献', 27, 'gap'],
    ['1.2 就业. . . . . . . 18', '1.2 就业', 18, 'dots'],
    ['附件1：指标表5', '附件1：指标表', 5, 'none'],
    ['1.3 在校生1200人……9', '1.3 在校生1200人', 9, 'dots'],
  ])('%s', (line, words, printedPage, leader) => {
    const found = contentsLineOf(line);
    expect(found).toMatchObject({ printedPage, leader });
    expect(line.slice(0, found?.end)).toBe(words);
  });

  test('lines without a page are none', () => {
    expect(contentsLineOf('毕业生就业情况')).toBeNull();
    expect(contentsLineOf('12')).toBeNull();
  });

  test('titles of contents', () => {
    expect(contentsTitleOf('目　录')).toBe('headings');
    expect(contentsTitleOf('目 录 CONTENTS')).toBe('headings');
    expect(contentsTitleOf('案例索引')).toBe('case');
    expect(contentsTitleOf('图目录')).toBe('figure');
    expect(['表 次', '图次', '案例次'].map(contentsTitleOf)).toEqual(['table', 'figure', 'case']);
    expect(['层次', '一次', '批次'].map(contentsTitleOf)).toEqual([null, null, null]);
    expect(contentsTitleOf('表格目录')).toBe('table');
    expect(contentsTitleOf('目录学')).toBeNull();
  });
});

describe('pages', () => {
  test.each([
    ['12', 12, null],
    ['- 12 -', 12, null],
    ['— 1 2 —', 12, null],
    ['第 12 页 共 96 页', 12, 96],
    ['第12页（共96页）', 12, 96],
    ['12 / 96', 12, 96],
    ['Page 12 of 96', 12, 96],
    ['iv', null, null],
    ['１２', 12, null],
  ])('%s', (line, number, total) => {
    expect(printedPageOf(line)).toEqual({ number, total });
  });

  test.each(['25805', '12人', '第12页的表格', '95.9%', '12 345 678'])('no page: %s', (line) => {
    expect(printedPageOf(line)).toBeNull();
  });

  test.each(['=== Page 12 ===', '--- 第12页 ---', '<page 12>', '[第 12 页]', '<!-- page: 12 -->'])(
    'mark: %s',
    (line) => {
      expect(pageMarkOf(line)).toBe(12);
    },
  );
});

test('units, numerals, widths', () => {
  expect(unitNoteOf('单位：人')).toBe('人');
  expect(unitNoteOf('（单位: 万元）')).toBe('万元');
  expect(unitNoteOf('单位：示例学校。')).toBeNull();
  expect(['十二', '二十', '一百零三', '〇', '１２', '二三'].map(labelNumber)).toEqual([
    12, 20, 103, 0, 12, 23,
  ]);
  expect(labelNumber('章')).toBeNull();
  expect(widthOf('就业率95%')).toBe(9);
});
