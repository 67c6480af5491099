import type { ReadCell } from '../../document/model/index.js';
import type { Interval } from '../../quantity/index.js';
import { aroundStated, exactly, point, unitOf } from '../../quantity/index.js';
import { type Mention, mentionsIn } from '../mentions.js';
import type { TableInPlace } from './table-in-place.js';

/** A cell that holds one number and little else. */
export interface NumberCell {
  readonly cell: ReadCell;
  readonly row: number;
  readonly column: number;
  readonly mention: Mention;
  readonly interval: Interval;
  /** Its own, else that of its column, row or table. */
  readonly unit: string | null;
}

/** A table as numbers beneath the heads of its columns and beside those of its rows. */
export interface Grid {
  readonly table: TableInPlace;
  readonly headRows: number;
  /** Head of each column: all levels of it joined. */
  readonly columnHeads: readonly string[];
  /** Head of each row: its words left of the first number. */
  readonly rowHeads: readonly string[];
  readonly numbers: readonly NumberCell[];
  /** The numbers by row and column. */
  readonly at: (row: number, column: number) => NumberCell | undefined;
  /** Whether some column may bear another's head: a head row with fewer cells than columns, and no spans. */
  readonly doubtful: boolean;
  /** Whether a row has other numbers of cells filled than most: then some may stand in wrong columns. */
  readonly isShort: (row: number) => boolean;
  /** Whether its rows are members of a kind (schools, programmes), so that a row's name is whose number it is. */
  readonly isSeries: boolean;
}

const grids = new WeakMap<TableInPlace['table'], Grid>();

/** The grid of a table, worked out once. */
export function gridOf(table: TableInPlace): Grid {
  const known = grids.get(table.table);
  if (known !== undefined) return known;
  const grid = madeOf(table);
  grids.set(table.table, grid);
  return grid;
}

function madeOf(table: TableInPlace): Grid {
  const { rows, columns, cells } = table.table;
  const covering = coverage(rows, columns, cells);
  const headRows = headRowsOf(table, covering);
  const columnHeads = Array.from({ length: columns }, (_, column) =>
    joined(Array.from({ length: headRows }, (__, row) => covering[row]?.[column])),
  );
  const isOrdinalColumn = ordinalColumns(table, headRows, columnHeads);
  const numberColumns: ReadonlySet<number> = new Set(
    cells
      .filter((cell) => cell.row >= headRows && !isOrdinalColumn.has(cell.column))
      .filter(isNumberCell)
      .map(({ column }) => column),
  );
  const years = yearColumns(table, headRows, columnHeads);
  const rowHeads = Array.from({ length: rows }, (_, row) =>
    joined(
      (covering[row] ?? []).filter(
        (cell, column) =>
          cell !== undefined &&
          !isOrdinalColumn.has(column) &&
          (years.has(column) || isRowHead(cell, column, numberColumns)),
      ),
    ),
  );
  const unitColumn = columnHeads.findIndex((head) =>
    /^(?:计量)?单位$/.test(head.replace(/\s/g, '')),
  );
  const tableUnit = unitSaid(table.caption?.text ?? '') ?? null;
  const read = cells.flatMap((cell): readonly ReadNumber[] => {
    const skipped =
      cell.row < headRows || isOrdinalColumn.has(cell.column) || years.has(cell.column);
    const mention = skipped ? undefined : onlyNumber(cell);
    return mention === undefined ? [] : [{ cell, mention }];
  });
  const columnOf = settledColumns(read);
  const numbers = read.map(({ cell, mention }): NumberCell => {
    const column = columnOf(cell);
    const unitWords = unitColumn < 0 ? '' : (covering[cell.row]?.[unitColumn]?.passage.text ?? '');
    const unit =
      mention.unit ??
      unitSaid(columnHeads[column] ?? '') ??
      countedIn(columnHeads[column] ?? '') ??
      unitSaid(rowHeads[cell.row] ?? '') ??
      plainUnit(unitWords) ??
      tableUnit;
    return { cell, row: cell.row, column, mention, unit, interval: inUnit(mention, unit) };
  });
  const index = new Map(numbers.map((each) => [`${each.row},${each.column}`, each]));
  return {
    table,
    headRows,
    columnHeads,
    rowHeads,
    numbers,
    at: (row, column) => index.get(`${row},${column}`),
    isShort: shortRows(numbers),
    doubtful: isDoubtful(covering.slice(0, headRows), columns) || areBelied(columnHeads, numbers),
    isSeries: isSeriesOf(columnHeads, rowHeads.slice(headRows)),
  };
}

