import { describe, expect, it } from 'vitest';
import { captionOf, placesOf } from '../../src/audit/places.js';
import { textDocument } from '../../src/document/read/text/read-text.js';
import { documentOf, type Piece } from './names/document.js';

const rows = [
  ['项目', '数值'],
  ['在校生', '1200'],
];
const captionsOf = (pieces: readonly Piece[]) => {
  const { blocks } = documentOf(pieces);
  return blocks.flatMap(({ type }, index) =>
    type === 'table' ? [captionOf(blocks, index)?.passage.text ?? null] : [],
  );
};

describe('the caption of a table', () => {
  it('is not the next table’s, whose unit stands between', () => {
    const pieces = [{ rows }, { caption: '表1-2 学生情况' }, '单位：人', { rows }];
    expect(captionsOf(pieces)).toEqual([null, '表1-2 学生情况']);
  });
  it('may stand below', () => {
    const below = { caption: '表1-1 学生情况' };
    expect(captionsOf([{ rows }, below, '以下为教师情况。'])).toEqual(['表1-1 学生情况']);
  });
  it('is found over a page’s foot', () => {
    const pieces = [{ rows }, { furniture: '— 3 —' }, { caption: '表1-1 学生情况' }];
    expect(captionsOf(pieces)).toEqual(['表1-1 学生情况']);
  });
});

it('a figure stands in its own cell, though the name of its row is broken around it', () => {
  const document = textDocument(
    `表2-2 毕业生去向
学校 毕业生 升学 就业
市职教中 931 702 206
心
市工业学 655 412 228
校
合计 1586 1114 434
`,
    '年报.txt',
  );
  const start = document.text.indexOf('702');
  const { quote, table, row, column } = placesOf(document)({ start, end: start + 3 });
  expect([quote, table, row, column]).toEqual(['702', '表2-2', 2, 3]);
});
