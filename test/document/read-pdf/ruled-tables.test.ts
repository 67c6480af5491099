import { describe, expect, test } from 'vitest';
import type { Glyph } from '../../../src/document/read/pdf/marks.js';
import { ruledTables } from '../../../src/document/read/pdf/ruled-tables.js';
import { runsOf } from '../../../src/document/read/pdf/runs.js';

const font = { name: 'SimSun', isBold: false };
const rule = (at: number, from: number, to: number) => ({ at, from, to });

/** Characters beside each other, each as wide as it is high, on a base line. */
const glyphs = (text: string, x: number, y: number): readonly Glyph[] =>
  Array.from(text, (character, at) => ({
    text: character,
    x: x + at * 10,
    y,
    width: 10,
    size: 10,
    turn: 0,
    font,
    isArtifact: false,
  }));

/** Three rows of two columns, and a row over both below them that holds these words. */
function pageWith(foot: string) {
  const printed = [
    ...glyphs('专业', 60, 115),
    ...glyphs('人数', 210, 115),
    ...glyphs('机电', 60, 135),
    ...glyphs('120', 210, 135),
    ...glyphs('数控', 60, 155),
    ...glyphs('131', 210, 155),
    ...glyphs(foot, 60, 175),
  ];
  const marks = {
    width: 595,
    height: 842,
    glyphs: printed,
    horizontal: [100, 120, 140, 160, 180].map((at) => rule(at, 50, 400)),
    vertical: [rule(50, 100, 180), rule(200, 100, 160), rule(400, 100, 180)],
    pictures: [],
    shapes: [],
    remarks: [],
  };
  const { tables, rest } = ruledTables(marks, runsOf(printed, marks.vertical));
  return { rows: tables.map(({ rows }) => rows), rest: rest.map(({ text }) => text) };
}

describe('the last row of a table, over all its columns', () => {
  test('is no row where it is the title of a case whose box touches the table', () => {
    expect(pageWith('案例5：校企一张课表')).toEqual({ rows: [3], rest: ['案例5：校企一张课表'] });
  });

  test('is one where it is a note', () => {
    expect(pageWith('注：人数截至九月')).toEqual({ rows: [4], rest: [] });
  });
});
