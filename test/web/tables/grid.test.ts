import { expect, test } from 'vitest';
import { blockOf, isIn, stepped } from '../../../web/tables/grid.js';

const grid = [
  [true, true],
  [false, true],
  [true, true],
  [false, false],
];
const at = (line: number, column: number) => ({ line, column });

test.each([
  ['down over a cell that takes nothing', at(0, 0), 'down', at(2, 0)],
  ['up', at(2, 1), 'up', at(1, 1)],
  ['not past the edge', at(0, 0), 'up', undefined],
  ['to the next cell in reading order', at(0, 1), 'next', at(1, 1)],
  ['to the one before', at(2, 0), 'previous', at(1, 1)],
  ['to the end of the column', at(0, 0), 'last', at(2, 0)],
  ['to its beginning', at(2, 1), 'first', at(0, 1)],
  ['not past the last cell', at(2, 1), 'next', undefined],
] as const)('moves %s', (_, from, step, wanted) => {
  expect(stepped(grid, from, step)).toEqual(wanted);
});

test('a block is the same whichever corner comes first', () => {
  const block = blockOf(at(2, 1), at(0, 0));
  expect(block).toEqual(blockOf(at(0, 0), at(2, 1)));
  expect(isIn(block, at(1, 1))).toBe(true);
  expect(isIn(block, at(3, 1))).toBe(false);
});
