import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { demonstrationBase, demonstrationCity } from '../../demo/index.js';
import { type Binding, inlinesOf, textOf } from '../../src/document/model/index.js';
import { type FactBase, levelAt, type Place } from '../../src/facts/index.js';
import { decimalOf } from '../../src/quantity/index.js';
import { type Report, reportOf } from '../../src/report/index.js';
import { editionOf } from '../../src/standard/index.js';
import { bundledStandard } from '../../src/standard/load.js';
import { blocksIn, casesIn, charactersIn, emptyHeadings, NUMBER, proseIn } from './prose-of.js';
import { NOW } from './small.js';

/** What the prose of an edition must be, in all 71 reports that one outline writes. */

const CITY = '210100';
const YEAR = 2023;

let base: FactBase;
let reports: ReadonlyMap<string, Report>;

beforeAll(async () => {
  const standard = await bundledStandard();
  base = demonstrationBase(demonstrationCity(standard), standard);
  reports = new Map([...base.organisations.keys()].map((id) => [id, written(placeOf(id))]));
});

const written = (place: Place): Report => reportOf(place, 'zh', { now: NOW });

function placeOf(organisation: string, from: FactBase = base, cycle = YEAR): Place {
  const edition = editionOf(from.standard, cycle);
  if (edition === undefined) throw new RangeError(`no edition for ${cycle}`);
  return { base: from, edition, organisation, cycle };
}

function reportFor(organisation: string): Report {
  const report = reports.get(organisation);
  if (report === undefined) throw new RangeError(`no report of ${organisation}`);
  return report;
}

const at = (level: 'city' | 'district' | 'school'): readonly (readonly [string, Report])[] =>
  [...reports].filter(([id]) => levelAt(placeOf(id)) === level);

/** The numbers quoted in prose, without those of tables, charts and the annex. */
const quotedIn = (report: Report): readonly Binding[] =>
  proseIn(report).flatMap(({ numbers }) =>
    numbers.flatMap(({ attrs }) => report.document.bindings[attrs.ref] ?? []),
  );

const isShare = ({ formula, unit, text }: Binding): boolean =>
  formula.includes('/') && unit === '%' && /^[\d.,]+%$/.test(text);

/** The forms in which the prose quotes, each told by how it reads. */
const FORMS: Readonly<Record<string, (binding: Binding) => boolean>> = {
  plain: ({ concept, text }) => concept !== null && /^[\d.,]+\P{Number}*$/u.test(text),
  '万 and 亿': ({ text }) => /\d(亿|万(?!元))/.test(text),
  约: ({ text }) => text.startsWith('约'),
  余: ({ text }) => text.includes('余'),
  'share of': isShare,
  'in persons against last year': ({ text }) => /^(增加|减少)[\d,]+人$/.test(text),
  'in % against last year': ({ text }) => /^(增长|下降)[\d.,]+%$/.test(text),
  'in 百分点 against last year': ({ text }) => /^(提高|下降)[\d.]+个百分点$/.test(text),
  'per head': ({ formula, unit }) =>
    /\/ (students|staff|interns|industry_mentors)/.test(formula) && unit !== '%',
};

describe('the report of the city', () => {
  test('has twelve thousand characters of prose, the cases not counted', () => {
    const prose = proseIn(reportFor(CITY)).map(({ text }) => text);
    const cases = casesIn(reportFor(CITY)).map((each) => textOf(inlinesOf(each)));
    const own = charactersIn(prose.join('')) - charactersIn(cases.join(''));
    expect(own).toBeGreaterThanOrEqual(12_000);
  });

  test('quotes a hundred and fifty numbers and more', () => {
    expect(quotedIn(reportFor(CITY)).length).toBeGreaterThanOrEqual(150);
  });

  test.each(Object.entries(FORMS))('quotes numbers in the form %s', (_, is) => {
    expect(quotedIn(reportFor(CITY)).filter(is).length).toBeGreaterThanOrEqual(3);
  });

  test('has charts of every kind, twelve and more', () => {
    const kinds = blocksIn(reportFor(CITY)).flatMap((block) =>
      block.type === 'figure' ? [block.attrs.chart.kind] : [],
    );
    expect(kinds.length).toBeGreaterThanOrEqual(12);
    expect(new Set(kinds)).toEqual(new Set(['line', 'bar', 'stacked', 'pie', 'radar', 'heat']));
  });

  test('has ten tables and more, those of programme groups and industry chains among them', () => {
    const tables = blocksIn(reportFor(CITY)).flatMap((block) =>
      block.type === 'table' ? [block.attrs.id] : [],
    );
    expect(tables.length).toBeGreaterThanOrEqual(10);
    expect(tables).toEqual(
      expect.arrayContaining(['integration.t.groups', 'integration.t.chains']),
    );
  });

  test('has a foreword, and its prose stands in sections of all seven chapters', () => {
    const parts = reportFor(CITY).document.root.content.flatMap((part) =>
      part.type === 'foreword' || part.type === 'chapter' ? [part] : [],
    );
    expect(parts.map(({ type }) => type)).toEqual(['foreword', ...Array(7).fill('chapter')]);
  });
});

