import type { ReadCell, ReadTable } from '../../document/model/index.js';
import { oncePer } from '../../once/index.js';
import type { Row, Table } from '../../standard/index.js';
import type { Scene } from '../scene.js';
import { textsOf } from './texts.js';
import { likeness, plainly } from './wording.js';

/** A printed table of the edition as a report carries it, over one page or several. */
export interface AnnexTable {
  readonly table: Table;
  /** The tables of the document that it is printed in. */
  readonly parts: readonly ReadTable[];
  readonly found: readonly FoundRow[];
  /** Printed names of required rows that stand nowhere in it. */
  readonly missing: readonly Row[];
}

/** A row of the edition and the cell that prints its name. */
export interface FoundRow {
  readonly row: Row;
  readonly part: ReadTable;
  readonly cell: ReadCell;
  /** Whether the cell prints the name and nothing else. */
  readonly isExact: boolean;
}

/** The annex tables of a report, known by the printed names of their rows. */
export const annexOf = oncePer((scene: Scene): readonly AnnexTable[] => {
  const tables = scene.tables.map(({ table }) => namedCells(table));
  const words = wordsOf(scene);
  return scene.edition.tables
    .filter((table) => isPrinted(table, scene))
    .flatMap((table) => annexTable(table, tables, words) ?? [])
    .map((annex) => withoutOtherNames(annex, tables, scene));
});

/** 思政课专任教师 for 思政课教师数: what the edition's concept is called besides is the row as well. */
function withoutOtherNames(
  annex: AnnexTable,
  tables: readonly NamedCells[],
  { concepts }: Scene,
): AnnexTable {
  if (annex.missing.length === 0) return annex;
  const printed = new Set(
    tables
      .filter(({ table }) => annex.parts.includes(table))
      .flatMap(({ cells }) => [...cells.keys()].map(withoutCount)),
  );
  const missing = annex.missing.filter(({ concept }) => {
    const names = concepts.get(concept)?.aliases ?? [];
    return !names.some((name) => printed.has(withoutCount(nameOf(name))));
  });
  return { ...annex, missing };
}

/** 思政教师数, 思政教师. */
const withoutCount = (name: string): string => name.replace(/(?:人数|数量?)$/, '');

/** The tables of the document that are (parts of) annex tables. */
export const annexTablesOf = (scene: Scene): ReadonlySet<ReadTable> =>
  new Set(annexOf(scene).flatMap(({ parts }) => parts));

/** The last table of an edition is the sheet of parts, which no report prints. */
const isPrinted = ({ id, number }: Table, { edition }: Scene): boolean =>
  id !== 'parts' && number <= Math.max(...edition.tables.map((each) => each.number));

/** All words of a report, for names that the reader lost from their table. */
export const wordsOf = oncePer((scene: Scene): string =>
  textsOf(scene)
    .map(({ passage }) => plainly(passage.text))
    .join('\n'),
);

interface NamedCells {
  readonly table: ReadTable;
  readonly cells: ReadonlyMap<string, ReadCell>;
}

const namedCells = (table: ReadTable): NamedCells => {
  const cells = new Map<string, ReadCell>();
  for (const cell of table.cells) {
    const name = nameOf(cell.passage.text);
    if (name.length >= SHORTEST_NAME && !cells.has(name)) cells.set(name, cell);
  }
  return { table, cells };
};

const SHORTEST_NAME = 3;

/** A printed name without its number, asterisk, unit and 其中. */
export const nameOf = (text: string): string =>
  plainly(text.replace(/[（(](?:单位)?[：:]?[人元个门本项%％万学时]{1,4}[）)]\s*\*?\s*$/, ''))
    .replace(/^\d{1,2}(?=\p{Script=Han})/u, '')
    .replace(/^其中/, '');

/** The plain form of a row's printed name. */
export const printedNameOf = oncePer(({ printedName }: Row): string => nameOf(printedName));

const LEAST_ROWS = 3;
/** With fewer names the document prints a table of another edition, or quotes a few rows. */
const KNOWN_SHARE = 0.7;

