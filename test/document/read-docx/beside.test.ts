import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../src/document/read/docx/read-docx.js';
import {
  docx,
  lines,
  packed,
  paragraph,
  partsOf,
  passagesOf,
  read,
  row,
  run,
  style,
  styled,
  table,
} from './support.js';

const note = (id: number, words: string): string =>
  `<w:footnote w:id="${id}"><w:p><w:r><w:footnoteRef/></w:r>${run(words)}</w:p></w:footnote>`;
const referTo = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
const drawing = (inner: string, description = ''): string =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="图 1" descr="${description}"/><a:graphic><a:graphicData>${inner}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
const box = (inner: string): string =>
  `<wps:wsp><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx></wps:wsp>`;
const vmlBox = (inner: string): string =>
  `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;

describe('what stands beside the text', () => {
  test('notes follow the block that refers to them, without their marks', () => {
    const body = `${paragraph(`${run('毕业生3120人')}${referTo(2)}${run('。')}`)}${table(row(`<w:tc><w:p>${run('人数')}${referTo(3)}</w:p></w:tc>`, '1'))}${paragraph('末段。')}`;
    const footnotes = `<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>${note(2, '含结业生。')}${note(3, '统计时点为8月。')}`;
    expect(lines(read(body, { footnotes }))).toEqual([
      '毕业生3120人。',
      'note: 含结业生。',
      'table 1×2 0,0:人数 | 0,1:1',
      'note: 统计时点为8月。',
      '末段。',
    ]);
  });

  test('notes at the end and notes that are not there', () => {
    const endnotes = `<w:endnote w:id="1"><w:p>${run('出处。')}</w:p></w:endnote>`;
    const body = paragraph(`${run('甲')}<w:r><w:endnoteReference w:id="1"/></w:r>${referTo(99)}`);
    expect(lines(read(body, { endnotes }))).toEqual(['甲', 'note: 出处。']);
  });

  test('boxes are read once, in new and in old drawings', () => {
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawing(box(paragraph('框中文字'))).replace(/^<w:r>|<\/w:r>$/g, '')}</mc:Choice><mc:Fallback>${vmlBox(paragraph('框中文字')).replace(/^<w:r>|<\/w:r>$/g, '')}</mc:Fallback></mc:AlternateContent></w:r>`;
    const body = `${paragraph(`${run('前')}${both}${run('后')}`)}${paragraph(vmlBox(paragraph('旧框')))}`;
    expect(lines(read(body))).toEqual(['前后', 'box: 框中文字', 'box: 旧框']);
  });

  test('words drawn as a picture are read as those of a box', () => {
    const art =
      '<w:r><w:pict><v:shape><v:textpath string="质量年度报告"/></v:shape></w:pict></w:r>';
    expect(lines(read(`${paragraph(art)}${paragraph('正文。')}`))).toEqual([
      'box: 质量年度报告',
      '正文。',
    ]);
  });

  test('boxes within boxes, and with tables in them', () => {
    const inner = drawing(box(paragraph('里')));
    const body = paragraph(
      drawing(box(`${paragraph(`${run('外')}${inner}`)}${table(row('甲', '1'))}`)),
    );
    expect(lines(read(body)).toSorted()).toEqual([
      'box: 外',
      'box: 里',
      'table 1×2 0,0:甲 | 0,1:1',
    ]);
  });

  test.each([
    ['柱形图：毕业生300人', ['图', 'alternative: 柱形图：毕业生300人']],
    ['C:\\图片\\学校.jpg', ['图']],
    ['学校大门.png', ['图']],
    ['图片 3', ['图']],
    ['logo', ['图']],
    ['一群学生在上课&#xA;&#xA;描述已自动生成', ['图']],
  ])('an alternative text “%s”', (description, expected) => {
    expect(lines(read(paragraph(`${run('图')}${drawing('', description)}`)))).toEqual(expected);
  });

  test('running heads and feet are furniture, those that say the same once', () => {
    const parts = partsOf({
      body: `${paragraph('正文。', '<w:sectPr><w:headerReference w:type="default" r:id="rId-header"/></w:sectPr>')}${paragraph('又。')}<w:sectPr><w:headerReference w:type="default" r:id="rId-header"/><w:footerReference w:type="default" r:id="rId-footer"/></w:sectPr>`,
      header: paragraph('示例职业学校质量年度报告'),
      footer: `${paragraph('第 3 页')}`,
    });
    expect(lines(readDocx(packed(parts), 'a.docx'))).toEqual([
      '正文。',
      '又。',
      'furniture: 示例职业学校质量年度报告',
      'furniture: 第3页',
    ]);
  });
});

