import { expect, test } from 'vitest';
import { readDocx } from '../../../src/document/read/docx/read-docx.js';
import { cell, docx, paragraph, row, style, styled, table } from './support.js';

/** Runs as Word writes them: a few words each, with fonts, sizes and marks of who typed them when. */
const LOOK =
  '<w:rFonts w:ascii="仿宋_GB2312" w:hAnsi="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:hint="eastAsia"/><w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:eastAsia="zh-CN"/>';
const words = (text: string): string =>
  (text.match(/.{1,12}/gu) ?? [])
    .map(
      (part) =>
        `<w:r w:rsidR="00A12B3C" w:rsidRPr="00D45E6F"><w:rPr>${LOOK}</w:rPr><w:t>${part}</w:t></w:r>`,
    )
    .join('');

const SENTENCE =
  '2023年，学校有全日制在校生3,120人，较上年增加86人，增长2.8%；毕业生1,024人，去向落实率为97.6%，其中升学612人，占59.8%。';
const PARAGRAPH = paragraph(
  words(SENTENCE.repeat(4)),
  '<w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/>',
);
const TABLE = table(
  ...Array.from({ length: 14 }, (_, at) =>
    row(
      ...Array.from({ length: 6 }, (__, column) =>
        cell(
          paragraph(words(column === 0 ? '毕业生去向落实人数' : `${at}${column}.5`)),
          '<w:tcW w:w="1500" w:type="dxa"/>',
        ),
      ),
    ),
  ),
);
const CHAPTER = `${styled('1', '第一章 人才培养')}${Array.from({ length: 30 }, () => PARAGRAPH).join('')}${`${paragraph('表1-1 毕业生去向')}${TABLE}`.repeat(8)}`;

/** A hundred pages: some 76,000 characters and 64 tables of 84 cells. */
const REPORT = docx({ body: CHAPTER.repeat(8), styles: style('1', 'heading 1') });

test('a report of a hundred pages with sixty tables is read at once', () => {
  const times = Array.from({ length: 2 }, () => {
    const from = performance.now();
    const { blocks, text } = readDocx(REPORT, '年报.docx');
    expect(blocks.filter(({ type }) => type === 'table')).toHaveLength(64);
    expect(text.length).toBeGreaterThan(90_000);
    return performance.now() - from;
  });
  // A quarter of a second on a quiet machine. A crowded one takes ten times as long, a reader gone astray hours.
  expect(Math.min(...times)).toBeLessThan(10_000);
});
