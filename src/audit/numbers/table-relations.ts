import {
  BARE,
  compared,
  difference,
  growth,
  percentagePoints,
  type Quantity,
  quantity,
  quotient,
  sameDimension,
  sum,
  unitOf,
} from '../../quantity/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import { type Grid, gridOf } from '../tables/grid.js';
import {
  columnsOf,
  type Entry,
  type Line,
  type Matrix,
  plainHead,
  rowsOf,
  SUBTOTAL,
  TOTAL,
  UNSUMMED,
} from '../tables/matrix.js';
import { believable } from '../tables/unheaded.js';
import { cellText, spanOfCell } from './cell-telling.js';
import { rowBases } from './row-bases.js';
import { areSlips } from './slip.js';
import { asPercent, figures, worked } from './telling.js';

/**
 * What most lines of a table obey and one does not. Nobody has to say how the columns of a table are reckoned
 * from each other: where all rows but one or two give the third column from the first two, those break the
 * table's own rule.
 */
export const tableRelations: AuditRule = {
  id: 'numbers.table-relation',
  title: { zh: '表内各列（行）的关系不一致', en: 'A row breaks the table’s own reckoning' },
  category: 'truthfulness',
  severity: 'warning',
  observe: ({ tables }) =>
    tables.flatMap((table) => {
      const grid = believable(gridOf(table));
      if (grid.numbers.length > MOST_NUMBERS) return [];
      return [
        ...relationsIn(columnsOf(grid), grid),
        ...relationsIn(rowsOf(grid), grid),
        ...rowBases(grid),
      ];
    }),
};

const MOST_NUMBERS = 3000;
const MOST_LINES = 16;
const LEAST_HOLDING = 3;

/** How a third line follows from two others, of which the first may be the sum of two itself. */
interface Reckoning {
  readonly sign: string;
  readonly fits: (a: Line, b: Line, c: Line) => boolean;
  readonly of: (a: Quantity, b: Quantity) => Quantity | undefined;
  readonly quick: (a: Entry, b: Entry) => readonly [number, number];
  readonly commutes: boolean;
  /** Whether three entries can meet at all; left out where units of lines settle it. */
  readonly meets?: (a: Entry, b: Entry, c: Entry) => boolean;
}

const percentUnit = unitOf('%') ?? BARE;
const isChange = ({ head }: Line): boolean => /增减|净增|变化|差额|差值|增加|减少|升降/.test(head);
const isRatio = ({ head }: Line): boolean => /均|每|生师比/.test(head);
const isPoints = ({ head }: Line): boolean => /百分点|增减|变化|差|增幅|提高|升降|同比/.test(head);

/** Of 毕业生 and 去向落实 人数 only one says that it counts persons. */
const areAlike = (a: Line, b: Line): boolean =>
  a.measure === b.measure || a.measure === 'bare' || b.measure === 'bare';