describe('pages', () => {
  const RENDERED = '<w:r><w:lastRenderedPageBreak/></w:r>';
  const HARD = '<w:r><w:br w:type="page"/></w:r>';
  const pagesOf = (body: string): readonly (number | null)[] =>
    read(body).blocks.map(({ page }) => page);

  test('are unknown where Word never stored its own', () => {
    const { pages } = read(`${paragraph('甲')}${paragraph(HARD)}${paragraph('乙')}`);
    expect(pages).toBeNull();
    expect(pagesOf(`${paragraph('甲')}${paragraph(HARD)}${paragraph('乙')}`)).toEqual([null, null]);
  });

  test('are counted by breaks; one that was asked for and the one that Word found behind it are one', () => {
    const body = `${paragraph('甲')}${paragraph(HARD)}${paragraph(`${RENDERED}${run('乙')}`)}${paragraph(`${run('丙')}${RENDERED}${run('丁')}`)}${paragraph('戊', '<w:pageBreakBefore/>')}`;
    expect(pagesOf(body)).toEqual([1, 2, 2, 4]);
    expect(read(body).pages).toBe(4);
  });

  test('of a row are counted once, however many of its cells go over to the next', () => {
    const split = `<w:tc><w:p>${run('上')}${RENDERED}${run('下')}</w:p></w:tc>`;
    expect(pagesOf(`${table(row(split, split))}${paragraph('后')}`)).toEqual([1, 2]);
  });

  test('begin with a section, unless it goes on', () => {
    const end = (type: string): string => `<w:sectPr><w:type w:val="${type}"/></w:sectPr>`;
    const body = `${paragraph(`${RENDERED}${run('甲')}`, end('nextPage'))}${paragraph('乙', end('continuous'))}${paragraph('丙')}<w:sectPr/>`;
    expect(pagesOf(body)).toEqual([2, 2, 3]);
  });
});

describe('the title', () => {
  const cover = `${paragraph('示例市职业学校')}${paragraph('质量年度报告（2023年度）')}`;
  test.each([
    [
      'what the properties say, if the document bears it out',
      '示例市职业学校质量年度报告（2023年度）',
      cover,
      '示例市职业学校质量年度报告（2023年度）',
    ],
    [
      'not last year’s, which a template kept',
      '示例市职业学校质量年度报告（2022年度）',
      cover,
      '年报',
    ],
    ['not what a program made up', 'Microsoft Word - 文档1', cover, '年报'],
  ])('%s', (_, title, body, expected) => {
    expect(read(body, { title }).title).toBe(expected);
  });

  test('what is set as one', () => {
    const styles = style('T', 'Title');
    expect(read(styled('T', '质量年度报告'), { styles }).title).toBe('质量年度报告');
  });
});

describe('places', () => {
  test('every character of every passage stands in the text where it says', () => {
    const body = `${paragraph('第一章　人才培养', '<w:outlineLvl w:val="0"/>')}${paragraph('2023 年，毕业生 3 120 人，\t就业率 96.3 %。')}${table(row('指 标', '数值'), row('毕业生', '3,120'))}${paragraph('A&amp;B 公司')}`;
    const document = read(body);
    for (const { text, places } of passagesOf(document)) {
      for (let at = 0; at < text.length; at += 1) {
        const unit = document.text.charAt(places[at] ?? -1);
        expect(text.charAt(at) === ' ' ? unit.trim() : unit).toBe(text.charAt(at).trim());
      }
    }
  });

  test('blocks stand in order and within the text', () => {
    const document = readDocx(
      docx({ body: `${paragraph('甲')}${table(row('乙', '丙'))}${paragraph('丁')}` }),
      'a.docx',
    );
    let last = 0;
    for (const { start, end } of document.blocks) {
      expect(start).toBeGreaterThanOrEqual(last);
      last = end;
    }
    expect(document.text).toBe('甲\n乙\t丙\n丁\n');
  });
});