test('every report tells three cases, each marked as invented, and none names a person', () => {
  for (const [id, report] of reports) {
    const cases = casesIn(report);
    expect(
      cases.map(({ attrs }) => attrs.label),
      id,
    ).toEqual(['案例 1-1', '案例 3-1', '案例 5-1']);
    for (const each of cases) {
      const [, ...blocks] = each.content;
      const [opening] = blocks;
      const text = opening?.type === 'paragraph' ? JSON.stringify(opening.content) : '';
      expect(text, id).toMatch(/虚构|设想/);
      expect(JSON.stringify(each)).not.toMatch(/[\u4e00-\u9fff]某|(老师|师傅|同学)[A-Z]/);
    }
  }
});

test('the city, which has no peers, names the foremost of its districts as the table shows them', () => {
  const { document } = reportFor(CITY);
  const rates = Object.values(document.bindings).filter(
    ({ node, organisation, formula }) =>
      node === 'talent.t.members' &&
      organisation !== CITY &&
      formula === 'graduates.placed / graduates',
  );
  const [foremost] = rates.toSorted((a, b) => Number(b.value) - Number(a.value));
  const prose = proseIn(reportFor(CITY)).map(({ text }) => text);
  expect(prose.join('')).toContain(`落实率最高的是${foremost?.organisationName}，`);
});

test('districts and schools say where they rank among their peers', () => {
  const ranked = [...at('district'), ...at('school')].filter(([, report]) =>
    quotedIn(report).some(
      ({ formula, text }) => formula.startsWith('rank(') && /^第\d+$/.test(text),
    ),
  );
  expect(ranked.length).toBeGreaterThanOrEqual(60);
});

describe('every one of the 71 reports', () => {
  test('is there: the city, its districts, its schools', () => {
    expect([at('city').length, at('district').length, at('school').length]).toEqual([1, 13, 57]);
  });

  test('has no unguarded number, and a value behind every one it quotes', () => {
    for (const [id, report] of reports) {
      expect(report.guard, id).toEqual([]);
      for (const { value, lo, text, formula } of quotedIn(report)) {
        expect(value ?? lo?.value, `${id}: ${formula}`).toBeTypeOf('string');
        expect(text, `${id}: ${formula}`).toMatch(/\d|持平/);
      }
    }
  });

  test('shows this year’s and last year’s figures of its own, none of another year or organisation', () => {
    for (const [id, report] of reports) {
      const quoted = quotedIn(report);
      expect(new Set(quoted.map(({ organisation }) => organisation)), id).toEqual(new Set([id]));
      expect(new Set(quoted.map(({ cycle }) => cycle)), id).toEqual(new Set([YEAR]));
    }
  });

  test('leaves nothing out while all figures are reported', () => {
    for (const [id, { omissions }] of reports) expect(omissions, id).toEqual([]);
  });

  test('says enough, and has no heading with nothing beneath it', () => {
    for (const [id, report] of reports) {
      const length = charactersIn(
        proseIn(report)
          .map(({ text }) => text)
          .join(''),
      );
      expect(length, id).toBeGreaterThan(9_000);
      expect(emptyHeadings(report), id).toEqual([]);
    }
  });

  test('tells nothing twice', () => {
    for (const [id, report] of reports) {
      const long = proseIn(report)
        .flatMap(({ words }) => words.split('。'))
        .filter((sentence) => charactersIn(sentence) >= 20);
      const twice = long.filter((sentence, index) => long.indexOf(sentence) !== index);
      expect(twice, id).toEqual([]);
    }
  });
});

