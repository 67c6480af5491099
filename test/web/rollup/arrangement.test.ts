import { describe, expect, it } from 'vitest';
import type { RollupAnswer, RollupCell } from '../../../src/server/shapes/rollup.js';
import { arranged } from '../../../web/rollup/arrangement.js';

const COVERED = { have: 1, of: 1, notApplicable: 0 };

const cell = (score: number | null): RollupCell => ({
  text: score === null ? null : String(score),
  range: null,
  absence: score === null ? 'blank' : null,
  coverage: COVERED,
  compared: score,
  score,
  earlier: [null, null],
});

const row = (concept: string, table: string, scores: readonly (number | null)[]) => ({
  table,
  no: 1,
  depth: 0,
  concept,
  printedName: `${concept}（印）`,
  name: { zh: concept, en: `The ${concept}` },
  unit: '人',
  comparison: 'as-it-is' as const,
  whole: {
    text: '1',
    range: null,
    absence: null,
    origin: 'rolled-up' as const,
    coverage: COVERED,
    earlier: [null, null],
  },
  medians: [],
  breaks: [],
  cells: scores.map(cell),
});

const ROLLUP: RollupAnswer = {
  organisation: 'city',
  cycle: 2023,
  by: 'members',
  earlierCycles: [2021, 2022],
  tables: [],
  members: ['a', 'b', 'c'].map((id) => ({ id, name: { zh: id, en: id }, level: 'school' })),
  rows: [
    row('quiet', 'talent', [0, 0.1, 0]),
    row('silent', 'talent', [null, null, null]),
    row('wild', 'service', [0, 1, -9]),
    row('basis', 'parts', [50, 0, 0]),
  ],
};

const ALL = { table: undefined, text: '', rows: 'outlying', columns: 'outlying' } as const;
const concepts = (wanted: Parameters<typeof arranged>[1]) =>
  arranged(ROLLUP, wanted).lines.map((line) => line.row.concept);
const members = (wanted: Parameters<typeof arranged>[1]) =>
  arranged(ROLLUP, wanted).columns.map((column) => column.member.id);

describe('a roll-up as it is shown', () => {
  it('has the most unusual first, what cannot be compared last, and no parts', () => {
    expect(concepts(ALL)).toEqual(['wild', 'quiet', 'silent']);
    expect(members(ALL)).toEqual(['c', 'b', 'a']);
  });

  it('keeps each cell with its organisation', () => {
    const { lines } = arranged(ROLLUP, ALL);
    expect(lines[0]?.cells.map((each) => each.score)).toEqual([-9, 1, 0]);
  });

  it('follows the tables and the register on demand', () => {
    expect(concepts({ ...ALL, rows: 'printed' })).toEqual(['quiet', 'silent', 'wild']);
    expect(members({ ...ALL, columns: 'register' })).toEqual(['a', 'b', 'c']);
  });

  it('shows one table, and orders organisations by what is shown of them', () => {
    expect(concepts({ ...ALL, table: 'parts' })).toEqual(['basis']);
    expect(members({ ...ALL, table: 'parts' })[0]).toBe('a');
  });

  it('finds an indicator by its printed name, its name in either language and its id', () => {
    for (const text of ['wild（印', 'WILD', 'the wild', ' wild ']) {
      expect(concepts({ ...ALL, text })).toEqual(['wild']);
    }
    expect(concepts({ ...ALL, text: 'nothing such' })).toEqual([]);
  });
});
