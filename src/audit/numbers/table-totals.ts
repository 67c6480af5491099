import { compared, type Quantity, sum } from '../../quantity/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import { type Grid, gridOf } from '../tables/grid.js';
import { hasLooseRow } from '../tables/loose-rows.js';
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
import { digitsIn } from './digits.js';
import { areSlips } from './slip.js';
import { figures, worked } from './telling.js';

/** A total of a table that its rows or columns do not add up to. */
export const tableTotals: AuditRule = {
  id: 'numbers.table-total',
  title: { zh: '表内合计不符', en: 'A total of a table does not add up' },
  category: 'truthfulness',
  severity: 'error',
  observe: ({ tables, document }) => {
    // Of a text it is a guess which words head which column.
    const isGuessed = document.kind === 'text';
    return tables.flatMap((table) => {
      const grid = believable(gridOf(table));
      const columns = hasLooseRow(grid) ? [] : totalsOf(columnsOf(grid), grid, isGuessed);
      return [...columns, ...totalsOf(rowsOf(grid), grid, isGuessed)];
    });
  },
};

/** A total and what it should be the sum of. */
interface Addition {
  readonly total: Entry;
  readonly members: readonly Entry[];
  readonly complete: boolean;
  readonly line: Line;
  readonly sum: Quantity;
}

/** Every line's total held against its other entries, for each place across that is headed 合计. */
function totalsOf(
  { lines, across: heads }: Matrix,
  grid: Grid,
  isGuessed: boolean,
): readonly Observation[] {
  // Places where nothing stands in any line are heads or rules between groups.
  const across = heads.map((head, place) =>
    lines.some(({ entries }) => entries.has(place)) ? head : null,
  );
  const places = across.flatMap((head, place) =>
    head === null ? [] : [{ head: plainHead(lastWord(head)), place }],
  );
  const totals = places.filter(({ head }) => TOTAL.test(head));
  const isOnly = lines.filter(({ entries }) => entries.size > 0).length === 1;
  const subtotals = places.filter(({ head }) => SUBTOTAL.test(head));
  // 国家级 接入 … 合计 接入: the totals of several columns each stand beneath one head.
  const grouped = places.filter(
    ({ head, place }) => !TOTAL.test(head) && TOTAL.test(plainHead(upperHead(across[place] ?? ''))),
  );
  return [...totals, ...subtotals, ...grouped].flatMap(({ place }) => {
    const [plain, withRest] = [false, true].map((adds) =>
      lines.flatMap((line) => {
        const addition = additionOf(line, place, across, isOnly, adds);
        return addition === undefined ? [] : [addition];
      }),
    );
    return judged(likelier(plain ?? [], withRest ?? []), grid, isGuessed);
  });
}

/** The reading that more lines bear out. */
function likelier(one: readonly Addition[], other: readonly Addition[]): readonly Addition[] {
  const held = (additions: readonly Addition[]): number => additions.filter(holds).length;
  return held(other) > held(one) ? other : one;
}

const lastWord = (head: string): string =>
  head
    .trim()
    .split(/\s+(?=\S+$)/)
    .at(-1) ?? head;

function additionOf(
  line: Line,
  place: number,
  across: readonly (string | null)[],
  isOnly: boolean,
  addsRest: boolean,
): Addition | undefined {
  const total = line.entries.get(place);
  // A column whose head was lost may be one of rates; the only row of a table needs none.
  if (
    total === undefined ||
    (plainHead(line.head) === '' && !isOnly) ||
    line.percent ||
    UNSUMMED.test(line.head) ||
    total.cell.unit === '%'
  )
    return undefined;
  const own = plainHead(lastWord(across[place] ?? ''));
  const group = SUBTOTAL.test(own)
    ? runBefore(across, place)
    : TOTAL.test(own)
      ? groupOf(across, place)
      : namesakesOf(across, own);
  const others = group.filter(
    (each) => each !== place && !TOTAL.test(plainHead(lastWord(across[each] ?? ''))),
  );
  const subtotals = others.filter((each) => SUBTOTAL.test(plainHead(across[each] ?? '')));
  // 公办小计, 民办一校, 合计: what stands behind the last subtotal is in none.
  const last = subtotals.at(-1) ?? -1;
  const behind = addsRest ? others.filter((each) => each > last) : [];
  const wanted = (subtotals.length > 0 ? [...subtotals, ...behind] : others).filter(
    (each) => !UNSUMMED.test(plainHead(across[each] ?? '')) && !/其中/.test(across[each] ?? ''),
  );
  const members = wanted.flatMap((each) => {
    const entry = line.entries.get(each);
    return entry === undefined || entry.cell.unit !== total.cell.unit ? [] : [entry];
  });
  const [first, ...rest] = members;
  if (first === undefined || members.length < 2) return undefined;
  // A column of changes, whatever its head says.
  if ([total, ...members].some(({ lo }) => lo < 0)) return undefined;
  const added = rest.reduce((so, entry) => sum(so, entry.quantity), first.quantity);
  const addition = { total, members, complete: members.length === wanted.length, line, sum: added };
  // Between its least and its greatest entry, a total is the mean of a column whose head did not say so.
  return isMeanOf(total, members) && !isLongSlip(addition) ? undefined : addition;
}