describe('words follow the sign', () => {
  test('in every change that is quoted', () => {
    for (const [id, report] of reports) expectSigns(report, id);
  });

  test('where last year and this year change places, so that every rise becomes a fall', () => {
    const turned = { ...base, facts: new Map([...base.facts].map(turnYears)) };
    for (const id of [CITY, '210106', 's14', 's01']) expectSound(written(placeOf(id, turned)), id);
  });

  test('whatever the figures are: some multiplied, some nought, some missing', () => {
    const changes = fc.array(fc.constantFrom(null, 0n, 1n, 1n, 1n, 2n, 5n, 40n), {
      minLength: 41,
      maxLength: 97,
    });
    fc.assert(
      fc.property(changes, fc.constantFrom('s14', 's48', '210123', '210106'), (drawn, id) => {
        const facts = new Map(
          [...base.facts].flatMap(([key, fact], index): readonly Entry[] => {
            const factor = drawn[index % drawn.length];
            if (factor === null || factor === undefined) return [];
            if (fact.content.type !== 'value') return [[key, fact]];
            const { mantissa, decimals } = fact.content.value;
            const value = { mantissa: mantissa * factor, decimals };
            return [[key, { ...fact, content: { type: 'value', value } }]];
          }),
        );
        expectSound(written(placeOf(id, { ...base, facts })), id);
      }),
      { numRuns: 8 },
    );
  });

  test('where a school has nothing but noughts to report, or most of a district is missing', () => {
    const nought = decimalOf('0');
    if (nought === undefined) throw new RangeError('0 is a number');
    const noughts = new Map(
      [...base.facts].map(([key, fact]): Entry => {
        const counted = fact.content.type === 'value' && fact.organisation === 's14';
        return [key, counted ? { ...fact, content: { type: 'value', value: nought } } : fact];
      }),
    );
    const few = new Map([...base.facts].filter(([, { concept }]) => concept.length % 3 > 0));
    expectSound(written(placeOf('s14', { ...base, facts: noughts })), 's14');
    expectSound(written(placeOf('210106', { ...base, facts: few })), '210106');
    expectSound(written(placeOf(CITY, { ...base, facts: few })), CITY);
  });

  test('and nothing is compared where last year is not known', () => {
    const alone = {
      ...base,
      facts: new Map([...base.facts].filter(([, { cycle }]) => cycle === YEAR)),
    };
    for (const id of [CITY, '210106', 's14']) {
      const report = written(placeOf(id, alone));
      expectSound(report, id);
      const compared = proseIn(report).filter(({ words }) => words.includes(`较上年${NUMBER}`));
      expect(compared, id).toEqual([]);
    }
  });
});

test('the reports of earlier years, which have less to compare, are as sound', () => {
  for (const year of [2021, 2022]) {
    for (const id of [CITY, '210106', '210123', 's02', 's14', 's48']) {
      const report = written(placeOf(id, base, year));
      expectSound(report, `${id} ${year}`);
      expect(report.omissions, `${id} ${year}`).toEqual([]);
    }
  }
});

type Entry = readonly [
  string,
  FactBase['facts'] extends ReadonlyMap<string, infer Fact> ? Fact : never,
];

/** A fact of this year as one of last year, and the other way round. */
function turnYears([key, fact]: Entry): Entry {
  if (fact.cycle !== YEAR && fact.cycle !== YEAR - 1) return [key, fact];
  const cycle = YEAR + YEAR - 1 - fact.cycle;
  return [key.replace(`/${fact.cycle}/`, `/${cycle}/`), { ...fact, cycle }];
}

function expectSound(report: Report, id: string): void {
  expect(report.guard, id).toEqual([]);
  expect(emptyHeadings(report), id).toEqual([]);
  expectSigns(report, id);
  for (const { id: node, text, words } of proseIn(report))
    expectGrammar(text, words, `${id} ${node}`);
}

/** An end of an interval; the sign is all that matters, so a fraction may be rounded. */
function signOf(end: Binding['lo']): number {
  if (end === null) return Number.NaN;
  const [numerator = '', denominator = '1'] = end.value.split('/');
  return Math.sign(Number(numerator) / Number(denominator));
}

