import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Refusal } from '../../src/messages/index.js';
import { unitOf } from '../../src/quantity/index.js';
import { editionOf, isComputed } from '../../src/standard/index.js';
import { bundledStandard, loadStandard } from '../../src/standard/load.js';

const standard = await bundledStandard();
const [earlier, edition] = standard.editions;
const scratch = await mkdtemp(join(tmpdir(), 'zhijing-standard-'));
afterAll(() => rm(scratch, { recursive: true }));

/** The printed rows of 2023, typed off apart from the standard. */
const printed = (
  await readFile(new URL('./fixtures/printed-rows-2023.csv', import.meta.url), 'utf8')
)
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','));

const written = (edition?.checks ?? []).filter((check) => !/^parts?-/.test(check.id));

describe('the bundled standard', () => {
  it('has an edition for every cycle since 2021', () => {
    expect(standard.editions.map((each) => each.id)).toEqual(['secondary-2022', 'secondary-2023']);
    expect([2020, 2021, 2022, 2023, 2031].map((cycle) => editionOf(standard, cycle)?.id)).toEqual([
      undefined,
      'secondary-2022',
      'secondary-2022',
      'secondary-2023',
      'secondary-2023',
    ]);
  });

  it('asks for the 123 printed rows of 2023, as printed and in their order', () => {
    const rows = (edition?.tables ?? [])
      .filter((table) => table.id !== 'parts')
      .flatMap((table) =>
        table.rows.map((row) => [
          table.id,
          String(row.no),
          String(row.depth),
          row.concept,
          row.printedName,
          row.printedUnit,
          row.starred ? 'yes' : 'no',
        ]),
      );
    expect(rows).toHaveLength(123);
    expect(rows).toEqual(printed);
  });

  it('asks for every part of a ratio, mean or shared count beside the tables', () => {
    const parts = edition?.tables.find((table) => table.id === 'parts');
    expect(parts?.number).toBe(7);
    const asked = new Set(edition?.tables.flatMap((table) => table.rows.map((row) => row.concept)));
    for (const id of asked) {
      const rollup = standard.concepts.get(id)?.rollup;
      if (rollup?.how === 'ratio') expect(asked).toContain(rollup.denominator);
      if (rollup?.how === 'ratio') expect(asked).toContain(rollup.numerator);
      if (rollup?.how === 'mean') expect(asked).toContain(rollup.weight);
      if (rollup?.how === 'distinct') expect(asked).toContain(rollup.elsewhere);
    }
  });

  it('gives every concept a row, a known unit, both names and a definition with its standing', () => {
    const asked = new Set(edition?.tables.flatMap((table) => table.rows.map((row) => row.concept)));
    for (const concept of standard.concepts.values()) {
      expect(asked, concept.id).toContain(concept.id);
      expect(unitOf(concept.unit), concept.id).toBeDefined();
      expect(concept.name.zh).toMatch(/[一-鿿]/);
      expect(concept.definition.zh).toMatch(/[一-鿿]/);
      expect(concept.definition.en).toMatch(/^[A-Z0-9]/);
      expect(`${concept.name.en}${concept.definition.en}`).not.toMatch(/[一-龥]{5}/);
    }
  });

  it('asks for nothing computed on the sheet of parts, and for nothing that does not apply', () => {
    const rows = edition?.tables.flatMap((table) => table.rows) ?? [];
    const parts = edition?.tables.find((table) => table.id === 'parts')?.rows ?? [];
    for (const { concept } of parts) {
      const found = standard.concepts.get(concept);
      expect(found === undefined || isComputed(found)).toBe(false);
    }
    const spared = rows.filter((row) => row.notApplicable);
    expect(spared.map((row) => row.concept)).toEqual([
      'schools_abroad',
      'schools_abroad.programmes',
      'schools_abroad.students',
      'staff.counsellors',
    ]);
    expect(spared.some((row) => row.required)).toBe(false);
  });

  it('has a foreword and seven chapters, and six before', () => {
    expect(edition?.chapters.map((each) => each.title.zh)).toEqual([
      '前言',
      '人才培养',
      '服务贡献',
      '文化传承',
      '国际合作',
      '产教融合',
      '发展保障',
      '面临挑战',
    ]);
    expect(earlier?.chapters.map((each) => each.title.zh)).toEqual([
      '学生发展',
      '教学改革',
      '政策保障',
      '国际合作',
      '服务贡献',
      '面临挑战',
    ]);
    for (const { chapters, chapterTexts } of standard.editions) {
      for (const { file } of chapters) expect(chapterTexts[file]?.trim(), file).not.toBe('');
    }
  });

  it('lists the 22 programme groups, illegible cells left empty', () => {
    expect(edition?.programmeGroups).toHaveLength(22);
    expect(edition?.programmeGroups[1]?.name).toBe('');
    expect(edition?.programmeGroups[0]).toEqual({
      name: '装备制造专业群',
      corePrograms: ['无人机操控与维护', '电气设备运行与控制'],
      industryChains: ['无人机产业链', '机器人产业链'],
    });
  });

  it('has at least 40 checks beyond those that follow from breakdowns', () => {
    expect(written.length).toBeGreaterThanOrEqual(40);
    for (const { id, message, examples } of written) {
      expect(message.zh, id).toMatch(/\{[^}]+\}/);
      expect(message.en, id).toMatch(/\{[^}]+\}/);
      expect(examples.pass.length * examples.fail.length, id).toBeGreaterThan(0);
    }
  });

  it('derives sums from complete breakdowns and limits from the others', () => {
    const formulas = new Map(edition?.checks.map((check) => [check.id, check.formula]));
    expect(formulas.get('parts-of-employed-by-sector')).toBe(
      'sum(parts(employed_by_sector)) = employed_by_sector',
    );
    expect(formulas.get('part-graduates-placed-of-graduates')).toBe(
      'graduates.placed <= graduates',
    );
    expect(formulas.get('parts-within-graduates-placed-1')).toBe(
      'sum(parts(graduates.placed, 1)) <= graduates.placed',
    );
    expect(formulas.get('parts-of-resource-banks-in-totals')).toBe(
      'sum(parts(resource_banks)) = resource_banks + resource_banks.elsewhere',
    );
  });

  it('keeps the ids of series from one edition to the next', () => {
    const now = new Set(edition?.tables.flatMap((table) => table.rows.map((row) => row.concept)));
    const then = earlier?.tables.flatMap((table) => table.rows) ?? [];
    expect(then.every((row) => now.has(row.concept))).toBe(true);
    expect(then.length).toBeLessThan(now.size);
    expect(then.find((row) => row.concept === 'graduates.placed')?.printedName).toBe(
      '毕业生就业人数(含升学)',
    );
    expect(earlier?.hash).not.toBe(edition?.hash);
  });
});

describe('loading a standard from a folder', () => {
  it('refuses a folder that is not there', async () => {
    await expect(loadStandard(join(scratch, 'nowhere'))).rejects.toMatchObject({
      code: 'standard.no-folder',
    });
  });

  it('refuses a faulty one and names every fault with its place', async () => {
    await writeFile(join(scratch, 'foreign.yaml'), 'a: 1\n');
    const refusal = await loadStandard(scratch).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal).toMatchObject({
      code: 'standard.faults',
      details: [{ file: 'foreign.yaml', line: 1, column: 1 }],
    });
  });
});
