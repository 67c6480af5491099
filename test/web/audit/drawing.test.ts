import { describe, expect, it } from 'vitest';
import { pinned } from '../../../web/audit/margin/pinned.js';
import { pageRanges } from '../../../web/audit/page-ranges.js';
import { leading, type Mark, stretchesOf } from '../../../web/audit/paper/marks.js';
import { rowsOf } from '../../../web/audit/paper/table-rows.js';

const mark = (start: number, end: number, over: Partial<Mark> = {}): Mark => ({
  start,
  end,
  finding: `${start}`,
  place: 0,
  severity: 'error',
  faint: false,
  ...over,
});

describe('marks in a text', () => {
  it('cut it where they begin and end, whichever lie over each other', () => {
    const stretches = stretchesOf(10, [mark(2, 6), mark(4, 8)]);
    expect(stretches.map(({ start, end, marks }) => [start, end, marks.length])).toEqual([
      [0, 2, 0],
      [2, 4, 1],
      [4, 6, 2],
      [6, 8, 1],
      [8, 10, 0],
    ]);
  });

  it('reach no further than the text, and stand where they have no length', () => {
    const stretches = stretchesOf(5, [mark(3, 99), mark(5, 5)]);
    expect(stretches.map(({ start, end, marks }) => [start, end, marks.length])).toEqual([
      [0, 3, 0],
      [3, 5, 1],
      [5, 5, 1],
    ]);
  });

  it('are drawn as the gravest that is no false alarm', () => {
    const marks = [
      mark(0, 1, { faint: true }),
      mark(0, 1, { severity: 'notice' }),
      mark(0, 1, { severity: 'warning' }),
    ];
    expect(leading(marks)?.severity).toBe('warning');
  });
});

const cell = (row: number, column: number, text: string, rowSpan = 1, columnSpan = 1) => ({
  row,
  column,
  text,
  rowSpan,
  columnSpan,
});
const table = (columns: number, cells: ReturnType<typeof cell>[]) => ({
  type: 'table' as const,
  page: null,
  columns,
  headRows: 1,
  cells,
});

describe('a table on paper', () => {
  it('has a cell for every place that no other covers', () => {
    const rows = rowsOf(table(3, [cell(0, 0, 'a', 2, 1), cell(0, 1, 'b', 1, 2), cell(1, 2, 'c')]));
    expect(rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['a', 'b'],
      ['', 'c'],
    ]);
  });

  it('is drawn whatever its spans and places claim', () => {
    const rows = rowsOf(table(2, [cell(0, 0, 'a', 1e9, 1e9), cell(1e9, 0, 'b')]));
    expect(rows.length).toBeLessThan(100);
    expect(rows[0]?.[0]).toMatchObject({ columnSpan: 1_000 });
  });
});

describe('notes in the margin', () => {
  const notes = Array.from({ length: 40 }, (_, index) => ({
    key: String(index),
    at: 100,
    height: 50,
  }));

  it('make way for the one that is looked at, none over another', () => {
    const tops = pinned(
      notes
        .map((note, index) => (index === 20 ? { ...note, at: 4_000 } : note))
        .sort((a, b) => a.at - b.at),
      '20',
    );
    expect(tops.get('20')).toBe(4_000);
    const sorted = [...tops.values()].sort((a, b) => a - b);
    expect(sorted.every((top, at) => at === 0 || top - (sorted[at - 1] ?? 0) >= 50)).toBe(true);
    expect(sorted[0]).toBeGreaterThanOrEqual(0);
  });

  it('stay below the head where there is no room above', () => {
    const tops = pinned(notes, '39');
    expect(Math.min(...tops.values())).toBeGreaterThanOrEqual(0);
  });
});

it('writes pages as one does', () => {
  expect(pageRanges([5, 3, 4, 9], 'zh')).toBe('3–5、9');
  expect(pageRanges([1], 'en')).toBe('1');
});
