import { captionLabelOf } from '../recognise/index.js';
import type { FoundTable } from './found-table.js';
import type { Area, PageMarks, Rule } from './marks.js';
import { openTable } from './open-table.js';
import { rowsOf } from './rows.js';
import { merged } from './rulings.js';
import type { Run } from './runs.js';

/** Points by which the ends of a table's rules may differ. */
const SAME_END = 6;
const NARROWEST = 90;

/** What horizontal rules alone enclose: three-line tables (三线表) and tables with a rule under each row. */
export interface OpenTables {
  readonly tables: readonly FoundTable[];
  readonly rest: readonly Run[];
}

/** Finds tables between horizontal rules of one width; `isTaken` tells rules that belong to a table already. */
export function threeLineTables(
  { horizontal }: PageMarks,
  runs: readonly Run[],
  isTaken: (rule: Area) => boolean,
): OpenTables {
  const rules = merged(horizontal).filter(
    (rule) => rule.to - rule.from >= NARROWEST && !isTaken(areaOf(rule)),
  );
  const tables: FoundTable[] = [];
  let rest = runs;
  for (const group of sameWidth(rules)) {
    let from = 0;
    while (from < group.length - 1) {
      const found = longest(group, from, rest);
      if (found === null) from += 1;
      else {
        tables.push(found.table);
        rest = rest.filter((run) => !found.inside.has(run));
        from = found.last;
      }
    }
  }
  return { tables, rest };
}

const areaOf = ({ at, from, to }: Rule): Area => ({ left: from, right: to, top: at, bottom: at });

/** Rules of one width, from the head of the page to its foot. */
function sameWidth(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  const groups: Rule[][] = [];
  if (rules.length > MOST_OF_A_PAGE) return [];
  for (const rule of rules.toSorted((a, b) => a.at - b.at)) {
    const group = groups.find(
      ([first]) =>
        first !== undefined &&
        Math.abs(first.from - rule.from) <= SAME_END &&
        Math.abs(first.to - rule.to) <= SAME_END,
    );
    if (group === undefined) groups.push([rule]);
    else group.push(rule);
  }
  return groups.filter(({ length }) => length > 1 && length < MOST_RULES);
}

const MOST_RULES = 120;
const MOST_OF_A_PAGE = 3_000;
/** How many rules on a table's foot is looked for. */
const REACH = 60;

interface Found {
  readonly table: FoundTable;
  readonly inside: ReadonlySet<Run>;
  readonly last: number;
}

/** The table that begins at one rule and reaches as far down as the words between the rules stand in columns. */
function longest(rules: readonly Rule[], from: number, runs: readonly Run[]): Found | null {
  const bands = bandsBelow(rules, from, runs);
  for (let last = bands.length; last > Math.max(0, bands.length - TRIES); last -= 1) {
    const held = bands.slice(0, last).filter(({ length }) => length > 0);
    if ((bands[last - 1]?.length ?? 0) === 0 || !isHead(held[0])) continue;
    const table = tableOf(held, areaBetween(rules[from], rules[from + last]));
    if (table !== null && (last > 1 || table.rows > 2))
      return { table, inside: new Set(held.flat()), last: from + last };
  }
  return null;
}

/** How many feet of a table are tried, the lowest first. */
const TRIES = 12;

/** The rule beneath a chapter's title may be as long as those of the table above it. */
const LARGER = 1.3;
const sizeOf = (band: readonly Run[]): number => Math.max(0, ...band.map(({ size }) => size));

/** What stands between the rules beneath one, up to the first band that is no part of a table. */
function bandsBelow(
  rules: readonly Rule[],
  from: number,
  runs: readonly Run[],
): readonly (readonly Run[])[] {
  const bands: (readonly Run[])[] = [];
  for (let last = from + 1; last < Math.min(rules.length, from + REACH); last += 1) {
    const band = between(rules[last - 1], rules[last], runs);
    const isPart =
      isInside(band, rules[from]) &&
      !isProse(band, rules[from]) &&
      !hasCaption(band) &&
      sizeOf(band) <= sizeOf(bands[0] ?? band) * LARGER;
    if (band.length === 0 || !isPart) break;
    bands.push(band);
  }
  return bands;
}

/** Few bands hold a row on each line; where that makes no table, and where there are many, a band is a row. */
function tableOf(bands: readonly (readonly Run[])[], area: Area): FoundTable | null {
  const byLine = bands.length > 3 ? null : openTable(bands.flatMap(rowsOf), area);
  return byLine ?? (bands.length > 1 ? openTable(bands, area) : null);
}

/** The head of a table has words in several columns. */
const isHead = (band: readonly Run[] | undefined): boolean =>
  band !== undefined && rowsOf(band).every((row) => row.length > 1);

/** What stands above a caption is another table's, or the head of the page. */
const hasCaption = (band: readonly Run[]): boolean =>
  rowsOf(band).some(
    (row) =>
      captionLabelOf(
        row
          .toSorted((a, b) => a.left - b.left)
          .map(({ text }) => text)
          .join(' '),
      ) !== null,
  );

/** Share of the table's width that lines of prose fill. */
const PROSE = 0.7;

function isProse(band: readonly Run[], rule: Rule | undefined): boolean {
  const width = rule === undefined ? Infinity : rule.to - rule.from;
  return band.filter(({ left, right }) => right - left > width * PROSE).length > 1;
}

function between(
  upper: Rule | undefined,
  lower: Rule | undefined,
  runs: readonly Run[],
): readonly Run[] {
  if (upper === undefined || lower === undefined) return [];
  return runs.filter(({ base, size, left, right }) => {
    const middle = base - size * 0.35;
    const centre = (left + right) / 2;
    return middle > upper.at && middle < lower.at && centre > upper.from && centre < upper.to;
  });
}

const isInside = (runs: readonly Run[], rule: Rule | undefined): boolean =>
  rule !== undefined &&
  runs.every(({ left, right, size }) => left >= rule.from - size && right <= rule.to + size);

const areaBetween = (upper: Rule | undefined, lower: Rule | undefined): Area => ({
  left: upper?.from ?? 0,
  right: upper?.to ?? 0,
  top: upper?.at ?? 0,
  bottom: lower?.at ?? 0,
});
