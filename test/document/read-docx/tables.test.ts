import { describe, expect, test } from 'vitest';
import {
  cell,
  docx,
  field,
  lines,
  paragraph,
  read,
  row,
  run,
  style,
  styled,
  table,
} from './support.js';

describe('tables of a Word document', () => {
  test('have cells over columns and rows', () => {
    const body = table(
      row(cell('指标', '<w:vMerge w:val="restart"/>'), cell('人数', '<w:gridSpan w:val="2"/>')),
      row(cell('', '<w:vMerge/>'), '2022年', '2023年'),
      row('毕业生', '300', '310'),
    );
    expect(lines(read(body))).toEqual([
      'table 3×3 0,0 2×1:指标 | 0,1 1×2:人数 | 1,1:2022年 | 1,2:2023年 | 2,0:毕业生 | 2,1:300 | 2,2:310',
    ]);
    expect(read(body).text).toBe('指标\t人数\n2022年\t2023年\n毕业生\t300\t310\n');
  });

  test('that begin a row further to the right, or end it short, keep their columns', () => {
    const body = table(
      row('甲', '乙', '丙'),
      `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('丁')}</w:tr>`,
    );
    expect(lines(read(body))).toEqual(['table 2×3 0,0:甲 | 0,1:乙 | 0,2:丙 | 1,1:丁']);
  });

  test('know their head, leave out what is deleted and follow a cell that goes on from nothing', () => {
    const head = `<w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('项目')}${cell('数')}</w:tr>`;
    const gone = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell('旧')}${cell('1')}</w:tr>`;
    const [block] = read(
      table(
        head,
        gone,
        row(cell('新', '<w:vMerge w:val="restart"/>'), '2'),
        row(cell('又', '<w:vMerge w:val="continue"/>'), '3'),
      ),
    ).blocks;
    if (block?.type !== 'table') throw new Error('no table');
    expect([block.headRows, block.rows]).toEqual([1, 3]);
    expect(block.cells.map(({ passage }) => passage.text)).toEqual(['项目', '数', '新', '2', '3']);
  });

  test('within cells follow the one they stand in', () => {
    const inner = table(row('内', '1'));
    const body = table(row(cell(`${paragraph('外')}${inner}${paragraph('还')}`), '2'));
    expect(lines(read(body))).toEqual(['table 1×2 0,0:外还 | 0,1:2', 'table 1×2 0,0:内 | 0,1:1']);
  });

  test('of one column are frames around text', () => {
    const body = table(
      row(
        cell(
          `${paragraph('【案例1-1】工单进课堂')}${paragraph('学校与企业共建课程。')}${table(row('项', '1'))}`,
        ),
      ),
    );
    expect(lines(read(body))).toEqual([
      'caption case [案例1-1] 【案例1-1】工单进课堂',
      '学校与企业共建课程。',
      'table 1×2 0,0:项 | 0,1:1',
    ]);
  });

  test('hold several paragraphs in a cell, a line each', () => {
    const body = table(row(cell(`${paragraph('毕业生')}${paragraph('（人）')}`), cell('<w:p/>')));
    const { text, blocks } = read(body);
    expect(text).toBe('毕业生\n（人）\t\n');
    expect(lines({ blocks })).toEqual(['table 1×2 0,0:毕业生（人） | 0,1:']);
  });

  test('are read out of controls', () => {
    const body = `<w:sdt><w:sdtContent><w:tbl><w:sdt><w:sdtContent>${row('甲', `<w:sdt><w:sdtContent><w:tc>${paragraph('乙')}</w:tc></w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt></w:tbl></w:sdtContent></w:sdt>`;
    expect(lines(read(body))).toEqual(['table 1×2 0,0:甲 | 0,1:乙']);
  });

  test('with spans beyond all measure stay within theirs', () => {
    const [block] = read(table(row(cell('甲', '<w:gridSpan w:val="999999999"/>'), '乙'))).blocks;
    expect(block?.type === 'table' && block.columns).toBe(512);
  });
});

describe('captions', () => {
  const sequence = (name: string, number: string): string =>
    field(`SEQ ${name} \\* ARABIC`, number === '' ? '' : run(number));

  test('are told by style, by sequence and by label', () => {
    const styles = style('c', 'caption');
    const body = `${styled('c', `${run('表 ')}${sequence('表', '1')}${run('  毕业生去向')}`)}${table(row('甲', '1'))}${paragraph(`${run('图')}${sequence('图', '2')}${run('就业率')}`)}${paragraph('表1-2 各校人数')}${paragraph('表1-2显示，人数增加。')}`;
    expect(lines(read(body, { styles }))).toEqual([
      'caption table [表 1] 表1 毕业生去向',
      'table 1×2 0,0:甲 | 0,1:1',
      'caption figure [图2] 图2就业率',
      'caption table [表1-2] 表1-2 各校人数',
      '表1-2显示，人数增加。',
    ]);
  });

  test('whose numbers were never brought up to date are counted', () => {
    const body = ['', '']
      .map((number) => paragraph(`${run('表')}${sequence('表', number)}${run(' 人数')}`))
      .join('');
    expect(read(body).text).toBe('表1 人数\n表2 人数\n');
  });
});

test('a caption in the first row of its table stands before it', () => {
  const over = '<w:gridSpan w:val="2"/>';
  const captioned = table(
    row(cell(`${paragraph('表1-2 毕业生去向')}${paragraph('单位：人')}`, over)),
    row('项目', '人数'),
    row('升学', '612'),
  );
  expect(lines(read(captioned))).toEqual([
    'caption table [表1-2] 表1-2 毕业生去向',
    '单位：人',
    'table 2×2 0,0:项目 | 0,1:人数 | 1,0:升学 | 1,1:612',
  ]);
  expect(lines(read(table(row(cell('合计见下', over)), row('甲', '1'))))).toEqual([
    'table 2×2 0,0 1×2:合计见下 | 1,0:甲 | 1,1:1',
  ]);
});

describe('contents', () => {
  const entry = (words: string, page: string): string =>
    `<w:hyperlink w:anchor="_Toc1">${run(words)}<w:r><w:tab/></w:r>${field('PAGEREF _Toc1 \\h', run(page))}</w:hyperlink>`;
  const begins = (instruction: string): string =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
  const ENDS = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';

  test('of headings and of tables are entries with their pages', () => {
    const styles = `${style('t', 'toc 1')}${style('f', 'table of figures')}`;
    const body = `${paragraph('目 录')}${styled('t', `${begins('TOC \\o "1-3"')}${entry('第一章 人才培养', '1')}`)}${styled('t', `${entry('1.1 就业', '12')}${ENDS}`)}${styled('f', `${begins('TOC \\h \\z \\c "表"')}${entry('表1-1 人数', '3')}${ENDS}`)}`;
    expect(lines(read(body, { styles }))).toEqual([
      'h1 [] 目录',
      'entry headings [第一章] 第一章 人才培养 → 1',
      'entry headings [1.1] 1.1 就业 → 12',
      'entry table [表1-1] 表1-1 人数 → 3',
    ]);
  });

  test('written by hand are told by their leaders', () => {
    const body = `${paragraph('目录')}${paragraph('第一章 人才培养……………1')}${paragraph('第二章 服务贡献5')}${paragraph('<w:r><w:t>第三章 文化传承</w:t><w:tab/><w:t>9</w:t></w:r>')}${paragraph('正文由此开始，2023年毕业生300人。')}`;
    expect(lines(read(body)).filter((line) => line.startsWith('entry'))).toEqual([
      'entry headings [第一章] 第一章 人才培养 → 1',
      'entry headings [第二章] 第二章 服务贡献 → 5',
      'entry headings [第三章] 第三章 文化传承 → 9',
    ]);
  });

  test('whose field is never closed do not take the text that follows', () => {
    const body = `${paragraph(`${begins('TOC \\o')}${entry('第一章 概况', '1')}`)}${paragraph('2023年，学校有学生3120人。')}`;
    expect(lines(read(body))).toEqual([
      'entry headings [第一章] 第一章 概况 → 1',
      '2023年，学校有学生3120人。',
    ]);
  });
});

test('a document is never longer than its parts say', () => {
  expect(docx({ body: paragraph('字') }).byteLength).toBeLessThan(5_000);
});
