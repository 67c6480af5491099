import { fileURLToPath } from 'node:url';
import { type Given, type ImportPlan, planOf } from '../../src/collect/index.js';
import type { Sheet, SheetContent, Sheets } from '../../src/document/model/sheets.js';
import {
  type Content,
  contentToWire,
  type Fact,
  type FactBase,
  factKey,
  type Organisation,
  type Place,
} from '../../src/facts/index.js';
import { decimalOf, decimalText } from '../../src/quantity/index.js';
import { editionOf, isComputed, type Standard } from '../../src/standard/index.js';
import { standardFiles } from '../../src/standard/load.js';
import { readStandard } from '../../src/standard/read.js';

/** Concepts and tables of the real standard; its checks are no business of an import. */
async function tablesOfTheStandard(): Promise<Standard> {
  const files = await standardFiles(fileURLToPath(new URL('../../standards', import.meta.url)));
  const kept = new Map([...files].filter(([path]) => !path.includes('/checks/')));
  const reading = readStandard(kept);
  if ('standard' in reading) return reading.standard;
  throw new Error(JSON.stringify(reading.faults, null, 2));
}

export const standard = await tablesOfTheStandard();

const organisation = (
  id: string,
  name: string,
  level: 'city' | 'district' | 'school',
  place: string | null,
): Organisation => ({
  id,
  code: `X${id}`,
  opened: 2000,
  closed: null,
  history: [
    {
      from: 2000,
      attributes: {
        name,
        nameEn: `Example ${id}`,
        level,
        place,
        superior: place,
        type: '综合',
        ownership: 'public',
        region: 'northeast',
      },
    },
  ],
});

/** Invented organisations: a city, a district and three schools, one of whose names contains another's. */
export const organisations: ReadonlyMap<string, Organisation> = new Map(
  [
    organisation('210100', '示例市', 'city', null),
    organisation('210102', '示例区', 'district', '210100'),
    organisation('s01', '示例第一职业学校', 'school', '210102'),
    organisation('s02', '示例第二职业学校', 'school', '210102'),
    organisation('s03', '示例第二职业学校分校', 'school', '210102'),
  ].map((each) => [each.id, each]),
);

export const value = (text: string): Content => {
  const decimal = decimalOf(text);
  if (decimal === undefined) throw new RangeError(text);
  return { type: 'value', value: decimal };
};
export const absent = (absence: 'not-applicable' | 'not-collected' | 'blank'): Content => ({
  type: 'absent',
  absence,
});

/** A base with the given contents by concept, for each school. */
export function baseWith(
  contents: Readonly<Record<string, Readonly<Record<string, Content>>>> = {},
  cycle = 2023,
): FactBase {
  const facts = new Map<string, Fact>();
  for (const [school, byConcept] of Object.entries(contents)) {
    for (const [concept, content] of Object.entries(byConcept)) {
      facts.set(factKey(school, cycle, concept), {
        organisation: school,
        cycle,
        concept,
        content,
        source: { kind: 'typed', by: '示例', at: '2024-01-01T00:00:00.000Z' },
        version: 3,
      });
    }
  }
  return { standard, organisations, facts, statements: [], peers: { id: '', values: new Map() } };
}

/** A place in a base. */
export function placeIn(base: FactBase, id = 's01', cycle = 2023): Place {
  const edition = editionOf(base.standard, cycle);
  if (edition === undefined) throw new Error(`no edition for ${cycle}`);
  return { base, edition, organisation: id, cycle };
}

export type Written = string | number | null | SheetContent;

function content(written: Exclude<Written, null>): SheetContent {
  if (typeof written === 'string') return { type: 'text', text: written };
  if (typeof written !== 'number') return written;
  return { type: 'number', shown: String(written), stored: String(written), percent: false };
}

/** A sheet from rows of texts and numbers. */
export const sheetOf = (
  name: string,
  rows: readonly (readonly Written[])[],
  merged: Sheet['merged'] = [],
): Sheet => ({
  name,
  hidden: false,
  merged,
  cells: rows.flatMap((row, rowNumber) =>
    row.flatMap((written, column) =>
      written === null || written === ''
        ? []
        : [{ row: rowNumber, column, content: content(written) }],
    ),
  ),
});

/** A workbook as read, of the given sheets. */
export const sheetsOf = (sheets: readonly Sheet[], fileName = '报表.xlsx'): Sheets => ({
  fileName,
  format: 'xlsx',
  sha256: '0'.repeat(64),
  sheets: [...sheets],
});

/** The usual two lines above a table. */
export const LABEL: readonly Written[] = ['填报单位：示例第一职业学校', '', '年度：2023'];
export const HEADING: readonly Written[] = ['序号', '指标', '单位', '数值'];

/** The plan of one sheet with the usual lines above its rows. */
export const planRows = (
  rows: readonly (readonly Written[])[],
  given: Given = {},
  base: FactBase = baseWith(),
): ImportPlan => planOf(sheetsOf([sheetOf('表', [LABEL, HEADING, ...rows])]), base, given);

/** A plan as short lines, for reading in tests: `graduates=258 @D3`. */
export function lines(plan: ImportPlan): string[] {
  const facts = plan.facts.map((fact) => {
    const wire = contentToWire(fact.content);
    const said =
      wire.type === 'value' ? wire.value : wire.type === 'text' ? wire.text : wire.absence;
    return `${fact.concept}=${said} @${fact.cell}`;
  });
  const statements = plan.statements.map(
    (each) => `${each.concept}~${decimalText(each.value)} @${each.cell}`,
  );
  const faults = plan.faults.map((fault) => `!${fault.code} @${fault.cell}`);
  return [...facts, ...statements, ...faults];
}

/** A school that has filled in everything it is asked for: whatever each concept allows, absences too. */
export function filledSchool(): Readonly<Record<string, Content>> {
  const { edition } = placeIn(baseWith());
  const rows = edition.tables.flatMap((table) => table.rows).filter((row) => !row.notApplicable);
  return Object.fromEntries(
    rows.flatMap((row, at): [string, Content][] => {
      const concept = standard.concepts.get(row.concept);
      if (concept === undefined || isComputed(concept)) return [];
      if (at % 17 === 5) return [[concept.id, absent('not-applicable')]];
      if (at % 17 === 9) return [[concept.id, absent('not-collected')]];
      if (at % 17 === 13) return [];
      const choice = concept.choices?.[at % concept.choices.length];
      if (choice !== undefined) return [[concept.id, { type: 'text', text: choice }]];
      const fraction = concept.decimals === 0 ? '' : `.${'40'.slice(0, concept.decimals)}`;
      return [[concept.id, value(`${(at % 80) + 10}${fraction}`)]];
    }),
  );
}
