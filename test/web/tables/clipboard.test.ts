import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromClipboard, laidOut, toClipboard } from '../../../web/tables/clipboard.js';

test('what is copied is what is pasted', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '1', '"', '\t', '\n', ' ') });
  const width = fc.integer({ min: 1, max: 4 });
  const block = width.chain((columns) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
      minLength: 1,
      maxLength: 5,
    }),
  );
  fc.assert(
    fc.property(block, (cells) => {
      expect(fromClipboard(`${toClipboard(cells)}\r\n`)).toEqual(cells);
    }),
  );
});

test('a column from Excel is one cell a line, blank ones kept', () => {
  expect(fromClipboard('1\r\n\r\n3\r\n')).toEqual([['1'], [''], ['3']]);
});

test('one copied cell fills the whole block, a block falls from its corner', () => {
  const block = { from: { line: 2, column: 0 }, to: { line: 3, column: 0 } };
  expect(laidOut([['7']], block).map(({ position }) => position.line)).toEqual([2, 3]);
  expect(laidOut([['7', '8']], block).map(({ position }) => position.column)).toEqual([0, 1]);
});
