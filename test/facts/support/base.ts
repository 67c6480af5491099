import {
  type Content,
  type Cycle,
  type Fact,
  type FactBase,
  factKey,
  type Organisation,
  type OrganisationAttributes,
  type Place,
  type Statement,
} from '../../../src/facts/index.js';
import { decimalOf } from '../../../src/quantity/index.js';
import type { Breakdown, Check, Concept, Edition, Rollup } from '../../../src/standard/index.js';

/** A concept for tests, its names its id unless given. */
export function concept(
  id: string,
  given: Partial<Concept> & { zh?: string; en?: string } = {},
): Concept {
  const { zh = id, en = id, ...rest } = given;
  return {
    id,
    name: { zh, en },
    unit: '人',
    kind: 'count',
    period: 'academic-year',
    rollup: { how: 'sum' } as Rollup,
    decimals: 0,
    aliases: [],
    breaks: [],
    definition: { zh: '测试', en: 'test', basis: 'test', standing: 'unverified' },
    ...rest,
  };
}

/** A check for tests that holds whatever its formula says. */
export const check = (formula: string, given: Partial<Check> = {}): Check => ({
  id: 'a-check',
  title: { zh: '审核', en: 'Check' },
  formula,
  category: 'truthfulness',
  severity: 'error',
  message: { zh: '左 {left} 右 {right}', en: 'left {left} right {right}' },
  basis: '测试',
  examples: { pass: [{ values: {} }], fail: [{ values: {} }] },
  ...given,
});

export const edition = (
  concepts: readonly string[],
  given: Partial<Edition> & { notApplicable?: readonly string[] } = {},
): Edition => {
  const { notApplicable = [], ...rest } = given;
  return {
    id: 'test-edition',
    name: { zh: '测试', en: 'Test' },
    level: 'secondary',
    cycles: { from: 2022, to: 2030 },
    tables: [
      {
        id: 'table',
        number: 1,
        title: { zh: '表', en: 'Table' },
        label: { zh: '表', en: 'Table' },
        rows: concepts.map((id, index) => ({
          concept: id,
          no: index + 1,
          depth: 0,
          printedName: id,
          printedUnit: '人',
          starred: false,
          required: true,
          notApplicable: notApplicable.includes(id),
        })),
      },
    ],
    breakdowns: [] as Breakdown[],
    checks: [],
    chapters: [],
    chapterTexts: {},
    programmeGroups: [],
    packageRule: null,
    hash: 'test',
    ...rest,
  };
};

export const organisation = (
  id: string,
  level: OrganisationAttributes['level'],
  place: string | null,
  given: Partial<OrganisationAttributes> & { opened?: Cycle; closed?: Cycle } = {},
): Organisation => {
  const { opened = 2000, closed = null, ...rest } = given;
  const attributes: OrganisationAttributes = {
    name: `示例${id}`,
    nameEn: `Example ${id}`,
    level,
    place,
    superior: place,
    type: '综合',
    ownership: 'public',
    region: 'northeast',
    ...rest,
  };
  return { id, code: `X${id}`, history: [{ from: opened, attributes }], opened, closed };
};

const ABSENT = ['blank', 'not-applicable', 'not-collected'] as const;

/** Decimal text, the name of an absence, or any other text, as content. */
export function content(text: string): Content {
  const value = decimalOf(text);
  if (value !== undefined) return { type: 'value', value };
  const absence = ABSENT.find((each) => each === text);
  return absence === undefined ? { type: 'text', text } : { type: 'absent', absence };
}

export const fact = (org: string, cycle: Cycle, id: string, text: string): Fact => ({
  organisation: org,
  cycle,
  concept: id,
  content: content(text),
  source: { kind: 'typed', by: 'clerk', at: '2024-01-01T00:00:00Z' },
  version: 1,
});

/** A base from facts written `school/cycle/concept: text`. */
export function baseOf(given: {
  concepts: readonly Concept[];
  edition: Edition;
  editions?: readonly Edition[];
  organisations: readonly Organisation[];
  facts?: Readonly<Record<string, string>>;
  statements?: readonly Statement[];
  peers?: Readonly<Record<string, readonly string[]>>;
}): FactBase {
  const facts = new Map<string, Fact>();
  for (const [key, text] of Object.entries(given.facts ?? {})) {
    const [org = '', cycle = '', id = ''] = key.split('/');
    facts.set(factKey(org, Number(cycle), id), fact(org, Number(cycle), id, text));
  }
  return {
    standard: {
      concepts: new Map(given.concepts.map((each) => [each.id, each])),
      editions: given.editions ?? [given.edition],
    },
    organisations: new Map(given.organisations.map((each) => [each.id, each])),
    facts,
    statements: given.statements ?? [],
    peers: { id: 'test', values: new Map(Object.entries(given.peers ?? {})) },
  };
}

export const placeIn = (
  base: FactBase,
  edition: Edition,
  organisation: string,
  cycle = 2023,
): Place => ({ base, edition, organisation, cycle });

export const statement = (org: string, id: string, text: string, published = false): Statement => {
  const value = decimalOf(text);
  if (value === undefined) throw new RangeError(text);
  return {
    id: `${org}-${id}-${text}`,
    organisation: org,
    cycle: 2023,
    concept: id,
    value,
    source: published
      ? { kind: 'published', document: '某市年报', place: '表1' }
      : { kind: 'typed', by: 'clerk', at: '2024-01-01T00:00:00Z' },
  };
};
