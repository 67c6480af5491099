import { captionLabelOf, isTableNote } from '../../recognise/index.js';
import { cellsOf, isFigure, isOpen, isYear, type LineCell } from '../cells.js';
import { plainWords } from '../contents.js';
import type { Line } from '../lines.js';
import type { Grid, GridRow } from './grid.js';
import { wholeRow } from './placing.js';
import { withUnits } from './spaced.js';

/** A word of the table, and its line. */
interface Token {
  readonly cell: LineCell;
  readonly line: Line;
  readonly words: string;
}

/** The columns of a table of indicators: their numbers, their names, their units, and what is told of each. */
interface Head {
  readonly cells: readonly LineCell[];
  readonly name: number;
  readonly unit: number;
  /** How many words it takes. */
  readonly taken: number;
}

const LONGEST = 400;
const MOST_HEADS = 9;
const LEAST_ROWS = 4;

const NUMBER = /^(?:序号|编号|序)$/;
/** What heads the names of indicators, and their units. */
export const NAME_HEAD = /^(?:指标|项目|内容|指标名称|指标项)$/;
export const UNIT_HEAD = /^(?:计量)?单位$/;
const UNIT =
  /^(?:[人名位个门项所本册台套件篇场期户间批家元课次分亩%％‰:：∶]|人次|人日|学时|课时|[万亿]元|万册|平方米|(?:元|个|册|台|平方米)[/／][人生]|[人个][/／][门课个]|Mbps|Gbps|GB|TB|日|天|小时)$/i;

/** Whether a cell tells what an indicator is counted in: 人, %, 万元. */
export const isIndicatorUnit = (words: string): boolean => UNIT.test(words);

/**
 * A table of indicators whatever a tool made of its lines: 序号 指标 单位 2023年, then for each row its number, its name,
 * its unit and what is told of it, on one line or on one each. The unit parts the name from the figures, so that
 * nothing need be known of columns. Null where the words fit no such rows.
 */
export function indicatorGrid(
  lines: readonly Line[],
  at: number,
  isHeading: (line: Line) => boolean,
): Grid | null {
  const [first] = lines.slice(at, at + 1);
  if (first === undefined || !NUMBER.test(cellsOf(first, 'space')[0]?.words ?? '')) return null;
  const stream = streamFrom(lines, at, isHeading);
  const head = headOf(stream.tokens);
  if (head === null) return null;
  const { rows, last } = rowsOf(stream.tokens, head);
  if (last === undefined || rows.filter(hasFigure).length < LEAST_ROWS) return null;
  const columns = head.cells.length;
  const repeated = stream.repeated.filter(({ index }) => index < last.line.index);
  return {
    first,
    columns,
    rows: [
      wholeRow(
        head.cells.map((cell) => [cell]),
        columns,
      ),
      ...rows,
    ],
    headRows: 1,
    taken: lines.slice(at, at + LONGEST).indexOf(last.line) + 1,
    repeated,
  };
}

const hasFigure = (row: GridRow): boolean =>
  row.slice(2).some(({ pieces }) => pieces.some(({ words }) => isFigure(words)));

/** The words up to a line that is none of the table's; heads that a further page repeats are left out. */
function streamFrom(
  lines: readonly Line[],
  at: number,
  isHeading: (line: Line) => boolean,
): { readonly tokens: readonly Token[]; readonly repeated: readonly Line[] } {
  const tokens: Token[] = [];
  const repeated: Line[] = [];
  const top = plainWords(lines[at]?.words ?? '');
  for (const line of lines.slice(at, at + LONGEST)) {
    const isAgain = line.index > (lines[at]?.index ?? 0) && plainWords(line.words) === top;
    const caption = captionLabelOf(line.words);
    if ((isAgain && top.length > SHORT) || caption?.continued === true) {
      repeated.push(line);
      continue;
    }
    const isOther =
      caption !== null ||
      isTableNote(line.words) ||
      /[。；]/.test(line.words) ||
      /^(?:注|备注|说明)\s?\d?\s?[：:.]/.test(line.words) ||
      (isHeading(line) && !/\d$/.test(line.words));
    if (isOther) break;
    tokens.push(
      ...withUnits(cellsOf(line, 'space')).map((cell) => ({ cell, line, words: cell.words })),
    );
  }
  return { tokens, repeated };
}

