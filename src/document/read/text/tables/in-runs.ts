import type { Line } from '../lines.js';
import { cellsApart, linesUpTo } from './apart.js';
import { nameKind } from './column-content.js';
import type { Grid, GridRow } from './grid.js';
import { contentOf, isTotal, type Pieces, plain, wordsIn } from './placing.js';
import { spanningHead } from './spanning-names.js';

/** Names and the figures behind them, as far as the next name. */
interface Run {
  readonly names: readonly Pieces[];
  readonly figures: readonly Pieces[];
}

/**
 * The table of lines that hold a cell each, told by its rows alone: one or two names and always as many figures. What
 * stands before the first is its head, whose first name a tool may have lost or written behind that of the first row.
 */
export function gridInRuns(lines: readonly Line[], idleBlanks: number): Grid | null {
  const [first] = lines;
  const [opening, ...read] = runsOf(cellsApart(lines, idleBlanks));
  if (first === undefined || opening === undefined || opening.figures.length === 0) return null;
  const figures = opening.figures.length;
  const others = withSums(read, figures);
  const end = others.findIndex(
    (run) => run.figures.length !== figures || run.names.length > MOST_NAMES,
  );
  const { runs, strays } = withoutStrays(end < 0 ? others : others.slice(0, end), others[end]);
  const named = runs.length < LEAST_ALIKE || areListsAbreast(runs) ? null : namesOf(runs);
  if (named === null || opening.names.length <= named) return null;
  const columns = named + figures;
  const { names, own } = partedOpening(opening.names, named, columns);
  const rows = [{ names: own, figures: opening.figures }, ...runs].map((run) => rowOf(run, named));
  const head = headOf(names, strays, columns, rows);
  const all = [opening, ...runs].flatMap((run) => [...run.names, ...run.figures]);
  const taken = linesUpTo(lines, [...all, ...strays]);
  return { first, columns, rows: [...head, ...rows], taken, repeated: [] };
}

/** The runs with a row of sums parted from the one before it, where a tool wrote its name behind its figures. */
function withSums(runs: readonly Run[], figures: number): readonly Run[] {
  const at = runs.findIndex((run) => run.figures.length === figures * 2);
  const [run, behind] = runs.slice(at, at + 2);
  const name = behind?.names[0];
  if (at < 0 || run === undefined || behind === undefined || name === undefined) return runs;
  if (!isTotal(wordsIn(name))) return runs;
  return [
    ...runs.slice(0, at),
    { names: run.names, figures: run.figures.slice(0, figures) },
    { names: [name], figures: run.figures.slice(figures) },
    { names: behind.names.slice(1), figures: behind.figures },
    ...runs.slice(at + 2),
  ];
}

interface WithoutStrays {
  readonly runs: readonly Run[];
  readonly strays: readonly Pieces[];
}

/**
 * The runs without names of columns that a tool wrote among them, since the print set them lower: 学院 before the last
 * row, or alone behind it.
 */
function withoutStrays(runs: readonly Run[], behind: Run | undefined): WithoutStrays {
  const counts = runs.map(({ names }) => names.length);
  const usual = counts.toSorted((a, b) => timesOf(b, counts) - timesOf(a, counts))[0] ?? 1;
  const strays: Pieces[] = [];
  const left = runs.map(({ names, figures }) => {
    const headings = names.length > usual ? names.filter(isHeading) : [];
    const isStray = names.length - headings.length === usual;
    if (isStray) strays.push(...headings);
    return { names: isStray ? names.filter((name) => !headings.includes(name)) : names, figures };
  });
  const isAlone = behind?.figures.length === 0 && behind.names.length === 1;
  if (isAlone) strays.push(...behind.names.filter(isOfRows));
  return { runs: left, strays };
}

const timesOf = (count: number, counts: readonly number[]): number =>
  counts.filter((each) => each === count).length;

/** 126770 | 平方米 | 在校生 | 3627 | 人: several lists side by side, in which a unit stands before the next name. */
const areListsAbreast = (runs: readonly Run[]): boolean =>
  runs.filter(({ names: [name] }) => UNIT.test(wordsIn(name ?? []))).length * 3 > runs.length;

const UNIT =
  /^(?:[%％]|人次?|个|家|项|门|所|册|万册|本|台|套|亩|元|万元|亿元|平方米|㎡|学时|课时|名|次|场|份|件)(?:[/／](?:生|人|月|年))?$/;

/** The name of a column of names: 学院, 培训对象. */
const isOfRows = (pieces: Pieces): boolean => nameKind(wordsIn(pieces)) === 'words';

const isHeading = (pieces: Pieces): boolean =>
  isOfRows(pieces) || /[（(](?:[%％]|[人个项家元次]|万元|人次|百分点)[）)]/.test(wordsIn(pieces));