interface ReadNumber {
  readonly cell: ReadCell;
  readonly mention: Mention;
}

/**
 * The column each number belongs to. A row that lacks the cell of a merged head (区域 over several 区县) was read one
 * column to the left: with as many numbers as the others it has them in the same columns.
 */
function settledColumns(read: readonly ReadNumber[]): (cell: ReadCell) => number {
  const byRow = new Map<number, ReadCell[]>();
  for (const { cell } of read) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
  const shapes = new Map<string, number>();
  for (const row of byRow.values()) {
    const shape = row.map(({ column }) => column).join();
    shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
  }
  const [common] = [...shapes].sort((a, b) => b[1] - a[1])[0] ?? [''];
  const count = common.split(',').length;
  if (shapes.size === 0) return (cell) => cell.column;
  const alike = [...shapes].filter(([shape]) => shape.split(',').length === count);
  const settled = alike.reduce((sum, [, times]) => sum + times, 0) * 2 > byRow.size;
  // Cells go missing at the left, so the rows that reach farthest right are whole.
  const columns = alike
    .map(([shape]) => shape.split(',').map(Number))
    .reduce((best, each) => ((each.at(-1) ?? 0) > (best.at(-1) ?? 0) ? each : best));
  const moved = new Map<ReadCell, number>();
  for (const row of byRow.values()) {
    if (!settled || row.length !== columns.length) continue;
    row.forEach((cell, index) => {
      moved.set(cell, columns[index] ?? cell.column);
    });
  }
  return (cell) => moved.get(cell) ?? cell.column;
}

function shortRows(numbers: readonly NumberCell[]): (row: number) => boolean {
  const inRow = new Map<number, number>();
  for (const { row } of numbers) inRow.set(row, (inRow.get(row) ?? 0) + 1);
  const often = new Map<number, number>();
  for (const count of inRow.values()) often.set(count, (often.get(count) ?? 0) + 1);
  const [usual, times] = [...often].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  // Where rows differ anyway, nothing can be told by their lengths.
  const settled = times * 2 > inRow.size;
  return (row) => settled && inRow.get(row) !== usual;
}

/** Whether the numbers of some column cannot be what its head says: rates far above 100, persons below zero. */
function areBelied(heads: readonly string[], numbers: readonly NumberCell[]): boolean {
  return heads.some((head, column) => {
    const values = numbers
      .filter((each) => each.column === column)
      .map(({ mention }) => mention.value);
    const known = values.filter((value) => value !== null);
    if (known.length < 2) return false;
    const rates = /率|占比|比例|比重/.test(head) && !/[人个元]/.test(head);
    const large = known.filter(({ numerator, denominator }) => numerator > 150n * denominator);
    if (rates && large.length * 2 > known.length) return true;
    const persons = /人数|学校数|[（(][人所个名][）)]|人次/.test(head) && !/增|变|差|均/.test(head);
    return (
      persons && known.some(({ numerator, denominator }) => numerator < 0n || denominator !== 1n)
    );
  });
}

/** Of several head rows the first covers every column, but perhaps that of the rows' own heads. */
const leavesBare = (heads: Covering): boolean =>
  heads.length > 1 &&
  (heads[0] ?? []).slice(1).some((cell) => cell === undefined || cell.passage.text.trim() === '');

/**
 * A head row that leaves columns bare although nothing in it spans several has lost where its cells stood; so has
 * a lower one that begins beneath the head of the rows.
 */
const isDoubtful = (heads: Covering, columns: number): boolean =>
  new Set(
    heads
      .map((row) => row[0])
      .filter((cell) => cell !== undefined && cell.passage.text.trim() !== ''),
  ).size > 1 ||
  leavesBare(heads) ||
  heads.some((row) => {
    const there = row.filter((cell) => cell !== undefined);
    return (
      there.length < columns &&
      there.length > 0 &&
      there.every((cell) => cell.columnSpan === 1 && cell.rowSpan === 1)
    );
  });

