import { describe, expect, test } from 'vitest';
import { lines, list, listed, listNumber, paragraph, read, run, style, styled } from './support.js';

const LONG = '全校师生认真落实立德树人根本任务，办学水平稳步提升，各项工作取得了新的进展。';

describe('headings of a Word document', () => {
  test('are told by the names that Word stores in every language, and by Chinese ones', () => {
    const styles = `${style('1', 'heading 1')}${style('a', '标题 2')}${style('b', '三级标题')}${style('c', 'Normal')}`;
    const body = `${styled('1', '第一章 人才培养')}${styled('a', '第一节 学生发展')}${styled('b', '一、就业')}${styled('c', LONG)}`;
    expect(lines(read(body, { styles }))).toEqual([
      'h1 [第一章] 第一章 人才培养',
      'h2 [第一节] 第一节 学生发展',
      'h3 [一、] 一、就业',
      LONG,
    ]);
  });

  test('inherit their level from what their style is based on, or have it from an outline level', () => {
    const styles = `${style('h', 'heading 1')}${style('own', '年报章', '<w:basedOn w:val="h"/>')}${style('out', '节', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>')}${style('body', '正文带大纲', '<w:basedOn w:val="h"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>')}`;
    const body = `${styled('own', '前言')}${styled('out', '1.1 基本情况')}${styled('body', LONG)}${paragraph('直接设的级别', '<w:outlineLvl w:val="2"/>')}`;
    expect(lines(read(body, { styles }))).toEqual([
      'h1 [] 前言',
      'h2 [1.1] 1.1 基本情况',
      LONG,
      'h3 [] 直接设的级别',
    ]);
  });

  test('survive styles that are based on each other in a ring', () => {
    const styles = `${style('x', '甲', '<w:basedOn w:val="y"/>')}${style('y', '乙', '<w:basedOn w:val="x"/>')}`;
    expect(lines(read(styled('x', LONG), { styles }))).toEqual([LONG]);
  });

  test('without a style are told by label and look', () => {
    const bold = (words: string): string => paragraph(run(words, '<w:b/>'));
    const body = `${bold('一、学生情况')}${paragraph(LONG)}${bold('（一）在校生')}${paragraph(LONG)}${paragraph('1.学生人数增加')}`;
    expect(lines(read(body))).toEqual([
      'h1 [一、] 一、学生情况',
      LONG,
      'h2 [（一）] （一）在校生',
      LONG,
      '1.学生人数增加',
    ]);
  });

  test('without a style stand beneath those with one', () => {
    const styles = `${style('1', 'heading 1')}${style('2', 'heading 2')}`;
    const body = `${styled('1', '第一章 人才培养')}${styled('2', '第一节 规模')}${paragraph(run('（一）在校生', '<w:rFonts w:eastAsia="楷体"/>'))}${paragraph(LONG)}${styled('1', '第二章 服务贡献')}${paragraph(run('（一）服务地方', '<w:b/>'))}${paragraph(LONG)}`;
    expect(lines(read(body, { styles })).filter((line) => line.startsWith('h'))).toEqual([
      'h1 [第一章] 第一章 人才培养',
      'h2 [第一节] 第一节 规模',
      'h3 [（一）] （一）在校生',
      'h1 [第二章] 第二章 服务贡献',
      'h2 [（一）] （一）服务地方',
    ]);
  });

  test('begin at chapters, though the title of the whole has taken the first level', () => {
    const styles = `${style('1', 'heading 1')}${style('2', 'heading 2')}`;
    const body = `${styled('1', '示例职业学校质量年度报告')}${styled('2', '第一章 概况')}${styled('2', '第二章 成效')}`;
    expect(lines(read(body, { styles }))).toEqual([
      '示例职业学校质量年度报告',
      'h1 [第一章] 第一章 概况',
      'h1 [第二章] 第二章 成效',
    ]);
  });

  test('are no headings where somebody set running text in their style', () => {
    const styles = style('1', 'heading 1');
    expect(lines(read(styled('1', LONG), { styles }))).toEqual([LONG]);
  });

  test('of two lines and in two runs are one', () => {
    const styles = style('1', 'heading 1');
    const body = styled(
      '1',
      `<w:r><w:t>第一章</w:t><w:br/><w:t>人才</w:t></w:r><w:r><w:t>培养</w:t></w:r>`,
    );
    expect(lines(read(body, { styles }))).toEqual(['h1 [第一章] 第一章 人才培养']);
  });
});