const RECKONINGS: readonly Reckoning[] = [
  {
    sign: '＋',
    commutes: true,
    fits: (a, b, c) =>
      !a.percent && !b.percent && !c.percent && areAlike(a, b) && areAlike(b, c) && areAlike(a, c),
    of: (a, b) => (sameDimension(a.unit, b.unit) ? sum(a, b) : undefined),
    quick: (a, b) => [a.lo + b.lo, a.hi + b.hi],
  },
  {
    sign: '÷',
    commutes: false,
    fits: (a, b, c) =>
      !a.percent &&
      !b.percent &&
      c.percent &&
      areAlike(a, b) &&
      !/增|升(?![学入本])|降|同比/.test(c.head),
    of: (a, b) => plainQuotient(a, b),
    quick: (a, b) =>
      b.lo > 0 ? [(a.lo / b.hi) * 100, (a.hi / b.lo) * 100] : [Number.NaN, Number.NaN],
  },
  {
    sign: '增长',
    commutes: false,
    fits: (a, b, c) =>
      !a.percent &&
      !b.percent &&
      areAlike(a, b) &&
      (c.percent || (c.measure === 'bare' && /增长|增幅|增速|涨幅/.test(c.head))),
    of: (a, b) => (sameDimension(a.unit, b.unit) ? growth(a, b) : undefined),
    quick: (a, b) =>
      b.lo > 0 ? [(a.lo / b.hi - 1) * 100, (a.hi / b.lo - 1) * 100] : [Number.NaN, Number.NaN],
  },
  {
    sign: '－',
    commutes: false,
    fits: (a, b, c) => a.percent && b.percent && isPoints(c),
    of: (a, b) => pointsOf(a, b),
    quick: (a, b) => [a.lo - b.hi, a.hi - b.lo],
  },
  {
    sign: '－',
    commutes: false,
    fits: (a, b, c) =>
      isChange(c) && !isChange(a) && !isChange(b) && !c.percent && !(a.percent && b.percent),
    of: (a, b) => (sameDimension(a.unit, b.unit) ? difference(a, b) : undefined),
    quick: (a, b) => [a.lo - b.hi, a.hi - b.lo],
    // Of a row of rates the change is in points, whatever it is printed in.
    meets: (a, b, c) =>
      a.cell.unit === b.cell.unit &&
      [a.cell.unit, null, a.cell.unit === '%' ? '百分点' : null].includes(c.cell.unit),
  },
  {
    sign: '平均',
    commutes: false,
    fits: (a, b, c) =>
      !a.percent &&
      !b.percent &&
      !c.percent &&
      isRatio(c) &&
      !isRatio(a) &&
      !isRatio(b) &&
      (a.measure !== b.measure || /生师比/.test(c.head)),
    of: (a, b) => quotient(a, b),
    quick: (a, b) => (b.lo > 0 ? [a.lo / b.hi, a.hi / b.lo] : [Number.NaN, Number.NaN]),
  },
];

function pointsOf(a: Quantity, b: Quantity): Quantity | undefined {
  const shares = [a, b].every(({ unit }) => sameDimension(unit, percentUnit));
  return shares ? quantity(percentagePoints(a, b).interval, percentUnit) : undefined;
}

function plainQuotient(a: Quantity, b: Quantity): Quantity | undefined {
  const ratio = quotient(a, b);
  return ratio === undefined || Object.keys(ratio.unit.dimension).length > 0
    ? undefined
    : difference(ratio, quantity({ lo: ZERO, hi: ZERO, loOpen: false, hiOpen: false }, BARE));
}

const ZERO = { numerator: 0n, denominator: 1n };

/** Whether the numbers of a line are told so exactly that another two would hardly give them by chance. */
function isSharp({ sign }: Reckoning, { entries }: Line): boolean {
  const all = [...entries.values()];
  if (sign === '＋') return all.every(({ lo }) => lo >= 100);
  return all.every(({ lo, hi }) => hi - lo <= 0.11);
}

interface Relation {
  readonly reckoning: Reckoning;
  readonly a: Line;
  readonly b: Line;
  readonly c: Line;
  readonly holding: readonly number[];
  readonly breaking: readonly number[];
}

function relationsIn(matrix: Matrix, grid: Grid): readonly Observation[] {
  const lines = matrix.lines.filter(
    ({ entries, head }) => entries.size >= LEAST_HOLDING && plainHead(head) !== '',
  );
  const totals = totalsOf(lines, matrix.across);
  const least = totals.length > 0 ? 2 : 3;
  if (lines.length < least || lines.length > MOST_LINES) return [];
  const found: Relation[] = [];
  const sums = lines.length <= MOST_SUMMED ? sumsOf(lines) : [];
  const before = yearsBefore(lines, matrix.across);
  for (const c of lines) {
    const best =
      bestFor(c, lines, lines, matrix.across) ??
      (c.percent ? bestFor(c, lines, totals, matrix.across) : undefined) ??
      bestFor(c, lines, before, matrix.across, isOwnYearBefore) ??
      (c.percent ? bestFor(c, sums, lines, matrix.across) : sumOfRun(c, lines, matrix.across));
    if (best !== undefined) found.push(best);
  }
  return withoutTwins(found).flatMap((relation) => told(relation, matrix, grid));
}

