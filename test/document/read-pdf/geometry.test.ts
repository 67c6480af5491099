import { describe, expect, test } from 'vitest';
import { columnsOf, spanIn } from '../../../src/document/read/pdf/column-gaps.js';
import { gridOf } from '../../../src/document/read/pdf/grid.js';
import { joinedLines } from '../../../src/document/read/pdf/joined-lines.js';
import { linesOf } from '../../../src/document/read/pdf/lines.js';
import type { Area, Glyph, PageMarks } from '../../../src/document/read/pdf/marks.js';
import { mapped, matrixOf, within } from '../../../src/document/read/pdf/matrix.js';
import { isPlausible, legible } from '../../../src/document/read/pdf/plausible.js';
import { plainCharacter } from '../../../src/document/read/pdf/radicals.js';
import { framesOf, merged } from '../../../src/document/read/pdf/rulings.js';
import { runsOf } from '../../../src/document/read/pdf/runs.js';
import { upright } from '../../../src/document/read/pdf/upright.js';

const font = { name: 'SimSun', isBold: false };

/** Characters beside each other, each as wide as it is high. */
const glyphs = (text: string, x = 0, y = 100, size = 10): readonly Glyph[] =>
  Array.from(text, (character, at) => ({
    text: character,
    x: x + at * size,
    y,
    width: size,
    size,
    turn: 0,
    font,
    isArtifact: false,
  }));
const area = (left: number, right: number): Area => ({ left, right, top: 0, bottom: 10 });
const rule = (at: number, from: number, to: number) => ({ at, from, to });

describe('maps', () => {
  test('are carried out one within the other', () => {
    const moved = within([1, 0, 0, -1, 0, 842], [2, 0, 0, 2, 10, 20]);
    expect(mapped(moved, 1, 1)).toEqual([12, 820]);
  });

  test('of anything but six numbers leave all as it is', () => {
    for (const value of [null, 7, [1, 2], [1, 2, 3, 4, 5, 'x'], [1, 2, 3, 4, 5, Number.NaN]])
      expect(matrixOf(value)).toEqual([1, 0, 0, 1, 0, 0]);
  });
});

describe('runs and lines', () => {
  const texts = (list: readonly { readonly text: string }[]) => list.map(({ text }) => text);

  test('a wall between two characters parts them, however near they stand', () => {
    expect(texts(runsOf(glyphs('人数'), []))).toEqual(['人数']);
    expect(texts(runsOf(glyphs('人数'), [rule(10, 80, 110)]))).toEqual(['人', '数']);
  });

  test('a narrow blank that was shown is one, and none that was not', () => {
    const label = glyphs('表1');
    const year = glyphs('20年', 21.5);
    const blank = { ...glyphs(' ', 20)[0], width: 1.5 } as Glyph;
    expect(texts(runsOf([...label, ...year], []))).toEqual(['表120年']);
    expect(texts(runsOf([...label, blank, ...year], []))).toEqual(['表1 20年']);
  });

  test('what stands far apart on one base line is one line of two parts', () => {
    const [line] = linesOf(runsOf([...glyphs('指标'), ...glyphs('人', 100)], []));
    expect(line?.text).toBe('指标\t人');
    expect(line?.parts).toHaveLength(2);
  });

  test('letters printed twice are one', () => {
    expect(texts(runsOf([...glyphs('人数'), ...glyphs('人数', 0.4)], []))).toEqual(['人数']);
  });

  test('are joined as sentences go on', () => {
    expect(joinedLines(['毕业生25,', '805人'])).toBe('毕业生25,805人');
    expect(joinedLines(['quality', 'report'])).toBe('quality report');
    expect(joinedLines(['quali-', 'ty'])).toBe('quality');
    expect(joinedLines(['2023年', 'A班'])).toBe('2023年A班');
  });
});

