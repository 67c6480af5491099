import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { type RollupAnswer, rollupAnswerSchema } from '../../src/server/shapes/rollup.js';
import type { meSchema, tablesAnswerSchema } from '../../src/server/shapes.js';
import {
  type Asker,
  type Demonstration,
  jsonOf,
  openDemonstration,
  sending,
} from './demonstration.js';

let demonstration: Demonstration;
let clerk: Asker;
let city: Asker;
let district: Asker;

beforeAll(async () => {
  demonstration = await openDemonstration();
  clerk = await demonstration.as('school');
  city = await demonstration.as('city');
  district = await demonstration.as('district');
});
afterAll(() => demonstration?.close());

const CITY = '/api/organisations/210100/cycles/2023';
const DISTRICT = '/api/organisations/210106/cycles/2023';
const SCHOOL = '/api/organisations/s14/cycles/2023';

const rollupOf = (ask: Asker, path: string, by = 'members') =>
  jsonOf<RollupAnswer>(ask(`${path}/rollup?by=${by}`));
const rowOf = (rollup: RollupAnswer, concept: string) => {
  const row = rollup.rows.find((each) => each.concept === concept);
  if (row === undefined) throw new Error(concept);
  return row;
};

describe('the roll-up', () => {
  it('puts the districts and the city’s own schools, or all schools, beside each other', async () => {
    const members = await rollupOf(city, CITY);
    expect(rollupAnswerSchema.safeParse(members).error).toBeUndefined();
    const levels = members.members.map(({ level }) => level);
    expect(levels.filter((level) => level === 'district')).toHaveLength(13);
    expect(levels.filter((level) => level === 'school')).toHaveLength(10);
    const schools = await rollupOf(city, CITY, 'schools');
    expect(schools.members).toHaveLength(57);
    for (const { rows, members: columns } of [members, schools]) {
      expect(rows.every((row) => row.cells.length === columns.length)).toBe(true);
    }
  });

  it('adds up to the city’s own figure, and says who is counted', async () => {
    const total = (rollup: RollupAnswer) =>
      rowOf(rollup, 'graduates').cells.reduce((sum, cell) => sum + Number(cell.text), 0);
    const members = await rollupOf(city, CITY);
    const schools = await rollupOf(city, CITY, 'schools');
    const { whole } = rowOf(members, 'graduates');
    expect(total(members)).toBe(Number(whole.text));
    expect(total(schools)).toBe(Number(whole.text));
    expect(whole.coverage).toEqual({ have: 57, of: 57, notApplicable: 0 });
    expect(members.earlierCycles).toEqual([2021, 2022]);
    expect(whole.earlier.every((text) => Number(text) > 0)).toBe(true);
  });

  it('compares counts per student, rates as they are, and the size itself not at all', async () => {
    const schools = await rollupOf(city, CITY, 'schools');
    expect(rowOf(schools, 'graduates').comparison).toBe('per-student');
    expect(rowOf(schools, 'satisfaction.parents').comparison).toBe('as-it-is');
    const size = rowOf(schools, 'students');
    expect(size.comparison).toBe('none');
    expect(size.cells.every((cell) => cell.score === null)).toBe(true);
  });

  it('shows a school that is unlike the others as far off', async () => {
    const before = rowOf(await rollupOf(city, CITY, 'schools'), 'workstations_per_student');
    const tables = await jsonOf<z.infer<typeof tablesAnswerSchema>>(clerk(`${SCHOOL}/tables`));
    const fact = tables.facts.find(
      (each) => each.concept === 'workstations' && each.cycle === 2023,
    );
    const edits = [
      {
        concept: 'workstations',
        content: { type: 'value', value: '99999' },
        version: fact?.version ?? 0,
      },
    ];
    expect((await clerk(`${SCHOOL}/facts`, sending('PUT', { edits }))).status).toBe(200);
    const after = await rollupOf(city, CITY, 'schools');
    const at = after.members.findIndex(({ id }) => id === 's14');
    const row = rowOf(after, 'workstations_per_student');
    expect(Math.abs(before.cells[at]?.score ?? 99)).toBeLessThan(3.5);
    expect(row.cells[at]?.score).toBeGreaterThan(10);
    row.cells.forEach((cell, index) => {
      if (index !== at) {
        expect(Math.abs((cell.score ?? 0) - (before.cells[index]?.score ?? 0))).toBeLessThan(0.5);
      }
    });
  });

  it('knows what does not apply from what is zero', async () => {
    const schools = await rollupOf(city, CITY, 'schools');
    const abroad = rowOf(schools, 'schools_abroad');
    expect(abroad.cells.every((cell) => cell.absence === 'not-applicable')).toBe(true);
    expect(abroad.whole.text).toBeNull();
    const foreign = rowOf(schools, 'foreign_students');
    expect(foreign.cells.every((cell) => cell.absence === null)).toBe(true);
  });

  it('is a file with a line for every indicator and a column for every organisation', async () => {
    const answer = await city(`${CITY}/rollup.csv?by=schools`);
    expect(answer.headers.get('Content-Type')).toContain('text/csv');
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer());
    expect(text.startsWith('\uFEFF表,序号,指标编号')).toBe(true);
    const lines = text.trim().split('\r\n');
    const rollup = await rollupOf(city, CITY, 'schools');
    expect(lines).toHaveLength(1 + rollup.rows.length);
    expect(lines[0]?.split(',')).toHaveLength(10 + 57);
    const graduates = lines.find((line) => line.includes(',graduates,'))?.split(',') ?? [];
    expect(graduates[5]).toBe(rowOf(rollup, 'graduates').whole.text);
    expect(graduates.slice(10)).toEqual(rowOf(rollup, 'graduates').cells.map((cell) => cell.text));
    expect(lines.find((line) => line.includes(',schools_abroad,'))).toContain('不填报');
  });
});

describe('who may see it', () => {
  it('is each its own part', async () => {
    expect((await rollupOf(district, DISTRICT)).members.map(({ level }) => level)).not.toContain(
      'district',
    );
    expect((await rollupOf(clerk, SCHOOL)).members).toEqual([]);
  });

  it('is the same refusal outside the scope as for what does not exist', async () => {
    for (const file of ['rollup', 'rollup.csv']) {
      for (const ask of [clerk, district]) {
        const outside = await ask(`${CITY}/${file}`);
        const missing = await ask(`/api/organisations/zzz/cycles/2023/${file}`);
        expect([outside.status, missing.status]).toEqual([404, 404]);
        expect((await outside.text()).replaceAll('210100', 'zzz')).toBe(await missing.text());
      }
      expect((await demonstration.nobody(`${CITY}/${file}`)).status).toBe(401);
    }
  });

  it('is on the rail of whoever has members, and not on a school’s', async () => {
    const pages = async (ask: Asker) =>
      (await jsonOf<z.infer<typeof meSchema>>(ask('/api/me'))).pages;
    expect(await pages(city)).toContain('rollup');
    expect(await pages(district)).toContain('rollup');
    expect(await pages(clerk)).not.toContain('rollup');
  });

  it('refuses another way of putting them side by side', async () => {
    expect((await city(`${CITY}/rollup?by=everything`)).status).toBe(400);
  });
});
