import { beforeAll, describe, expect, test } from 'vitest';
import { demonstrationBase, demonstrationCity } from '../../demo/index.js';
import {
  type Block,
  blocksOf,
  type ChapterNode,
  documentSchema,
  idsOf,
  inlinesOf,
  textOf,
} from '../../src/document/model/index.js';
import { type FactBase, factKey, figuresOf, type Place } from '../../src/facts/index.js';
import { decimalOf, exactly, holds, numbersIn } from '../../src/quantity/index.js';
import { chapterFaults, type Report, reportOf } from '../../src/report/index.js';
import { editionOf } from '../../src/standard/index.js';
import { bundledStandard } from '../../src/standard/load.js';
import { NOW } from './small.js';

let base: FactBase;

beforeAll(async () => {
  const standard = await bundledStandard();
  base = demonstrationBase(demonstrationCity(standard), standard);
});

function placeOf(organisation: string, cycle = 2023): Place {
  const edition = editionOf(base.standard, cycle);
  if (edition === undefined) throw new RangeError(`no edition for ${cycle}`);
  return { base, edition, organisation, cycle };
}

const report = (organisation: string, cycle?: number): Report =>
  reportOf(placeOf(organisation, cycle), 'zh', { now: NOW });

const chaptersOf = ({ document }: Report): readonly ChapterNode[] =>
  document.root.content.filter((part) => part.type === 'chapter');

const proseOf = (chapter: ChapterNode): string =>
  chapter.content
    .filter((block) => block.type === 'paragraph' || block.type === 'list')
    .map((block) => textOf(inlinesOf(block)))
    .join('');

const LABELLED = [
  ['table', '表'],
  ['figure', '图'],
  ['case', '案例'],
] as const;

/** The labels of one kind in reading order, those in cases among them. */
const labelsOf = (
  blocks: readonly Block[],
  kind: (typeof LABELLED)[number][0],
): readonly string[] =>
  blocks.flatMap((block) => {
    const own = block.type === kind ? [block.attrs.label] : [];
    if (block.type !== 'case') return own;
    const [, ...told] = block.content;
    return [...own, ...labelsOf(told, kind)];
  });

const kinds = [
  ['the city', '210100', 2023, 7],
  ['a district', '210106', 2023, 7],
  ['a school', 's14', 2023, 7],
  ['the city under the earlier edition', '210100', 2022, 6],
] as const;

describe.each(kinds)('the report of %s', (_, organisation, cycle, chapters) => {
  let made: Report;
  beforeAll(() => {
    made = report(organisation, cycle);
  });

  test('has its chapters, each with prose of its own', () => {
    expect(chaptersOf(made)).toHaveLength(chapters);
    for (const chapter of chaptersOf(made)) {
      expect(proseOf(chapter).length, chapter.attrs.title).toBeGreaterThan(350);
    }
  });

  test('has a table in every chapter', () => {
    for (const chapter of chaptersOf(made)) {
      expect(
        chapter.content.map((block) => block.type),
        chapter.attrs.title,
      ).toContain('table');
    }
  });

  test('quotes every number of its prose', () => {
    expect(made.guard).toEqual([]);
  });

  test('is a sound document, every number bound, every id its own', () => {
    expect(documentSchema.safeParse(made.document).success).toBe(true);
    const ids = idsOf(made.document.root);
    expect(new Set(ids).size).toBe(ids.length);
    const atoms = made.document.root.content
      .flatMap(blocksOf)
      .flatMap(inlinesOf)
      .flatMap((node) => (node.type === 'number' ? [node.attrs.ref] : []));
    expect(atoms.length).toBeGreaterThan(200);
    for (const ref of atoms) expect(made.document.bindings[ref]?.ref).toBe(ref);
  });

  test('is the same for the same figures and time', () => {
    expect(JSON.stringify(report(organisation, cycle))).toBe(JSON.stringify(made));
  });
});

test('a report says of nothing that is not known that there was none', () => {
  const facts = new Map([...base.facts].filter(([, { cycle }]) => cycle < 2023));
  const place = { ...placeOf('s14'), base: { ...base, facts } };
  const { document } = reportOf(place, 'zh', { now: NOW });
  const prose = document.root.content.filter((part) => part.type === 'chapter').map(proseOf);
  for (const text of prose)
    expect(text).not.toMatch(/本年度没有|没有(接收|举办|取得|开展|安排|聘请)/);
});