const SHORT = 4;

/** The head: all words before the number of the first row. */
function headOf(tokens: readonly Token[]): Head | null {
  const taken = tokens.findIndex(({ words }) => words === '1');
  const cells = tokens.slice(0, Math.max(0, taken)).map(({ cell }) => cell);
  const name = cells.findIndex(({ words }) => NAME_HEAD.test(words));
  const unit = cells.findIndex(({ words }) => UNIT_HEAD.test(words));
  const isHead = name > 0 && unit === name + 1 && cells.length > unit + 1;
  return isHead && cells.length <= MOST_HEADS ? { cells, name, unit, taken } : null;
}

const isOrdinal = (token: Token | undefined): boolean => /^\d{1,2}$/.test(token?.words ?? '');
const hasHan = (token: Token | undefined): boolean => /\p{Script=Han}/u.test(token?.words ?? '');
const isUnit = (token: Token | undefined): boolean => isIndicatorUnit(token?.words ?? '');
const isValue = (token: Token | undefined): boolean =>
  token !== undefined && (isFigure(token.words) || isYear(token.words) || isOpen(token.words));

/** The rows, and the last word that belongs to one. */
function rowsOf(
  tokens: readonly Token[],
  { cells: heads, name: nameAt, unit: unitAt, taken }: Head,
): { readonly rows: readonly GridRow[]; readonly last: Token | undefined } {
  const rows: LineCell[][][] = [];
  let [number, name]: [LineCell | undefined, LineCell[]] = [undefined, []];
  let last: Token | undefined;
  for (let at = taken; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (isOrdinal(token) && hasHan(tokens[at + 1]) && !isUnit(tokens[at + 1])) {
      [number, name] = [token.cell, []];
    } else if (isUnit(token) && name.length > 0) {
      const told = toldBehind(tokens, at + 1, heads.length - unitAt - 1);
      const row = heads.map((): LineCell[] => []);
      row[0] = number === undefined ? [] : [number];
      row[nameAt] = name;
      row[unitAt] = [token.cell];
      told.forEach((each, place) => {
        row[unitAt + 1 + place] = [each.cell];
      });
      rows.push(row);
      at += told.length;
      last = tokens[at];
      [number, name] = [undefined, []];
    } else if (hasHan(token)) {
      const above = rows.at(-1)?.[nameAt];
      // 公共基础课（不含思想 % 91.87 ⏎ 政治课）教学满意度: a name goes on below its figures.
      if (name.length === 0 && above !== undefined && isOpenName(above)) {
        above.push(token.cell);
        last = token;
      } else name.push(token.cell);
      if (name.length > MOST_PIECES) break;
    } else break;
  }
  return { rows: rows.map((row) => wholeRow(row, heads.length)), last };
}

/** No name of an indicator is broken into more pieces. */
const MOST_PIECES = 5;

const isOpenName = (pieces: readonly LineCell[]): boolean =>
  /[（(][^）)]*$/.test(pieces.map(({ words }) => words).join(''));

/** What is told behind a unit: figures, and words in the last columns where no unit follows them. */
function toldBehind(tokens: readonly Token[], from: number, most: number): readonly Token[] {
  const told: Token[] = [];
  while (told.length < most) {
    const token = tokens[from + told.length];
    const isWords =
      told.length > 0 &&
      told.length === most - 1 &&
      hasHan(token) &&
      !startsRow(tokens, from + told.length);
    if (token === undefined || !(isValue(token) || isWords)) break;
    told.push(token);
  }
  return told;
}

/** Whether a name begins here: its unit follows, and its figure. */
const startsRow = (tokens: readonly Token[], at: number): boolean =>
  isUnit(tokens[at + 1]) && isValue(tokens[at + 2]);
