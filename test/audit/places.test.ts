import { describe, expect, it } from 'vitest';
import { captionOf } from '../../src/audit/places.js';
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