type Covering = readonly (readonly (ReadCell | undefined)[])[];

/** For each place of the grid the cell that covers it. */
function coverage(rows: number, columns: number, cells: readonly ReadCell[]): Covering {
  const grid: (ReadCell | undefined)[][] = Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => undefined),
  );
  for (const cell of cells) {
    for (let row = cell.row; row < Math.min(rows, cell.row + cell.rowSpan); row += 1) {
      const line = grid[row];
      if (line === undefined) continue;
      for (
        let column = cell.column;
        column < Math.min(columns, cell.column + cell.columnSpan);
        column += 1
      ) {
        line[column] = cell;
      }
    }
  }
  return grid;
}

/** As the reader says; else the rows before the first that holds a number in a column other than the first. */
function headRowsOf({ table }: TableInPlace, covering: Covering): number {
  if (table.headRows > 0) return Math.min(table.headRows, table.rows);
  const first = covering.findIndex((row, index) =>
    row.some(
      (cell, column) =>
        column > 0 && cell !== undefined && isNumberCell(cell) && !(index === 0 && isYear(cell)),
    ),
  );
  return first < 0 ? Math.min(1, table.rows) : Math.min(first, MOST_HEADS);
}

const MOST_HEADS = 4;
const isYear = (cell: ReadCell): boolean =>
  /^(?:19|20)\d{2}年?(?:度|届|级)?$/.test(cell.passage.text.normalize('NFKC').trim());

const joined = (cells: readonly (ReadCell | undefined)[]): string =>
  [...new Set(cells.filter((cell) => cell !== undefined))]
    .map((cell) => cell.passage.text.normalize('NFKC').trim())
    .filter((text) => text !== '')
    .join(' ');

const isNumberCell = (cell: ReadCell): boolean => onlyNumber(cell) !== undefined;

/** Words of a row are its head where they stand left of its numbers. */
function isRowHead(cell: ReadCell, column: number, numberColumns: ReadonlySet<number>): boolean {
  if (isNumberCell(cell)) return false;
  const firstNumber = Math.min(...numberColumns, Number.POSITIVE_INFINITY);
  return (
    column < Math.max(firstNumber, 1) &&
    !/^\d{1,3}$/.test(cell.passage.text.normalize('NFKC').trim())
  );
}

/** Columns headed 序号, or that only count 1, 2, 3. */
function ordinalColumns(
  { table }: TableInPlace,
  headRows: number,
  heads: readonly string[],
): ReadonlySet<number> {
  const found = new Set<number>();
  for (let column = 0; column < Math.min(table.columns, 2); column += 1) {
    if (
      /^(?:序\s*号|编\s*号|No\.?|排名|名次|(?:专业)?代\s*码|编\s*码|案例编号|文号|电话|邮编)$/i.test(
        (heads[column] ?? '').trim(),
      )
    ) {
      found.add(column);
      continue;
    }
    const below = table.cells.filter((cell) => cell.column === column && cell.row >= headRows);
    const counts = below.map((cell) => Number(cell.passage.text.normalize('NFKC').trim()));
    const codes = below.filter((cell) =>
      /^\d{6}$/.test(cell.passage.text.normalize('NFKC').trim()),
    );
    if (below.length >= 3 && counts.every((count, index) => count === index + 1)) found.add(column);
    if (column === 0 && codes.length >= 2 && codes.length * 3 > below.length * 2) found.add(column);
  }
  return found;
}

/** Columns whose lines are years: they tell when, not how much. */
function yearColumns(
  { table }: TableInPlace,
  headRows: number,
  heads: readonly string[],
): ReadonlySet<number> {
  const found = new Set<number>();
  for (let column = 0; column < Math.min(table.columns, 2); column += 1) {
    const below = table.cells.filter((cell) => cell.column === column && cell.row >= headRows);
    const years = below.filter(isYear).length;
    const named = /^年份?$|^年度$|^学年$|^届别?$/.test((heads[column] ?? '').trim());
    if (years > 0 && (named || years === below.length)) found.add(column);
  }
  return found;
}

