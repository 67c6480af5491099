import { expect, test } from 'vitest';
import type { TableNode } from '../../src/document/model/index.js';
import { tailsOf } from '../../src/document/write/typst-decimals.js';
import { tableOf, words } from './sample.js';

const column = (texts: readonly string[], align: 'left' | 'right' = 'right'): TableNode => {
  const table = tableOf('numbers', 0);
  const [caption, head] = table.content;
  if (head === undefined) throw new RangeError('a table has a head');
  return {
    ...table,
    attrs: { ...table.attrs, columns: [{ align, width: 1 }] },
    content: [
      caption,
      { ...head, content: head.content.slice(0, 1) },
      ...texts.map((text) => ({
        type: 'tableRow' as const,
        content: [
          {
            type: 'tableCell' as const,
            attrs: { header: 'none' as const, depth: 0 },
            content: [words(text)],
          },
        ],
      })),
    ],
  };
};
const tails = (texts: readonly string[], align?: 'left' | 'right') =>
  tailsOf(column(texts, align))
    .slice(1)
    .map(([tail]) => tail);

test('numbers of a column meet at the decimal point', () => {
  expect(tails(['25,805', '97.63', '1.5', '—', '不填报'])).toEqual(['.00', '', '0', '', '']);
  expect(tails(['97%', '97.6%'])).toEqual(['.0', '']);
});

test('columns of words, of one precision, or of several units are left alone', () => {
  expect(tails(['12', '7'])).toEqual(['', '']);
  expect(tails(['12人', '7.5%'])).toEqual(['', '']);
  expect(tails(['25,805', '97.63'], 'left')).toEqual(['', '']);
});