/** 本年 ＝ 上年 ＋ 增减 says the same as 增减 ＝ 本年 － 上年: of two relations between the same lines one is told. */
function withoutTwins(relations: readonly Relation[]): readonly Relation[] {
  const isTwin = (one: Relation, other: Relation): boolean =>
    one.reckoning.sign === '＋' &&
    other.reckoning.sign === '－' &&
    [one.a, one.b, one.c].every((line) => [other.a, other.b, other.c].includes(line));
  return relations.filter((one) => !relations.some((other) => isTwin(one, other)));
}

/** Each line of counts a year earlier, place by place, where the places are years: what 同比增长 is reckoned by. */
function yearsBefore(lines: readonly Line[], across: readonly string[]): readonly Line[] {
  const places = new Map(
    across.flatMap((head, place) => {
      const year = /^((?:19|20)\d{2})(?:年度?|学年|届)?$/.exec(plainHead(head))?.[1];
      return year === undefined ? [] : [[Number(year), place] as const];
    }),
  );
  if (places.size < LEAST_HOLDING) return [];
  return lines.flatMap((line) => {
    const entries = new Map<number, Entry>();
    for (const [year, place] of places) {
      const entry = line.entries.get(places.get(year - 1) ?? -1);
      if (entry !== undefined) entries.set(place, entry);
    }
    return line.percent ? [] : [{ ...line, head: `上年${plainHead(line.head)}`, entries }];
  });
}

const isOwnYearBefore = (line: Line, before: Line): boolean =>
  before.head === `上年${plainHead(line.head)}`;

/** For every line with a total, that total at each of its places: what a column of shares is reckoned by. */
function totalsOf(lines: readonly Line[], across: readonly string[]): readonly Line[] {
  const place = across.findIndex((head) => TOTAL.test(plainHead(head)));
  return lines.flatMap((line) => {
    const total = line.entries.get(place);
    if (total === undefined || line.percent) return [];
    const entries = new Map(
      [...line.entries.keys()].filter((key) => key !== place).map((key) => [key, total]),
    );
    return [{ ...line, head: `${plainHead(line.head)}合计`, entries }];
  });
}

const MOST_SUMMED = 8;

/** The three or more lines that stand together and make up another: 一等奖、二等奖、三等奖 and 小计. */
function sumOfRun(
  c: Line,
  lines: readonly Line[],
  across: readonly string[],
): Relation | undefined {
  const [plus] = RECKONINGS;
  const counts = lines.filter((line) => !line.percent && line.measure === c.measure);
  if (plus === undefined || counts.length > MOST_SUMMED) return undefined;
  for (let from = 0; from < counts.length; from += 1) {
    let [sum] = counts.slice(from, from + 1);
    for (const next of counts.slice(from + 1)) {
      if (sum === undefined || sum === c || next === c) break;
      const relation = sum.head.includes('＋')
        ? relationOf(plus, [sum, next, c], across)
        : undefined;
      if (relation !== undefined) return relation;
      sum = added(sum, next);
    }
  }
  return undefined;
}

/** Every two lines of one measure added up: 升学 ＋ 直接就业, to be a share of 毕业生. */
function sumsOf(lines: readonly Line[]): readonly Line[] {
  const counts = lines.filter(({ percent }) => !percent);
  return counts.flatMap((a, index) =>
    counts.slice(index + 1).flatMap((b) => (a.measure === b.measure ? [added(a, b)] : [])),
  );
}

