import { expect, test } from 'vitest';
import { partsOf } from '../../../src/document/read/pdf/frame-parts.js';
import type { Frame } from '../../../src/document/read/pdf/rulings.js';

const across = (at: number, from: number, to: number) => ({ at, from, to });

/** A table of three columns and rows 20 points high, from 50 to 400. */
const TABLE = {
  horizontal: [100, 120, 140, 160].map((at) => across(at, 50, 400)),
  vertical: [50, 150, 250, 400].map((at) => across(at, 100, 160)),
};
const sizeOf = ({ horizontal, vertical }: Frame) => {
  const [left, right] = [Math.min, Math.max].map((of) => of(...vertical.map(({ at }) => at)));
  const [top, bottom] = [Math.min, Math.max].map((of) => of(...horizontal.map(({ at }) => at)));
  return [left, top, right, bottom];
};

test('a table alone is one frame', () => {
  expect(partsOf(TABLE)).toEqual([TABLE]);
});

test('a chart in a narrower box that shares the edge of a table is a frame of its own', () => {
  const frame = {
    horizontal: [...TABLE.horizontal, across(240, 90, 360)],
    vertical: [...TABLE.vertical, across(90, 160, 240), across(360, 160, 240)],
  };
  expect(partsOf(frame).map(sizeOf)).toEqual([
    [50, 100, 400, 160],
    [90, 160, 360, 240],
  ]);
});

test('a case as wide as the table, its title in a row above its words, is one, too', () => {
  const frame = {
    horizontal: [...TABLE.horizontal, across(180, 50, 400), across(300, 50, 400)],
    vertical: TABLE.vertical.map((rule) =>
      rule.at === 50 || rule.at === 400 ? { ...rule, to: 300 } : rule,
    ),
  };
  expect(partsOf(frame).map(sizeOf)).toEqual([
    [50, 100, 400, 160],
    [50, 160, 400, 300],
  ]);
});

test('a note in a row of its own at the foot stays in its table', () => {
  const frame = {
    horizontal: [...TABLE.horizontal, across(180, 50, 400)],
    vertical: TABLE.vertical.map((rule) =>
      rule.at === 50 || rule.at === 400 ? { ...rule, to: 180 } : rule,
    ),
  };
  expect(partsOf(frame)).toEqual([frame]);
});