describe('rules', () => {
  test('that go on from each other are one, those that do not are two', () => {
    expect(merged([rule(10, 0, 50), rule(10.4, 51, 90), rule(10, 120, 150)])).toEqual([
      rule(10, 0, 90),
      rule(10, 120, 150),
    ]);
  });

  test('that cross make a frame, and its cells reach as far as no rule stands', () => {
    const [frame] = framesOf(
      [rule(0, 0, 100), rule(20, 50, 100), rule(40, 0, 100)],
      [rule(0, 0, 40), rule(50, 0, 40), rule(100, 0, 40)],
    );
    const grid = frame === undefined ? null : gridOf(frame);
    expect(
      grid?.cells.map(({ row, column, rowSpan, columnSpan }) => [row, column, rowSpan, columnSpan]),
    ).toEqual([
      [0, 0, 2, 1],
      [0, 1, 1, 1],
      [1, 1, 1, 1],
    ]);
  });

  test('a row that the page cuts off goes to where the rules between its columns end', () => {
    const vertical = [0, 40, 80, 120].map((at) => rule(at, 10, 60));
    const horizontal = [rule(30, 40, 120), rule(60, 0, 120)];
    const cells = gridOf({ horizontal, vertical })?.cells.map(({ row, column, rowSpan }) => [
      row,
      column,
      rowSpan,
    ]);
    expect(cells).toEqual([
      [0, 0, 2],
      [0, 1, 1],
      [0, 2, 1],
      [1, 1, 1],
      [1, 2, 1],
    ]);
  });

  test('sides that are open are sides all the same', () => {
    const grid = gridOf({
      horizontal: [rule(0, 0, 100), rule(20, 0, 100)],
      vertical: [rule(50, 0, 20)],
    });
    expect(grid?.columns).toBe(2);
  });
});

describe('columns', () => {
  test('are parted by gaps that hardly any row covers', () => {
    const rows = [...Array.from({ length: 9 }, () => [area(0, 40), area(60, 90)]), [area(0, 90)]];
    const columns = columnsOf(rows, 5);
    expect(columns).toEqual([
      { from: 0, to: 40 },
      { from: 60, to: 90 },
    ]);
    expect(spanIn(columns, area(0, 90))).toEqual([0, 2]);
    expect(spanIn(columns, area(62, 80))).toEqual([1, 1]);
  });
});

describe('pages', () => {
  const page = (list: readonly Glyph[]): PageMarks => ({
    width: 600,
    height: 800,
    glyphs: list,
    horizontal: [rule(10, 20, 30)],
    vertical: [],
    pictures: [],
    shapes: [],
    remarks: [],
  });

  test('whose words run down are turned, their rules with them', () => {
    const turned = upright(page(glyphs('人数').map((glyph) => ({ ...glyph, turn: 90 }))));
    expect([turned.width, turned.height]).toEqual([800, 600]);
    expect(turned.glyphs.map(({ turn }) => turn)).toEqual([0, 0]);
    expect(turned.horizontal).toEqual([]);
    expect(turned.vertical).toEqual([rule(10, 570, 580)]);
  });

  test('turned four times by a quarter are as they were', () => {
    const quarter = page(glyphs('人').map((glyph) => ({ ...glyph, turn: 270 })));
    const once = upright(quarter);
    const back = [1, 2, 3].reduce(
      (each) => upright({ ...each, glyphs: each.glyphs.map((glyph) => ({ ...glyph, turn: 270 })) }),
      once,
    );
    expect(back.glyphs[0]).toMatchObject({ x: 0, y: 100 });
  });
});

describe('characters', () => {
  test('radicals stand for the characters they look like', () => {
    const plain = Array.from('⽂化⻓⻔⼈⺟ﬁ⼾36―45∕', plainCharacter).join('');
    expect(plain).toBe('文化长门人母fi户36—45／');
  });

  test('of no report are told', () => {
    const told = Array.from('人A１，。①℃·é\ue001\u0003Öሴㇰ', (each) =>
      isPlausible(each.codePointAt(0) ?? 0),
    );
    expect(told).toEqual([
      true,
      true,
      true,
      true,
      true,
      true,
      true,
      true,
      true,
      false,
      false,
      false,
      false,
      true,
    ]);
  });

  test('that stand where none can cost a font its belief', () => {
    const garbled = glyphs('毕`生就`业人数校`企合`作产`教融合');
    expect(legible(garbled).glyphs).toEqual([]);
    expect(legible(glyphs('毕业生（A类）就业')).illegible).toBe(0);
  });
});