function added(a: Line, b: Line): Line {
  const entries = new Map<number, Entry>();
  for (const [place, left] of a.entries) {
    const right = b.entries.get(place);
    if (right === undefined || !sameDimension(left.quantity.unit, right.quantity.unit)) continue;
    const quantity = sum(left.quantity, right.quantity);
    entries.set(place, {
      ...left,
      quantity,
      lo: left.lo + right.lo,
      hi: left.hi + right.hi,
      summed: [...(left.summed ?? [left]), right],
    });
  }
  return { ...a, head: `${plainHead(a.head)}＋${plainHead(b.head)}`, entries };
}

/** The reckoning that gives a line from two others at most of its places. */
function bestFor(
  c: Line,
  firsts: readonly Line[],
  lines: readonly Line[],
  across: readonly string[],
  may: (a: Line, b: Line) => boolean = () => true,
): Relation | undefined {
  let best: Relation | undefined;
  for (const reckoning of RECKONINGS) {
    firsts.forEach((a, first) => {
      lines.forEach((b, second) => {
        if (a === b || a === c || b === c || (reckoning.commutes && second < first)) return;
        if (!may(a, b) || !reckoning.fits(a, b, c)) return;
        const relation = relationOf(reckoning, [a, b, c], across);
        if (relation === undefined) return;
        if (best === undefined || relation.breaking.length < best.breaking.length) best = relation;
      });
    });
  }
  return best;
}

function relationOf(
  reckoning: Reckoning,
  [a, b, c]: readonly [Line, Line, Line],
  across: readonly string[],
): Relation | undefined {
  const holding: number[] = [];
  const breaking: number[] = [];
  let telling = 0;
  for (const [place, entry] of c.entries) {
    const [left, right] = [a.entries.get(place), b.entries.get(place)];
    if (left === undefined || right === undefined) continue;
    if (reckoning.meets?.(left, right, entry) === false) continue;
    // The change of a ratio is no ratio of changes.
    if (/^(?:÷|平均)$/.test(reckoning.sign) && CHANGES.test(across[place] ?? '')) continue;
    if (reckoning.sign === '＋' && !isSummed(across[place] ?? '')) continue;
    const [lo, hi] = reckoning.quick(left, right);
    if (Number.isNaN(lo)) continue;
    const slack = Math.max(Math.abs(entry.hi), 1) * 1e-9;
    if (lo - slack <= entry.hi && hi + slack >= entry.lo) {
      holding.push(place);
      // 0 ＋ 5 ＝ 5 says nothing of the rule.
      if (left.hi !== 0 && right.hi !== 0) telling += 1;
    } else breaking.push(place);
    if (breaking.length > 2) return undefined;
  }
  // A sharp result met twice is no chance; a rounded one needs more.
  // A sum of rows that two of three columns bear out is one with a row left out in those two.
  const least = isSharp(reckoning, c) && reckoning.sign !== '＋' ? 2 : LEAST_HOLDING;
  const enough =
    telling >= least &&
    (holding.length >= least * breaking.length ||
      (least < LEAST_HOLDING && holding.length > Math.max(2, breaking.length)));
  const relation = { reckoning, a, b, c, holding, breaking };
  return enough && !isChance(relation) ? relation : undefined;
}

const CHANGES = /增减|净增|变化|增加|减少|升降|差额|增幅|增长|同比|比上年/;

/** Among the columns of a table of small numbers some add up to another by chance: 2 ＋ 1 ＝ 3. */
function isChance({ reckoning, c, holding }: Relation): boolean {
  const head = plainHead(c.head);
  if (reckoning.sign !== '＋' || TOTAL.test(head) || SUBTOTAL.test(head)) return false;
  const digits = holding.map((place) => Math.log10(1 + Math.abs(c.entries.get(place)?.lo ?? 0)));
  return digits.reduce((sum, each) => sum + each, 0) < LEAST_DIGITS;
}

const LEAST_DIGITS = 4;

/** A place whose head was lost may be one of rates. */
const isSummed = (head: string): boolean => plainHead(head) !== '' && !UNSUMMED.test(head);

function told(relation: Relation, { across }: Matrix, grid: Grid): readonly Observation[] {
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
