import { BARE, compared, type Quantity, quantity, sameDimension } from '../../quantity/index.js';
import type { Observation } from '../finding.js';
import type { Grid } from '../tables/grid.js';
import { type Entry, type Matrix, plainHead, TOTAL } from '../tables/matrix.js';
import { cellText, spanOfCell } from './cell-telling.js';
import type { Relation } from './line-relation.js';
import { percentUnit, type Reckoning } from './reckonings.js';
import { areSlips } from './slip.js';
import { asPercent, figures, worked } from './telling.js';

export function told(relation: Relation, { across }: Matrix, grid: Grid): readonly Observation[] {
  const { a, b, c } = relation;
  const at = (place: number): readonly Entry[] =>
    [c, a, b].flatMap((line) => {
      const entry = line.entries.get(place);
      return entry === undefined ? [] : (entry.summed ?? [entry]);
    });
  const passes = relation.holding.map(
    (place): Observation => ({
      outcome: 'pass',
      message: { zh: '与各列关系相符', en: 'It fits the columns.' },
      derivation: [figures(reckoned(relation, place))],
      spans: at(place).map(({ cell }) => spanOfCell(cell)),
      identity: [c.head, across[place] ?? ''],
    }),
  );
  const failures = relation.breaking
    .filter((place) => isExactlyBroken(relation, place) && !isMisplaced(at(place), grid))
    .filter((place) => relation.reckoning.sign !== '＋' || !isMeanAt(relation, place))
    .map((place): Observation => {
      const name = plainHead(across[place] ?? '');
      const where = grid.table.label ?? '';
      const heads = [a, b, c].map(({ head }) => plainHead(head));
      return {
        outcome: 'fail',
        severity: TOTAL.test(name) ? 'error' : 'warning',
        message: {
          zh: `${where}“${name}”一处，“${heads[2]}”与“${heads[0]}”“${heads[1]}”不符；同表其余 ${relation.holding.length} 处都相符，请核对。`,
          en: `${where} “${name}”: “${heads[2]}” does not follow from “${heads[0]}” and “${heads[1]}” as in the other ${relation.holding.length} places; check it.`,
        },
        derivation: [figures(reckoned(relation, place))],
        spans: at(place).map(({ cell }) => spanOfCell(cell)),
        identity: [where, c.head, name],
      };
    });
  return [...failures, ...passes];
}

/** Under heads that fit no columns, a row with fewer numbers than the others may have them in wrong columns. */
const isMisplaced = (entries: readonly Entry[], grid: Grid): boolean =>
  grid.doubtful && entries.some(({ cell }) => grid.isShort(cell.row));

/** What two entries give; where only one of them says its unit, both are taken as plain numbers. */
function expectedOf({ of }: Reckoning, left: Entry, right: Entry): Quantity | undefined {
  const isBare = ({ quantity: { unit } }: Entry): boolean =>
    Object.keys(unit.dimension).length === 0;
  return isBare(left) === isBare(right)
    ? of(left.quantity, right.quantity)
    : of(quantity(left.quantity.interval, BARE), quantity(right.quantity.interval, BARE));
}

/** Rates and means of the parts have theirs between them: a value between its parts is no sum, but by a slip. */
function isMeanAt({ a, b, c }: Relation, place: number): boolean {
  const [left, right, entry] = [a, b, c].map((line) => line.entries.get(place));
  if (left === undefined || right === undefined || entry === undefined) return false;
  const parts = [left, right].flatMap((each) => each.summed ?? [each]);
  const isBetween =
    entry.lo <= Math.max(...parts.map(({ hi }) => hi)) &&
    entry.hi >= Math.min(...parts.map(({ lo }) => lo));
  const total = left.lo + right.lo;
  const text = entry.cell.mention.text.normalize('NFKC').replace(/[,\s]/g, '');
  return (
    isBetween &&
    parts.every(({ lo }) => lo > 0) &&
    ![0, 1, 2, 3].some((decimals) => areSlips(text, total.toFixed(decimals)))
  );
}

function isExactlyBroken({ reckoning, a, b, c }: Relation, place: number): boolean {
  const [left, right, entry] = [a, b, c].map((line) => line.entries.get(place));
  if (left === undefined || right === undefined || entry === undefined) return false;
  const expected = expectedOf(reckoning, left, right);
  if (expected === undefined) return false;
  // The change of a rate may be printed in points or without a unit.
  if (reckoning.meets !== undefined) return true;
  const stated =
    entry.cell.unit === null && reckoning.sign !== '＋' && reckoning.sign !== '平均'
      ? quantity(entry.quantity.interval, percentUnit)
      : entry.quantity;
  return sameDimension(expected.unit, stated.unit)
    ? compared(expected, '=', stated) === 'never'
    : true;
}

function reckoned({ reckoning, a, b, c }: Relation, place: number): string {
  const [left, right, entry] = [a, b, c].map((line) => line.entries.get(place));
  if (left === undefined || right === undefined || entry === undefined) return '';
  const expected = expectedOf(reckoning, left, right);
  const [x, y] = [textOf(left), textOf(right)];
  const text =
    reckoning.sign === '增长'
      ? `（${x} － ${y}）÷ ${y}`
      : `${x} ${reckoning.sign === '平均' ? '÷' : reckoning.sign} ${y}`;
  const result =
    expected === undefined
      ? ''
      : ` ＝ ${worked(reckoning.sign === '÷' ? asPercent(expected) : expected, reckoning.sign === '＋' ? undefined : 2)}`;
  return `${text}${result}；表中 ${cellText(entry.cell)}`;
}

const textOf = ({ cell, summed }: Entry): string =>
  summed === undefined
    ? cellText(cell)
    : `（${summed.map((each) => cellText(each.cell)).join(' ＋ ')}）`;
