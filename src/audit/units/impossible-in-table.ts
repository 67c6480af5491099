import type { ReadCell } from '../../document/model/index.js';
import type { Observation } from '../finding.js';
import { mentionsIn } from '../mentions.js';
import { fault } from '../names/fault.js';
import type { AuditRule } from '../rule.js';
import type { TableInPlace } from '../scene.js';
import { unitColumnOf, valueColumnsOf } from './columns.js';
import { bareName, type IndicatorUnits, indicatorUnits } from './indicator-units.js';
import { hasUnit, isImpossible, isOnlyCounted, unitNamed } from './measure.js';

/** 在校生人数 in 元: a row of a table in a unit that its indicator cannot have. */
export const impossibleInTableRule: AuditRule = {
  id: 'units.impossible-in-table',
  title: { zh: '表中单位与指标不符', en: 'A row in a unit its indicator cannot have' },
  category: 'truthfulness',
  severity: 'error',
  observe: (scene) => {
    const indicators = indicatorUnits(scene);
    return (
      scene.tables
        .map((each) => faultsIn(each, indicators))
        // Where several rows have the units of others, the columns were read out of step.
        .filter((found) => found.length < MISREAD)
        .flat()
    );
  },
};

const MISREAD = 3;

type Indicators = ReadonlyMap<string, IndicatorUnits>;

function faultsIn({ table }: TableInPlace, indicators: Indicators): readonly Observation[] {
  const unitColumn = unitColumnOf(table);
  const valueColumns = valueColumnsOf(table);
  return rowsOf(table.cells).flatMap((cells) => {
    const [label, indicator] = labelled(cells, indicators) ?? [];
    if (label === undefined || indicator === undefined) return [];
    return cells
      .filter((cell) => cell !== label && !isClass(cell))
      .flatMap((cell) => {
        const unit =
          cell.column === unitColumn
            ? unitNamed(cell.passage.text.trim())
            : ownUnit(cell, valueColumns);
        return unit === null ? [] : faultOf(label, cell, unit, indicator);
      });
  });
}

/** 2023届: a head that a tool set among the figures. */
const isClass = ({ passage }: ReadCell): boolean =>
  /^(?:19|20)\d{2}\s?[届级]$/.test(passage.text.trim());

function rowsOf(cells: readonly ReadCell[]): readonly (readonly ReadCell[])[] {
  const rows = new Map<number, ReadCell[]>();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  return [...rows.values()];
}

/** The last cell of a row that names an indicator: groups stand to its left. */
function labelled(
  cells: readonly ReadCell[],
  indicators: Indicators,
): readonly [ReadCell, IndicatorUnits] | undefined {
  for (const cell of cells.toReversed()) {
    const indicator = indicators.get(bareName(cell.passage.text));
    if (indicator !== undefined) return [cell, indicator];
  }
  return undefined;
}

/** The unit of a cell that holds one quantity and nothing else, in a column of values: in others 5% is a growth. */
function ownUnit({ passage, column }: ReadCell, valueColumns: ReadonlySet<number>): string | null {
  const [mention, ...more] = mentionsIn(passage);
  if (mention === undefined || more.length > 0 || !hasUnit(mention)) return null;
  const isWhole = mention.start === 0 && mention.end === passage.text.length;
  return isWhole && valueColumns.has(column) ? mention.unit : null;
}

function faultOf(
  label: ReadCell,
  cell: ReadCell,
  found: string,
  { units, printed }: IndicatorUnits,
): readonly Observation[] {
  const [expected] = units;
  if (expected === undefined || !units.every((each) => isImpossible(each, found))) return [];
  const isPrinted = printed.includes(found);
  const name = bareName(label.passage.text);
  return [
    fault({
      message: isPrinted ? MESSAGES.printed : MESSAGES.impossible,
      values: { name, found, expected },
      spans: [spanOfCell(cell), spanOfCell(label)],
      identity: [name, found],
      ...(isPrinted ? { severity: 'notice' } : {}),
      ...(!isPrinted && isOnlyCounted(expected, found) ? { severity: 'warning' } : {}),
    }),
  ];
}

const spanOfCell = ({ start, end }: ReadCell) => ({ start, end });

const MESSAGES = {
  impossible: {
    zh: '“{name}”的单位写作“{found}”，应为“{expected}”，请核对数值与单位。',
    en: '"{name}" is given in "{found}" but is measured in "{expected}"; check figure and unit.',
  },
  printed: {
    zh: '“{name}”的单位印作“{found}”（原表如此），按含义应为“{expected}”，请注明。',
    en: '"{name}" is printed in "{found}", as in the official form; by its meaning it is "{expected}". Say so.',
  },
};
