import { describe, expect, test } from 'vitest';
import { blocksOf, inlinesOf, textOf } from '../../src/document/model/index.js';
import type { Place } from '../../src/facts/index.js';
import { reportOf } from '../../src/report/index.js';
import { edition, NOW, organisation, placeUnder } from './small.js';

const GROUPS = [
  { name: '汽车', corePrograms: ['汽车制造', '汽车维修'], industryChains: ['整车', '维修'] },
  { name: '', corePrograms: ['焊接'], industryChains: ['船舶'] },
  { name: '机械', corePrograms: ['数控'], industryChains: ['整车'] },
  { name: '舞蹈', corePrograms: [], industryChains: [] },
];

const TEXT = `---
tables:
  groups: { caption: 专业群, across: programme-groups, levels: [city], note: 录自印制的表。 }
  chains: { caption: 产业链, across: industry-chains }
---
[名单列有{{ count(programme_groups) | 无单位 }}个专业群，对接{{ count(industry_chains) | 无单位 }}条产业链，见{table groups}和{table chains}。]{if: organisation.level = 'city'}

共有{{ count(programme_groups) }}。

!table groups

!table chains`;

/** The small district, made a city. */
function placeAt(level: 'city' | 'district', groups = GROUPS): Place {
  const place = placeUnder({ ...edition(TEXT), programmeGroups: groups }, 'd');
  const organisations = new Map(place.base.organisations);
  const [id, made] = organisation('d', '示例市', level, null);
  return { ...place, base: { ...place.base, organisations: organisations.set(id, made) } };
}

const chapterOf = (place: Place) => {
  const { document } = reportOf(place, 'zh', { now: NOW });
  const chapter = document.root.content.find((part) => part.type === 'chapter');
  return chapter === undefined ? [] : blocksOf(chapter);
};

const rowsOf = (place: Place): readonly (readonly string[])[] =>
  chapterOf(place).flatMap((block) => {
    if (block.type !== 'table') return [];
    const [, , ...rows] = block.content;
    return rows.map((row) => row.content.map((cell) => textOf(cell.content)));
  });

describe('the lists of the edition', () => {
  test('stand in tables, what could not be read said to be so', () => {
    expect(rowsOf(placeAt('city'))).toEqual([
      ['汽车', '汽车制造、汽车维修', '整车、维修'],
      ['（未能辨认）', '焊接', '船舶'],
      ['机械', '数控', '整车'],
      ['舞蹈', '—', '—'],
      ['整车', '汽车、机械'],
      ['维修', '汽车'],
      ['船舶', '（未能辨认）'],
    ]);
  });

  test('are counted as they stand in the tables, and each number is bound', () => {
    const place = placeAt('city');
    const [first, , table, note] = chapterOf(place);
    expect(first === undefined ? '' : textOf(inlinesOf(first))).toBe(
      '名单列有4个专业群，对接3条产业链，见表 1-1和表 1-2。',
    );
    expect(table).toMatchObject({ attrs: { label: '表 1-1' } });
    expect(note).toMatchObject({ type: 'note' });
    const { bindings } = reportOf(place, 'zh', { now: NOW });
    expect(bindings[0]).toMatchObject({ formula: 'count(programme_groups)', value: '4' });
  });

  test('are the city’s alone: elsewhere tables and sentences fall away', () => {
    const place = placeAt('district');
    expect(chapterOf(place)).toEqual([]);
    expect(reportOf(place, 'zh', { now: NOW }).omissions).toContainEqual(
      expect.objectContaining({ what: 'sentence', missing: ['count(programme_groups)'] }),
    );
  });

  test('that are empty have no table', () => {
    expect(rowsOf(placeAt('city', []))).toEqual([]);
  });
});