function annexTable(table: Table, tables: readonly NamedCells[], words: string): AnnexTable | null {
  const rows = distinctRows(table);
  const parts = tables.filter(
    ({ cells }) => hits(rows, cells) >= Math.min(LEAST_ROWS, rows.length),
  );
  const printed = parts.length === 0 ? [] : [...parts, ...restOf(rows, parts, tables)];
  const found = rows.flatMap((row) => foundRow(row, printed) ?? []);
  if (found.length < KNOWN_SHARE * rows.length) return null;
  const names = new Set(found.map(({ row }) => row.printedName));
  const absent = rows.filter(
    (row) => row.required && !names.has(row.printedName) && !words.includes(printedNameOf(row)),
  );
  return {
    table,
    parts: printed.map((part) => part.table),
    found,
    missing: withoutAlike(absent, table, printed),
  };
}

function withoutAlike(
  absent: readonly Row[],
  table: Table,
  printed: readonly NamedCells[],
): readonly Row[] {
  if (absent.length === 0) return absent;
  const alike = namedAlike(table, printed);
  return absent.filter((row) => !alike.has(row));
}

const ALIKE = 0.6;

/**
 * Rows whose names stand there with a word more, less or changed: 教职工额定编制数 for 教职员工额定编制数, 思想政治课教师数
 * for 思政课教师数. A cell that prints the name of one row says nothing of another.
 */
function namedAlike({ rows }: Table, parts: readonly NamedCells[]): ReadonlySet<Row> {
  const names = rows.map((row) => ({ row, name: printedNameOf(row) }));
  const exact = new Set(names.map(({ name }) => name));
  const printed = parts.flatMap(({ cells }) =>
    [...cells.keys()].filter((each) => each.length <= LONGEST_NAME && !exact.has(each)),
  );
  return new Set(
    printed.flatMap((cell) => {
      const [likest] = names
        .map(({ row, name }) => ({ row, score: likenessOfNames(cell, name) }))
        .toSorted((a, b) => b.score - a.score);
      return likest !== undefined && likest.score >= ALIKE ? [likest.row] : [];
    }),
  );
}

/** How alike two names are; a shortened name (思政课) has all its characters in the whole one, in their order. */
function likenessOfNames(first: string, second: string): number {
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  const isShortened = isWithin(short, long) && short.length > ALIKE * long.length;
  return Math.max(likeness(first, second), isShortened ? short.length / long.length : 0);
}

/** Whether all characters of one text stand in another in the same order. */
function isWithin(part: string, whole: string): boolean {
  let at = -1;
  for (const character of part) {
    at = whole.indexOf(character, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** Rows by name: names that are printed under several heads cannot be told apart by them. */
function distinctRows({ rows }: Table): readonly Row[] {
  const names = new Map<string, number>();
  for (const { printedName } of rows) names.set(printedName, (names.get(printedName) ?? 0) + 1);
  return rows.filter(({ printedName }) => names.get(printedName) === 1);
}

const hits = (rows: readonly Row[], cells: NamedCells['cells']): number =>
  rows.filter((row) => cells.has(printedNameOf(row))).length;

/** A page may carry the last row or two of a table: those right behind its parts. */
const restOf = (
  rows: readonly Row[],
  parts: readonly NamedCells[],
  tables: readonly NamedCells[],
): readonly NamedCells[] => {
  const next = new Set(parts.map((part) => tables[tables.indexOf(part) + 1]));
  return [...next].filter(
    (each): each is NamedCells =>
      each !== undefined && !parts.includes(each) && hits(rows, each.cells) > 0,
  );
};

function foundRow(row: Row, parts: readonly NamedCells[]): FoundRow | null {
  const name = printedNameOf(row);
  for (const { table, cells } of parts) {
    const exact = cells.get(name);
    const cell = exact ?? worded(name, cells);
    if (cell !== undefined) return { row, part: table, cell, isExact: exact !== undefined };
  }
  return null;
}

const SHORTEST_PART = 4;

/** A name printed with a word more or less: 其中：升学人数 for 毕业生升学人数. */
function worded(name: string, cells: NamedCells['cells']): ReadCell | undefined {
  for (const [printed, cell] of cells) {
    if (printed.length > LONGEST_NAME) continue;
    const isLonger = printed.includes(name);
    const isShorter = printed.length >= SHORTEST_PART && name.includes(printed);
    if (isLonger || isShorter) return cell;
  }
  return undefined;
}

const LONGEST_NAME = 60;