describe('automatic numbers', () => {
  const numbered = (format: string, template: string, count: number): readonly string[] =>
    lines(
      read(Array.from({ length: count }, () => paragraph('事项', listed(1))).join(''), {
        numbering: `${list(0, [format, template])}${listNumber(1, 0)}`,
      }),
    );

  test.each([
    ['decimal', '%1.', ['1.事项', '2.事项']],
    ['upperRoman', '%1.', ['I.事项', 'II.事项']],
    ['upperLetter', '%1)', ['A)事项', 'B)事项']],
    ['decimalZero', '%1', ['01事项', '02事项']],
    ['decimalEnclosedCircle', '%1', ['①事项', '②事项']],
    ['decimalEnclosedCircleChinese', '%1', ['①事项', '②事项']],
    ['ideographTraditional', '%1、', ['甲、事项', '乙、事项']],
    ['decimalFullWidth', '%1', ['１事项', '２事项']],
    ['chineseLegalSimplified', '%1、', ['壹、事项', '贰、事项']],
    ['bullet', '●', ['事项', '事项']],
    ['none', '', ['事项', '事项']],
  ])('%s as %s', (format, template, expected) => {
    expect(numbered(format, template, 2).map((line) => line.replaceAll(' ', ''))).toEqual(expected);
  });

  test('count in Chinese as far as anybody will', () => {
    const labels = numbered('chineseCountingThousand', '第%1条', 111).map((line) =>
      line.replace(/ ?事项$/, ''),
    );
    expect([
      labels[9],
      labels[10],
      labels[19],
      labels[20],
      labels[99],
      labels[100],
      labels[109],
      labels[110],
    ]).toEqual([
      '第十条',
      '第十一条',
      '第二十条',
      '第二十一条',
      '第一百条',
      '第一百零一条',
      '第一百一十条',
      '第一百一十一条',
    ]);
  });

  test('of headings come from the style, at the level that numbers it, and begin anew beneath', () => {
    const styles = `${style('1', 'heading 1', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')}${style('2', 'heading 2', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')}`;
    const numbering = `${list(0, ['chineseCounting', '第%1章', '<w:pStyle w:val="1"/>'], ['decimal', '%1.%2', '<w:pStyle w:val="2"/><w:isLgl/>'])}${listNumber(1, 0)}`;
    const body = ['1', '2', '2', '1', '2'].map((id) => styled(id, '标题')).join('');
    expect(lines(read(body, { styles, numbering }))).toEqual([
      'h1 [第一章] 第一章 标题',
      'h2 [1.1] 1.1 标题',
      'h2 [1.2] 1.2 标题',
      'h1 [第二章] 第二章 标题',
      'h2 [2.1] 2.1 标题',
    ]);
  });

  test('of a second list of one definition go on, or begin where it says', () => {
    const restarted = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const numbering = `${list(0, ['decimal', '%1.'])}${listNumber(1, 0)}${listNumber(2, 0)}${listNumber(3, 0, restarted)}`;
    const body = [1, 1, 2, 3, 3].map((id) => paragraph('事', listed(id))).join('');
    expect(read(body, { numbering }).text.split('\n')).toEqual([
      '1. 事',
      '2. 事',
      '3. 事',
      '1. 事',
      '2. 事',
      '',
    ]);
  });

  test('follow a list style, and survive two that point at each other', () => {
    const toStyle = (id: number, name: string): string =>
      `<w:abstractNum w:abstractNumId="${id}"><w:numStyleLink w:val="${name}"/></w:abstractNum>`;
    const listStyle = (id: string, number: number): string =>
      `<w:style w:type="numbering" w:styleId="${id}"><w:name w:val="${id}"/><w:pPr><w:numPr><w:numId w:val="${number}"/></w:numPr></w:pPr></w:style>`;
    const numbering = `${list(0, ['decimal', '(%1)'])}${toStyle(1, 'own')}${toStyle(2, 'ring')}${toStyle(3, 'ring2')}${listNumber(1, 0)}${listNumber(2, 1)}${listNumber(3, 2)}${listNumber(4, 3)}`;
    const styles = `${listStyle('own', 1)}${listStyle('ring', 4)}${listStyle('ring2', 3)}`;
    const body = `${paragraph('甲', listed(2))}${paragraph('乙', listed(3))}${paragraph('丙', listed(99))}`;
    expect(read(body, { numbering, styles }).text).toBe('(1) 甲\n乙\n丙\n');
  });

  test('stay apart from a number behind them', () => {
    const numbering = `${list(0, ['decimal', '%1.'])}${listNumber(1, 0)}`;
    expect(lines(read(paragraph('96%的学生满意。', listed(1)), { numbering }))).toEqual([
      '1. 96%的学生满意。',
    ]);
  });

  test('are left off by a paragraph that says 0, and counted in cells', () => {
    const numbering = `${list(0, ['decimal', '%1'])}${listNumber(1, 0)}`;
    const cellOf = (inner: string): string => `<w:tc>${inner}</w:tc>`;
    const rowOf = (words: string): string =>
      `<w:tr>${cellOf(`<w:p><w:pPr>${listed(1)}</w:pPr></w:p>`)}${cellOf(paragraph(words))}</w:tr>`;
    const body = `${paragraph('甲', listed(0))}<w:tbl>${rowOf('人')}${rowOf('个')}</w:tbl>`;
    expect(read(body, { numbering }).text).toBe('甲\n1\t人\n2\t个\n');
  });
});
