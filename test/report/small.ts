import {
  type Fact,
  type FactBase,
  factKey,
  type Organisation,
  type Place,
} from '../../src/facts/index.js';
import { decimalOf } from '../../src/quantity/index.js';
import type { Concept, Edition, Standard } from '../../src/standard/index.js';

/** A standard of a few concepts, an invented district with two schools, and a chapter of one's choice. */
const concept = (
  id: string,
  zh: string,
  unit: string,
  rest: Partial<Concept> = {},
): readonly [string, Concept] => [
  id,
  {
    id,
    name: { zh, en: id },
    unit,
    kind: 'count',
    period: 'cohort',
    rollup: { how: 'sum' },
    decimals: 0,
    aliases: [],
    definition: { zh, en: id, basis: '测试', standing: 'unverified' },
    breaks: [],
    ...rest,
  },
];

export const concepts = new Map([
  concept('graduates', '毕业生人数', '人'),
  concept('placed', '去向落实人数', '人'),
  concept('funds', '专项拨款', '万元', { kind: 'amount', decimals: 2 }),
  concept('score', '满意度', '%', {
    kind: 'score',
    decimals: 2,
    rollup: { how: 'mean', weight: 'score.n' },
  }),
  concept('score.n', '满意度调查人次', '人次'),
  concept('abroad', '国外办学数', '所'),
]);

export const CHAPTER = 'talent.md';
const FOREWORD = {
  number: 0,
  id: 'foreword',
  title: { zh: '前言', en: 'Foreword' },
  file: 'foreword.md',
};

export const edition = (text: string, foreword?: string): Edition => ({
  id: 'test',
  name: { zh: '测试', en: 'test' },
  level: 'secondary',
  cycles: { from: 2022, to: 2023 },
  tables: [
    {
      id: 'talent',
      number: 1,
      title: { zh: '计分卡', en: 'Scorecard' },
      label: { zh: '计分卡', en: 'Scorecard' },
      rows: [...concepts.keys()].map((id, at) => ({
        concept: id,
        no: at + 1,
        depth: 0,
        printedName: concepts.get(id)?.name.zh ?? id,
        printedUnit: concepts.get(id)?.unit ?? '',
        starred: at === 0,
        required: true,
        notApplicable: id === 'abroad',
      })),
    },
  ],
  breakdowns: [],
  checks: [],
  chapters: [
    ...(foreword === undefined ? [] : [FOREWORD]),
    { number: 1, id: 'talent', title: { zh: '人才培养', en: 'Talent' }, file: CHAPTER },
  ],
  chapterTexts: { [CHAPTER]: text, [FOREWORD.file]: foreword ?? '' },
  programmeGroups: [],
  packageRule: null,
  hash: 'test',
});

export const organisation = (
  id: string,
  name: string,
  level: 'city' | 'district' | 'school',
  place: string | null,
): readonly [string, Organisation] => [
  id,
  {
    id,
    code: `X${id}`,
    opened: 2000,
    closed: null,
    history: [
      {
        from: 2000,
        attributes: {
          name,
          nameEn: name,
          level,
          place,
          superior: place,
          type: '综合',
          ownership: 'public',
          region: 'northeast',
        },
      },
    ],
  },
];

/** What somebody typed. */
export const factOf = (
  who: string,
  cycle: number,
  id: string,
  text: string,
): readonly [string, Fact] => {
  const value = decimalOf(text);
  if (value === undefined) throw new RangeError(text);
  const source = { kind: 'typed', by: 'test', at: '2024-01-01T00:00:00Z' } as const;
  const key = { organisation: who, cycle, concept: id };
  return [
    factKey(who, cycle, id),
    { ...key, content: { type: 'value', value }, source, version: 1 },
  ];
};

export const FACTS = [
  factOf('s1', 2022, 'graduates', '590'),
  factOf('s1', 2022, 'placed', '560'),
  factOf('s1', 2022, 'score', '86.10'),
  factOf('s1', 2022, 'score.n', '400'),
  factOf('s1', 2023, 'graduates', '642'),
  factOf('s1', 2023, 'placed', '612'),
  factOf('s1', 2023, 'funds', '40800.00'),
  factOf('s1', 2023, 'score', '87.04'),
  factOf('s1', 2023, 'score.n', '410'),
  factOf('s2', 2023, 'graduates', '200'),
  factOf('s2', 2023, 'placed', '190'),
];

/** A place in the small world: `s1`, `s2`, or their district `d`. */
export const placeIn = (text: string, who = 's1', facts = FACTS): Place =>
  placeUnder(edition(text), who, facts);

/** The same under an edition of one's choice. */
export function placeUnder(own: Edition, who = 's1', facts = FACTS): Place {
  const standard: Standard = { concepts, editions: [own] };
  const base: FactBase = {
    standard,
    organisations: new Map([
      organisation('d', '示例区', 'district', null),
      organisation('s1', '示例第一职业学校', 'school', 'd'),
      organisation('s2', '示例第二职业学校', 'school', 'd'),
    ]),
    facts: new Map(facts),
    statements: [],
    peers: { id: 'none', values: new Map() },
  };
  return { base, edition: own, organisation: who, cycle: 2023 };
}

export const NOW = new Date('2024-03-15T08:00:00Z');
