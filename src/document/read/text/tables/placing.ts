import { oncePerText } from '../../../../once/index.js';
import { headingLabelOf } from '../../recognise/index.js';
import { isFigure, isOpen, isYear, type LineCell } from '../cells.js';
import type { GridCell, GridRow } from './grid.js';

/** A cell as the pieces it was broken into. */
export type Pieces = readonly LineCell[];

/** What stands in a cell, as far as columns can be told by it. */
export type Content = 'figure' | 'year' | 'words' | 'open';

export const wordsIn = (pieces: Pieces): string => pieces.map(({ words }) => words).join('');

export function contentOf(pieces: Pieces): Content {
  const [only] = pieces;
  if (only === undefined || pieces.length > 1) return contentOfWords(wordsIn(pieces));
  const known = contents.get(only);
  if (known !== undefined) return known;
  const content = contentOfWords(only.words);
  contents.set(only, content);
  return content;
}

/** A cell of a line is looked at for every head that it may stand under. */
const contents = new WeakMap<LineCell, Content>();

const contentOfWords = oncePerText((words: string): Content => {
  if (isOpen(words)) return 'open';
  if (/^[12]\d{3}$/.test(words.normalize('NFKC')) && isYear(words)) return 'year';
  return isFigure(words) ? 'figure' : 'words';
});

/** A bare year heads a column, or is a number like any other. */
export const isAlike = (content: Content, model: Content): boolean =>
  content === model || isEither(content) || isEither(model);

const isEither = (content: Content): boolean => content === 'open' || content === 'year';

/** A row of a table that stands by itself: 其中：, 一、学生情况. */
export const isSectionRow = (words: string): boolean =>
  /^其中[：:]?$/.test(words) || headingLabelOf(words) !== null;

export const isTotal = oncePerText((words): boolean =>
  /^(?:合\s?计|总\s?计|小\s?计|共\s?计|平\s?均|全[校市省区县]合计)(?:[（(].{0,8})?$/.test(words),
);

/** A cell over one column or several, empty pieces left out. */
export const plain = (pieces: Pieces, column: number, columnSpan = 1): GridCell => ({
  pieces: pieces.filter(({ words }) => words !== ''),
  column,
  columnSpan,
});

/** A row that has a cell for every column. */
export const wholeRow = (cells: readonly Pieces[], columns: number): GridRow =>
  Array.from({ length: columns }, (_, column) => plain(cells[column] ?? [], column));

/** A row with too few cells, and how little it fits. */
export interface Short {
  readonly row: GridRow;
  readonly misfit: number;
}

/**
 * Where the cells of a short row stand: a title takes the whole row, a total the columns up to its sums, a row
 * whose contents fit the last columns lacks the first ones, which a cell above reaches into. Else the last ones
 * are empty.
 */
export function shortRow(
  cells: readonly Pieces[],
  columns: number,
  model: readonly Content[],
): Short {
  const missing = columns - cells.length;
  const words = wordsIn(cells[0] ?? []);
  if (cells.length === 1 && isSectionRow(words) && !/^其中/.test(words)) {
    return { row: [plain(cells[0] ?? [], 0, columns)], misfit: 0.2 };
  }
  const contents = cells.map(contentOf);
  const fits = (offset: number, from: number): number =>
    contents
      .slice(from)
      .filter((content, at) => isAlike(content, model[at + from + offset] ?? 'open')).length;
  const isSums =
    cells.length > 1 && fits(missing, 1) === cells.length - 1 && fits(missing, 1) >= fits(0, 1);
  if (isTotal(words) && isSums) {
    const sums = cells.slice(1).map((each, at) => plain(each, at + 1 + missing));
    return { row: [plain(cells[0] ?? [], 0, missing + 1), ...sums], misfit: 0.2 };
  }
  if (cells.length > 1 && fits(missing, 0) > fits(0, 0)) {
    return { row: cells.map((each, at) => plain(each, at + missing)), misfit: 0.3 };
  }
  return { row: wholeRow(cells, columns), misfit: 1 };
}

/**
 * A head of two rows: names in the first stand over several in the second, and those that have none beneath them
 * over both. Null where the numbers of cells do not come out even.
 */
export function doubleHead(
  upper: readonly Pieces[],
  lower: readonly Pieces[],
  columns: number,
): readonly [GridRow, GridRow] | null {
  const spanning = upper.length + lower.length - columns;
  const single = columns - lower.length;
  if (spanning < 1 || single < 0 || upper.length >= columns || lower.length < 2) return null;
  if (lower.length % spanning !== 0 || lower.length / spanning < 2) return null;
  if ([...upper, ...lower].some((each) => contentOf(each) === 'figure')) return null;
  const each = lower.length / spanning;
  const first = upper.map((pieces, at) =>
    at < single ? plain(pieces, at) : plain(pieces, single + (at - single) * each, each),
  );
  return [first, lower.map((pieces, at) => plain(pieces, single + at))];
}
