import type { ReadCell } from '../../document/model/index.js';
import type { Observation } from '../finding.js';
import { fault } from '../names/fault.js';
import type { AuditRule } from '../rule.js';
import type { TableInPlace } from '../scene.js';
import { unitColumnOf } from './columns.js';
import { bareName, indicatorUnits } from './indicator-units.js';
import { unitNamed } from './measure.js';
import { expectedInstead } from './nouns.js';

/** 招生人数（元）: a head or a row's label with a unit that its own words rule out. */
export const labelUnitRule: AuditRule = {
  id: 'units.label',
  title: { zh: '表头或行名与单位不符', en: 'A label with a unit its words rule out' },
  category: 'truthfulness',
  severity: 'warning',
  observe: (scene) => {
    const indicators = indicatorUnits(scene);
    return scene.tables.flatMap(({ table }) => [
      ...table.cells.flatMap(bracketed),
      ...besideUnits(table, (words) => indicators.has(bareName(words))),
    ]);
  },
};

const BRACKET = /^(.{2,24})[（(]\s*(?:单位[：:])?([^（()）]{1,8})[）)]$/;

function bracketed(cell: ReadCell): readonly Observation[] {
  const text = cell.passage.text.trim();
  if (isOfTwoLines(cell)) return [];
  const [, words = '', unit = ''] = BRACKET.exec(text) ?? [];
  return faultOf(words, unitNamed(unit.trim()), [cell]);
}

const FARTHEST = 12;

/** In a text that was taken from a page, the bracket beneath a head may belong to the column beside it. */
function isOfTwoLines({ passage: { text, places } }: ReadCell): boolean {
  const at = text.search(/[（(][^（()）]{1,12}[）)]\s*$/);
  return at > 0 && (places[at] ?? 0) - (places[at - 1] ?? 0) > FARTHEST;
}

/** The label left of a unit, where the standard knows no indicator of that name. */
function besideUnits(
  table: TableInPlace['table'],
  isKnown: (words: string) => boolean,
): readonly Observation[] {
  const column = unitColumnOf(table);
  if (column === undefined) return [];
  const labels = new Map(
    table.cells.filter((cell) => cell.column === column - 1).map((cell) => [cell.row, cell]),
  );
  return table.cells.flatMap((cell) => {
    const label = cell.column === column ? labels.get(cell.row) : undefined;
    if (label === undefined || isKnown(label.passage.text)) return [];
    return faultOf(bareName(label.passage.text), unitNamed(cell.passage.text.trim()), [
      cell,
      label,
    ]);
  });
}

function faultOf(
  words: string,
  unit: string | null,
  cells: readonly ReadCell[],
): readonly Observation[] {
  // 占升学人数（%）: a share of what is counted, and no count of it.
  if (unit === '%' && /^占/.test(words)) return [];
  const expected = unit === null ? null : expectedInstead(words, unit);
  if (unit === null || expected === null) return [];
  return [
    fault({
      message: MESSAGE,
      values: { words, unit, expected },
      spans: cells.map(({ start, end }) => ({ start, end })),
      identity: [words, unit],
    }),
  ];
}

const MESSAGE = {
  zh: '“{words}”的单位写作“{unit}”，一般为“{expected}”，请核对。',
  en: '"{words}" is given in "{unit}" but is measured in "{expected}"; check it.',
};