const RISES = /^(提高|增长|增加|上升)/;
const FALLS = /^(下降|减少|降低)/;

function expectSigns(report: Report, id: string): void {
  for (const { text, formula, lo, hi, value } of quotedIn(report)) {
    const where = `${id}: ${formula}: ${text}`;
    if (RISES.test(text)) expect(signOf(lo), where).toBe(1);
    else if (FALLS.test(text)) expect(signOf(hi), where).toBe(-1);
    else if (text === '持平') expect([signOf(lo), signOf(hi)], where).toEqual([0, 0]);
    else if (text === '基本持平') {
      const meets = signOf(lo) <= 0 && signOf(hi) >= 0;
      expect(meets || Number(value) === 0, where).toBe(true);
    }
  }
  for (const { id: node, words } of proseIn(report)) {
    const free = words.replaceAll('“较上年”', '');
    // Whatever changed is said by the number itself, with the word of its sign.
    expect(free, `${id} ${node}`).not.toMatch(/较上年(?!#)/);
    expect(free, `${id} ${node}`).not.toMatch(/(提高|增长|增加|上升|下降|减少|降低)了?#/);
  }
}

describe('every report reads well', () => {
  test('by its punctuation', () => {
    for (const [id, report] of reports) {
      for (const { id: node, text, words } of proseIn(report)) {
        expectGrammar(text, words, `${id} ${node}`);
      }
    }
  });

  test.each([
    ['school', /区县|各校|各学校|每校|校际|所属单位|全市|全区|全县/],
    ['district', /各专业|学校拟|市级复审|所同类学校|市直属/],
    ['city', /同类学校|同市|全校|学校拟|本校/],
  ] as const)('at its own level: a %s’s says nothing of another’s', (level, never) => {
    for (const [id, report] of at(level)) {
      for (const { text } of proseIn(report)) {
        // The ways reports take upwards, and whose peers one has, name other levels rightly.
        const own = text.replace(/同市各区县|（[^）]*）|“[^”]*”|、区县初审|区县初审/g, '');
        expect(own, id).not.toMatch(never);
      }
    }
  });
});

function expectGrammar(text: string, words: string, where: string): void {
  expect(text, where).not.toMatch(/[，、；：。]{2}|[，、；：]$|^[，、；：。]|（）|“”/);
  expect(text, where).not.toMatch(/[\u4e00-\u9fff][,;:!?]|[,;!?][\u4e00-\u9fff]|undefined|NaN/);
  expect(text, where).toMatch(/[。：]$/);
  expect(words, where).not.toMatch(/##|的的|了了|学校学校|约约|人名|个个百/);
}

describe('next year’s targets', () => {
  test('lie above the present and follow from it by the rule that the text names', () => {
    let seen = 0;
    for (const [id, report] of reports) {
      for (const { words, numbers } of proseIn(report)) {
        if (!words.includes(`由${NUMBER}提高到${NUMBER}`)) continue;
        const [present, target] = numbers.map(({ attrs }) =>
          Number(report.document.bindings[attrs.ref]?.value),
        );
        if (present === undefined || target === undefined) throw new RangeError(id);
        expect(target, id).toBeGreaterThan(present);
        expect(Math.abs(target - (present + (100 - present) / 8)), id).toBeLessThan(0.11);
        seen += 1;
      }
    }
    expect(seen).toBeGreaterThan(71 * 3);
  });

  test('keep what is kept at the present value', () => {
    const [kept] = proseIn(reportFor(CITY)).filter(({ words }) => words.startsWith('生师比不高于'));
    expect(kept?.text).toContain('年生均财政拨款水平不低于5,063元');
  });
});

test('marks for what claims nothing are few, and each has its reason', () => {
  const { edition } = placeOf(CITY);
  const sources = Object.values(edition.chapterTexts);
  const marks = sources.flatMap((source) => [...source.matchAll(/\{no-claim:([^}]*)\}/g)]);
  const quotes = sources.flatMap((source) => [...source.matchAll(/\{\{/g)]);
  for (const [, reason = ''] of marks) expect(reason.trim().length).toBeGreaterThan(3);
  expect(marks.length / (marks.length + quotes.length)).toBeLessThanOrEqual(0.03);
});
