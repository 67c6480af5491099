import { expect, test } from 'vitest';
import type { ReadDocument } from '../../../src/document/model/index.js';
import { readDocx } from '../../../src/document/read/docx/read-docx.js';
import { BY_LENGTH, growth } from '../../growth/growth.js';
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

/** Eight chapters are a hundred pages: some 76,000 characters and 64 tables of 84 cells. */
const report = (chapters: number): Uint8Array =>
  docx({ body: CHAPTER.repeat(chapters), styles: style('1', 'heading 1') });

test('a report of a hundred pages with sixty tables is read in time by its length', async () => {
  const read = (bytes: Uint8Array): ReadDocument => readDocx(bytes, '年报.docx');
  const { blocks, text } = read(report(8));
  expect(blocks.filter(({ type }) => type === 'table')).toHaveLength(64);
  expect(text.length).toBeGreaterThan(90_000);
  expect(await growth(report, read, 8)).toBeLessThan(BY_LENGTH);
});
