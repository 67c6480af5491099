import type { ReadCell } from '../../document/model/index.js';
import { sameDimension, unitOf } from '../../quantity/index.js';
import type { Observation } from '../finding.js';
import { mentionsIn } from '../mentions.js';
import { fault } from '../names/fault.js';
import type { AuditRule } from '../rule.js';
import type { TableInPlace } from '../scene.js';
import { hasUnit, measureOf, unitNamed } from './measure.js';

/** A column headed 金额（万元） with a cell of 35人. */
export const columnUnitRule: AuditRule = {
  id: 'units.column',
  title: { zh: '单元格单位与表头不符', en: 'A cell in another unit than its column' },
  category: 'truthfulness',
  severity: 'warning',
  observe: ({ tables }) => tables.flatMap(faultsIn),
};

function faultsIn({ table }: TableInPlace): readonly Observation[] {
  const heads = table.cells
    .filter(({ row }) => row < Math.max(1, table.headRows))
    .flatMap((cell) => {
      const unit = headUnit(cell);
      return unit === null ? [] : [{ cell, unit }];
    });
  const rowHeads = new Map(
    table.cells.filter(({ column }) => column === 0).map(({ row, passage }) => [row, passage.text]),
  );
  return heads.flatMap(({ cell, unit }) => {
    const under = table.cells.filter(
      ({ row, column }) => row >= Math.max(1, table.headRows) && isUnder(cell, column),
    );
    const faults = under
      .filter(({ row }) => !CHANGE.test(rowHeads.get(row) ?? ''))
      .flatMap((each) => faultOf(cell, unit, each));
    // Where several cells do not fit the head, it is the head of another column.
    return faults.length > 1 && faults.length * MISPLACED >= under.length ? [] : faults;
  });
}

/** A row of changes or shares beneath rows of counts. */
const CHANGE = /增幅|增长|增减|变化|同比|占比|比重|比例|率/;
const MISPLACED = 3;

const isUnder = (head: ReadCell, column: number): boolean =>
  head.columnSpan === 1 && head.column === column;

/** The unit in brackets at the end of a head. */
function headUnit({ passage }: ReadCell): string | null {
  const words = /[（(]\s*(?:单位[：:])?\s*([^（()）]{1,8})\s*[）)]$/.exec(passage.text.trim())?.[1];
  return words === undefined ? null : unitNamed(words.trim());
}

function faultOf(head: ReadCell, unit: string, cell: ReadCell): readonly Observation[] {
  const [mention, ...more] = mentionsIn(cell.passage);
  if (mention === undefined || more.length > 0 || !hasUnit(mention)) return [];
  if (mention.start !== 0 || mention.end !== cell.passage.text.length) return [];
  const found = mention.text.replace(/^[\d.,，．\s]+/, '');
  const isOther = !isOfOneSort(unit, mention.unit);
  const isOtherScale = !isOther && isMoney(unit, mention.unit) && unitNamed(found) !== unit;
  if (!isOther && !isOtherScale) return [];
  return [
    fault({
      message: MESSAGE,
      values: { head: head.passage.text, quote: cell.passage.text, unit },
      spans: [cell, head].map(({ start, end }) => ({ start, end })),
      identity: [head.passage.text, mention.unit],
      ...(isOtherScale ? { severity: 'notice' } : {}),
    }),
  ];
}

function isOfOneSort(a: string, b: string): boolean {
  const [one, other] = [unitOf(a), unitOf(b)];
  if (one === undefined || other === undefined) return true;
  if (sameDimension(one, other)) return measureOf(a) === measureOf(b);
  const measures = [measureOf(a), measureOf(b)];
  return (
    measures.includes('other') ||
    measures[0] === measures[1] ||
    (measures.includes('people') && measures.includes('visits')) ||
    (measures.includes('bandwidth') && measures.includes('storage'))
  );
}

const isMoney = (a: string, b: string): boolean =>
  measureOf(a) === 'money' && measureOf(b) === 'money' && !a.includes('/') && !b.includes('/');

const MESSAGE = {
  zh: '表头“{head}”的单位是“{unit}”，此格却写作“{quote}”，请核对数值与单位。',
  en: 'The column "{head}" is in "{unit}", yet this cell says "{quote}"; check figure and unit.',
};