const isMeanOf = (total: Entry, members: readonly Entry[]): boolean =>
  total.lo <= Math.max(...members.map(({ hi }) => hi)) &&
  total.hi >= Math.min(...members.map(({ lo }) => lo)) &&
  members.filter(({ lo }) => lo > 0).length > 1;

/** The places that a subtotal sums up: those before it, back to the subtotal before. */
function runBefore(across: readonly (string | null)[], place: number): readonly number[] {
  const run: number[] = [];
  for (let each = place - 1; each >= 0; each -= 1) {
    const head = across[each];
    if (head === null || head === undefined) continue;
    const plain = plainHead(lastWord(head));
    if (SUBTOTAL.test(plain) || TOTAL.test(plain)) break;
    run.unshift(each);
  }
  return run;
}

/** Places beneath the same upper head as the total; all places where heads have one level only. */
function groupOf(across: readonly (string | null)[], place: number): readonly number[] {
  const all = across.flatMap((head, each) => (head === null ? [] : [each]));
  const upper = upperHead(across[place] ?? '');
  return upper === '' ? all : all.filter((each) => upperHead(across[each] ?? '') === upper);
}

/** The places with the same lower head. */
const namesakesOf = (across: readonly (string | null)[], own: string): readonly number[] =>
  across.flatMap((head, each) =>
    head !== null && plainHead(lastWord(head)) === own && !TOTAL.test(plainHead(upperHead(head)))
      ? [each]
      : [],
  );

const upperHead = (head: string): string => {
  const words = head.trim().split(/\s+/);
  return words.length > 1 ? words.slice(0, -1).join(' ') : '';
};

function judged(
  additions: readonly Addition[],
  grid: Grid,
  isGuessed: boolean,
): readonly Observation[] {
  const isWhole = ({ total, members, complete }: Addition): boolean =>
    complete && [total, ...members].every(({ cell }) => !grid.isShort(cell.row));
  const holding = additions.filter((each) => isWhole(each) && holds(each));
  const failing = additions.filter((each) => isWhole(each) && !holds(each));
  const passes = holding.map((each) => agreement(each));
  if (holding.length === 0 && failing.length > 1) {
    if (failing.every(isSlip)) return failing.map((each) => failure(each, grid));
    return lacksOne(failing) ? [lacking(failing, grid)] : [];
  }
  // Under heads that fit no columns it is not known what was added to what.
  const known = grid.doubtful
    ? failing.filter(
        (each) =>
          (each.total.lo >= LARGE && holding.length > 1) ||
          (holding.length > 0 && isLongSlip(each)),
      )
    : failing;
  const plausible = known.filter(
    (each) =>
      !isFilled(each) &&
      ((holding.length >= failing.length && (!isGuessed || holding.length > 2 || isLong(each))) ||
        (failing.length <= FEW && isNear(each) && (!isGuessed || isLong(each))) ||
        isLongSlip(each)),
  );
  const tooMuch = additions.filter((each) => !each.complete && exceeds(each) && holding.length > 0);
  return [...passes, ...[...plausible, ...tooMuch].map((each) => failure(each, grid))];
}

/** Numbers of one or two digits are soon near a sum of which they are no total. */
const isLong = ({ total: { cell } }: Addition): boolean =>
  digitsIn(cell.mention.text).length >= LONG;
const LONG = 3;

/** 国赛4项、省赛小计37项、市赛142项 make 183项: where an entry that was left out fills the gap, it belongs to the sum. */
const isFilled = ({ total, members, line, sum: added }: Addition): boolean =>
  [...line.entries.values()].some(
    (entry) =>
      entry !== total &&
      entry.lo > 0 &&
      !members.includes(entry) &&
      Math.abs(entry.lo + middle(added) - total.lo) < CLOSE,
  );