/** The one number of a cell, where it holds nothing but the number, its unit and a sign. */
function onlyNumber(cell: ReadCell): Mention | undefined {
  const text = cell.passage.text;
  if (text.length > LONGEST_NUMBER || !/[\d０-９]|[一二三四五六七八九十百千万]/.test(text))
    return undefined;
  const bare = yearLike(text);
  if (bare !== undefined) return bare;
  const mentions = mentionsIn(cell.passage);
  const [mention] = mentions;
  if (mention === undefined || mentions.length > 1) return undefined;
  if (mention.kind === 'date' || mention.kind === 'ordinal' || mention.kind === 'code')
    return undefined;
  const rest = `${text.slice(0, mention.start)}${text.slice(mention.end)}`.trim();
  return /^[()（）*＊\s:：]*$/.test(rest) && /[\d０-９]/.test(mention.text) ? mention : undefined;
}

const LONGEST_NUMBER = 24;

/** A lone 2000 is read as a year in running text; in a cell it is a number like those above and below. */
function yearLike(text: string): Mention | undefined {
  const word = text.trim();
  const digits = word.normalize('NFKC');
  if (!/^\d{4}$/.test(digits)) return undefined;
  const value = { numerator: BigInt(digits), denominator: 1n };
  const start = text.indexOf(word);
  return {
    text: word,
    start,
    end: start + word.length,
    kind: 'number',
    value,
    interval: point(value),
    unit: null,
    hedge: null,
  };
}

/** A column that says in its head what it counts, whatever the column of units says of the rows. */
const countedIn = (head: string): string | undefined =>
  /人次数?$/.test(head) ? '人次' : /(?:人数|样本数?|样本量)$/.test(head) ? '人' : undefined;

const UNIT_WORDS =
  /(?:单位\s*[:：]\s*|[（(]\s*(?:单位\s*[:：]\s*)?)([^\s（）()，,；;/]{1,6}(?:\/[^\s（）()]{1,3})?)\s*(?:[）)]|$)/;

/** The unit that a head says: 金额（万元）, 单位：人. */
export function unitSaid(words: string): string | undefined {
  const said = UNIT_WORDS.exec(words.normalize('NFKC'))?.[1];
  return said === undefined ? undefined : plainUnit(said);
}

function plainUnit(words: string): string | undefined {
  const word = words.normalize('NFKC').trim();
  if (word === '') return undefined;
  if (/^[％%]$/.test(word)) return '%';
  const unit = unitOf(word);
  return unit === undefined || unit.symbol === '' ? undefined : unit.symbol;
}

/** The interval of a number whose unit stands elsewhere: persons are whole where money is rounded. */
function inUnit(mention: Mention, unit: string | null): Interval {
  if (mention.unit !== null || unit === null || mention.value === null) return mention.interval;
  const known = unitOf(unit);
  if (known === undefined || known.indivisible || mention.hedge !== null) return mention.interval;
  const decimals = /\.(\d+)/.exec(mention.text.normalize('NFKC'))?.[1]?.length ?? 0;
  if (decimals > 0) return mention.interval;
  const whole = mention.value;
  return whole.denominator === 1n
    ? aroundStated({ mantissa: whole.numerator, decimals: 0 })
    : point(exactly({ mantissa: whole.numerator, decimals: 0 }));
}

const MEMBER = /学校|学院|中专|校区|[区县市旗]$|专业|公司|企业|系$|部$|中心$|班$/;

/** Rows of schools, districts or programmes: their names are whose the numbers are. */
function isSeriesOf(columnHeads: readonly string[], rowHeads: readonly string[]): boolean {
  const first = (columnHeads.find((head) => head.trim() !== '' && !/序号/.test(head)) ?? '').trim();
  if (/^(?:指标|项目|类别|内容|名称|指标名称|年度|年份)/.test(first)) return false;
  const named = rowHeads.filter((head) => MEMBER.test(head.trim())).length;
  return /学校|单位|区县|地区|专业|院校|企业|机构/.test(first) || named * 2 > rowHeads.length;
}