test('every report of the city, its districts and schools says only what is known and vouched for', () => {
  const made = [...base.organisations.keys()].map((id) => [id, report(id)] as const);
  expect(made).toHaveLength(1 + 13 + 57);
  for (const [id, { guard, bindings, claims }] of made) {
    expect(guard, id).toEqual([]);
    const unknown = bindings.filter(({ value }) => value === null);
    expect(unknown, id).toEqual([]);
    expect(claims.quoted, id).toBeGreaterThan(150);
    expect(claims.unclaimed.length / claims.numbers, id).toBeLessThanOrEqual(0.03);
    for (const { reason } of claims.unclaimed) expect(reason.length, id).toBeGreaterThan(3);
  }
});

test('the chapter files of the bundled standard have no faults', () => {
  expect(chapterFaults(base.standard)).toEqual([]);
});

describe('the report of the city', () => {
  test('has a chart in every chapter', () => {
    for (const chapter of chaptersOf(report('210100'))) {
      expect(
        chapter.content.map((block) => block.type),
        chapter.attrs.title,
      ).toContain('figure');
    }
  });

  test('says the published figures', () => {
    const [talent, service] = chaptersOf(report('210100')).map(proseOf);
    expect(talent).toContain('共有毕业生25,805人');
    expect(talent).toContain('25,194人落实了毕业去向');
    expect(talent).toContain('升入高一级学校的有14,086人');
    expect(talent).toContain('在校生对学校的总体满意度为87.04%');
    expect(service).toContain('初次就业的有10,786人，其中8,434人留在当地');
  });

  test('numbers tables and charts by chapter, and mentions them by these numbers', () => {
    for (const chapter of chaptersOf(report('210100'))) {
      const { number, title } = chapter.attrs;
      for (const [kind, word] of LABELLED) {
        const labels = labelsOf(chapter.content, kind);
        const expected = labels.map((_, at) => `${word} ${number}-${at + 1}`);
        expect(labels, title).toEqual(expected);
      }
    }
    const [talent] = chaptersOf(report('210100'));
    expect(talent === undefined ? '' : proseOf(talent)).toMatch(/表 1-1.*图 1-1/s);
  });

  test('has every value of the six tables and the parts in its annex', () => {
    const place = placeOf('210100');
    const { document } = report('210100');
    const shown = new Set(
      Object.values(document.bindings)
        .filter((binding) => binding.node.startsWith('annex.') && binding.cycle === 2023)
        .map((binding) => binding.concept),
    );
    for (const [concept, figure] of figuresOf(place)) {
      if (figure.content.type === 'quantity') expect(shown).toContain(concept);
    }
  });

  test('writes numbers so that reading them back holds what they stand for', () => {
    const { bindings } = report('210100');
    const prose = bindings.filter(({ node, text }) => /\.p\d+$/.test(node) && /^[约\d]/.test(text));
    expect(prose.length).toBeGreaterThan(60);
    for (const { text, value, unit, formula } of prose) {
      const [mention] = numbersIn(text);
      const stated = value === null ? undefined : decimalOf(value);
      if (mention === undefined || stated === undefined) throw new Error(`${formula}: ${text}`);
      if (mention.unit !== unit) continue;
      expect(holds(mention.interval, exactly(stated)), `${formula}: ${text} for ${value}`).toBe(
        true,
      );
    }
  });

  test('sets the city’s own schools beside its districts, and all of them add up', () => {
    const { document } = report('210100');
    const rows = Object.values(document.bindings).filter(
      ({ node, formula }) => node === 'talent.t.members' && formula === 'graduates',
    );
    const names = rows.map(({ organisationName }) => organisationName);
    expect(names).toContain('市直属');
    const values = rows.map(({ value }) => Number(value));
    const whole = values.at(-1) ?? 0;
    expect(values.slice(0, -1).reduce((sum, value) => sum + value, 0)).toBe(whole);
  });

  test('shows a changed figure in its paragraph, table and chart', () => {
    const place = placeOf('s14');
    const key = factKey('s14', 2023, 'graduates');
    const fact = base.facts.get(key);
    const value = decimalOf('777');
    if (fact === undefined || value === undefined) throw new Error('no such fact');
    const facts = new Map(base.facts).set(key, { ...fact, content: { type: 'value', value } });
    const { document } = reportOf({ ...place, base: { ...base, facts } }, 'zh', { now: NOW });
    const changed = Object.values(document.bindings).filter(({ value: shown }) => shown === '777');
    const nodes = changed.map(({ node }) => node);
    for (const node of [
      'talent.p1',
      'talent.t.destinations',
      'talent.c.destinations',
      'annex.talent',
    ]) {
      expect(nodes).toContain(node);
    }
  });
});