const CLOSE = 1e-6;

/** Where more lines than these fail, and fewer hold, the heads were read wrongly. */
const FEW = 2;

/** Under heads that fit no columns, a total so large is one of numbers and not of rates. */
const LARGE = 1000;

/** Whether one entry, or the total, need only be another by a slip of the pen to make it add up. */
function isSlip({ sum: added, total, members }: Addition): boolean {
  const missing = (total.lo + total.hi) / 2 - middle(added);
  return isSlipBy(total, -missing) || members.some((entry) => isSlipBy(entry, missing));
}

/** The same of a total of three digits or more: two digits change places by chance. */
const isLongSlip = (addition: Addition): boolean =>
  addition.total.lo >= LEAST_LONG && isSlip(addition);
const LEAST_LONG = 100;

/** Whether an entry that were so much more would be printed with the same digits but for a slip. */
function isSlipBy({ cell, lo, hi }: Entry, more: number): boolean {
  const text = cell.mention.text.normalize('NFKC').replace(/[,\s]/g, '');
  const wanted = (lo + hi) / 2 + more;
  return [0, 1, 2, 3, 4].some((decimals) => areSlips(text, wanted.toFixed(decimals)));
}

/**
 * Whether every total lacks about one entry more: a line was left out. Where the gaps are larger, the lines are
 * only some of those summed up, or the table was read wrongly.
 */
const lacksOne = (failing: readonly Addition[]): boolean =>
  failing.every(({ sum: added, total, members }) => {
    const gap = (total.lo + total.hi) / 2 - middle(added);
    return gap > 0 && gap <= 1.2 * Math.max(...members.map(({ hi }) => hi));
  });

function lacking(failing: readonly Addition[], { table }: Grid): Observation {
  const where = table.label ?? '';
  return {
    outcome: 'fail',
    severity: 'warning',
    message: {
      zh: `${where}各项合计都比所列各项之和大，像是漏列了一项，请核对。`,
      en: `${where}: every total exceeds the sum of its entries, as if one were left out; check it.`,
    },
    derivation: failing.map((each) => figures(`${sumText(each)} ≠ ${cellText(each.total.cell)}`)),
    spans: failing.map(({ total }) => spanOfCell(total.cell)),
    identity: [where || (table.caption?.text ?? ''), 'lacking'],
  };
}

const holds = ({ sum: added, total }: Addition): boolean =>
  compared(added, '=', total.quantity) !== 'never';
const exceeds = ({ sum: added, total }: Addition): boolean =>
  compared(added, '<=', total.quantity) === 'never';

/** A sum that misses its total by less than half of it; farther off, the members are hardly all of it. */
function isNear({ sum: added, total }: Addition): boolean {
  const [a, b] = [middle(added), (total.lo + total.hi) / 2];
  return Math.abs(a - b) <= Math.abs(b) * 0.5;
}

function middle({ interval: { lo, hi } }: Quantity): number {
  const end = lo ?? hi;
  return end === null ? Number.NaN : Number(end.numerator) / Number(end.denominator);
}

const sumText = ({ members, sum: added }: Addition): string => {
  const texts = members.map(({ cell }) => cellText(cell));
  const told =
    texts.length > MOST_TOLD ? [...texts.slice(0, MOST_TOLD - 1), '…', texts.at(-1)] : texts;
  return `${told.join(' ＋ ')} ＝ ${worked(added)}`;
};

const MOST_TOLD = 12;

const agreement = (addition: Addition): Observation => ({
  outcome: 'pass',
  message: { zh: '合计相符', en: 'The total adds up.' },
  derivation: [figures(sumText(addition))],
  spans: [addition.total, ...addition.members].map(({ cell }) => spanOfCell(cell)),
  identity: [addition.line.head],
});

function failure(addition: Addition, { table }: Grid): Observation {
  const { total, line, sum: added } = addition;
  const where = table.label ?? '';
  return {
    outcome: 'fail',
    message: {
      zh: `${where}“${plainHead(line.head)}”合计写作 ${cellText(total.cell)}，各项相加为 ${worked(added)}，请核对合计和各项。`,
      en: `${where} “${plainHead(line.head)}”: the total is ${cellText(total.cell)}, but the entries make ${worked(added)}; check the total and its entries.`,
    },
    derivation: [figures(`${sumText(addition)} ≠ ${cellText(total.cell)}`)],
    spans: [total, ...addition.members].map(({ cell }) => spanOfCell(cell)),
    identity: [where || (table.caption?.text ?? ''), line.head],
  };
}