const MOST_NAMES = 3;
const LEAST_ALIKE = 3;

function runsOf(cells: readonly Pieces[]): readonly Run[] {
  const runs: { names: Pieces[]; figures: Pieces[] }[] = [];
  for (const cell of cells) {
    const isName = contentOf(cell) === 'words';
    const last = runs.at(-1);
    if (last === undefined || (isName && last.figures.length > 0))
      runs.push(isName ? { names: [cell], figures: [] } : { names: [], figures: [cell] });
    else (isName ? last.names : last.figures).push(cell);
  }
  return runs;
}

/** How many names a row has at most, where most have the same number, or the first of several rows one more. */
function namesOf(runs: readonly Run[]): number | null {
  const counts = runs.map(({ names }) => names.length);
  const most = Math.max(...counts);
  const least = Math.min(...counts);
  if (least === 0 || most - least > 1) return null;
  const longer = counts.filter((count) => count === most).length;
  return most === least || longer * 5 >= counts.length ? most : null;
}

/** The names of the head, and those of the first row. */
function partedOpening(
  names: readonly Pieces[],
  named: number,
  columns: number,
): { readonly names: readonly Pieces[]; readonly own: readonly Pieces[] } {
  const tail = names.slice(-named - 1);
  const displaced = tail.filter((pieces) => nameKind(wordsIn(pieces)) === 'words');
  const isDisplaced =
    names.length <= columns + named &&
    displaced.length === 1 &&
    displaced[0] !== tail[0] &&
    nameKind(wordsIn(names[0] ?? [])) !== 'words';
  // 人次 | 占比（%） | 企业职工 | 培训对象: the name of the first column stands behind that of the first row.
  return isDisplaced
    ? {
        names: [...displaced, ...names.slice(0, -named - 1)],
        own: tail.filter((pieces) => !displaced.includes(pieces)),
      }
    : { names: names.slice(0, -named), own: names.slice(-named) };
}

/** The head: a name for each column, where they are that many and no two alike; else names that stand over several. */
function headOf(
  names: readonly Pieces[],
  strays: readonly Pieces[],
  columns: number,
  rows: readonly GridRow[],
): readonly GridRow[] {
  const [lost, ...others] = strays;
  const isFirstLost = names.length === columns - 1 && !isOfRows(names[0] ?? []);
  const first = isFirstLost && lost !== undefined && isOfRows(lost) ? lost : [];
  const all = isFirstLost ? [first, ...names] : names;
  const rest = first.length > 0 ? others : strays;
  const head = all.map((pieces, column) =>
    plain(column === 0 ? [...pieces, ...rest.flat()] : pieces, column),
  );
  if (all.length === columns && areDistinct(names)) return [head];
  const single = rowsNameFirst(names).flatMap((pieces) => (pieces.length === 1 ? pieces : []));
  const isPlain = first.length === 0 && single.length === names.length;
  const settled = isPlain ? spanningHead(single, columns, rows) : null;
  return settled ?? unsettled([...names, ...strays], columns);
}

/** Names of which nobody can say what they stand over: the first over all columns, the others as they come. */
function unsettled([first, ...others]: readonly Pieces[], columns: number): readonly GridRow[] {
  const rest = others.slice(columns - 1).flat();
  const lower = [...others.slice(0, columns - 1), ...(rest.length > 0 ? [rest] : [])];
  return [[plain(first ?? [], 0, columns)], lower.map((pieces, column) => plain(pieces, column))];
}

/** 2023年 | 收入项目 | 2022年: what the rows are called by is the first column's, wherever a tool wrote it. */
function rowsNameFirst(names: readonly Pieces[]): readonly Pieces[] {
  const own = names.filter(isOfRows);
  return own.length === 1 ? [...own, ...names.filter((name) => !own.includes(name))] : names;
}

/** Whether no name is another's, nor two names that were run together. */
const areDistinct = (names: readonly Pieces[]): boolean => {
  const words = names.map(wordsIn);
  return (
    new Set(words).size === words.length &&
    words.every((each) => (each.match(/[（(]/g)?.length ?? 0) < 2)
  );
};

/** A row that lacks a name lacks the first, which one above has for both; sums take the columns of all names. */
function rowOf({ names, figures }: Run, named: number): GridRow {
  const missing = named - names.length;
  const isSum = missing > 0 && isTotal(wordsIn(names[0] ?? []));
  const own = isSum
    ? [
        plain(names[0] ?? [], 0, missing + 1),
        ...names.slice(1).map((each, at) => plain(each, at + missing + 1)),
      ]
    : [
        ...Array.from({ length: missing }, (_, column) => plain([], column)),
        ...names.map((each, at) => plain(each, at + missing)),
      ];
  return [...own, ...figures.map((each, at) => plain(each, at + named))];
}
