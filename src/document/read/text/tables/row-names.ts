import { NUMBER, type Told, UNIT } from './figure-lines.js';
import { isTotal, type Pieces } from './placing.js';

/** The names of rows, and how many columns they take. */
export interface RowNames {
  readonly columns: number;
  /** The cells of a name, one for each column. */
  readonly cellsOf: (name: Pieces) => readonly Pieces[];
}

/** How the names of rows are parted into columns: by a head of indicators, by a line of the head, else as all rows have them. */
export function rowNames(names: readonly Pieces[], head: readonly Told[], count: number): RowNames {
  const indicators = Math.max(...head.map(({ words }) => indicatorColumns(words)), 0);
  const columns = indicators > 0 ? indicators : nameColumns(names, head, count);
  return { columns, cellsOf: (name) => cellsOfName(name, columns, indicators) };
}

/** How many columns of words stand before the figures: as a line of the head has names for, else as all rows have. */
function nameColumns(names: readonly Pieces[], head: readonly Told[], count: number): number {
  const named = head
    .map(({ words, figures }) => words.length + figures.length - count)
    .filter((columns) => columns > 0 && columns <= MOST_NAMES);
  if (named.length === 1) return named[0] ?? 1;
  const own = names[0]?.length ?? 1;
  return own > 1 && names.every(({ length }) => length === own) ? own : 1;
}
const MOST_NAMES = 4;

function cellsOfName(name: Pieces, columns: number, indicators: number): readonly Pieces[] {
  if (indicators > 0) return partsOfIndicator(name, indicators > 2);
  const surplus = name.length - columns;
  if (surplus <= 0) return columns > 1 ? withMissing(name, columns) : [name];
  // 3 | 植保无人机飞防作 业 | 校级: what was broken is the name behind the number, else the last.
  const broken = columns < 2 ? 0 : NUMBER.test(name[0]?.words ?? '') ? 1 : columns - 1;
  return Array.from({ length: columns }, (_, column) => {
    const from = column <= broken ? column : column + surplus;
    return name.slice(from, from + (column === broken ? surplus + 1 : 1));
  });
}

/** A name alone is that of the last column, which one before it reaches down to; a total is that of the first. */
function withMissing(name: Pieces, columns: number): readonly Pieces[] {
  const isOfLast = name.length === 1 && !isTotal(name[0]?.words ?? '');
  const cells = name.map((cell): Pieces => [cell]);
  const none = Array.from({ length: columns - name.length }, (): Pieces => []);
  return isOfLast ? [...none, ...cells] : [...cells, ...none];
}

/** 序号 | 指标 | 单位, or without numbers: how many columns stand before the figures; none where the head has no such. */
function indicatorColumns(words: Pieces): number {
  const at = words.findIndex(
    (cell, index) =>
      /^(?:主要)?指标(?:名称)?$/.test(cell.words) &&
      /^(?:计量)?单位$/.test(words[index + 1]?.words ?? ''),
  );
  return at < 0 || at > 1 ? 0 : at + 2;
}

/** A number that may be missing, the name, and the unit. */
function partsOfIndicator(name: Pieces, isNumbered: boolean): readonly Pieces[] {
  const from = isNumbered && NUMBER.test(name[0]?.words ?? '') ? 1 : 0;
  const unit = name.findLastIndex(({ words }) => UNIT.test(words));
  const to = unit < from ? name.length : unit;
  const own = [[...name.slice(from, to), ...name.slice(to + 1)], name.slice(to, to + 1)];
  return isNumbered ? [name.slice(0, from), ...own] : own;
}
