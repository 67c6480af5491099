import { mostOutlyingFirst, outlyingnessOf } from '../../src/facts/outlying/index.js';
import type {
  RollupAnswer,
  RollupCell,
  RollupMember,
  RollupRow,
} from '../../src/server/shapes/rollup.js';

/** What one wants to see of a roll-up, and in which order. */
export interface Wanted {
  /** Id of a printed table; nothing for all but the sheet of parts. */
  readonly table: string | undefined;
  readonly text: string;
  readonly rows: 'outlying' | 'printed';
  readonly columns: 'outlying' | 'register';
}

/** A roll-up as it is shown: a column for each member, a line for each indicator. */
export interface Arranged {
  readonly columns: readonly {
    readonly member: RollupMember;
    readonly outlyingness: number | null;
  }[];
  readonly lines: readonly ArrangedLine[];
}

/** A cell, and whose it is. */
export type ArrangedCell = RollupCell & { readonly organisation: string };

export interface ArrangedLine {
  readonly row: RollupRow;
  readonly outlyingness: number | null;
  /** In the order of the columns. */
  readonly cells: readonly ArrangedCell[];
}

/** The sheet of parts is not printed, and only shown where it is asked for. */
const PARTS = 'parts';

/**
 * The indicators that are wanted, lines and columns in the wanted order. An organisation is as unusual as the
 * indicators that are shown make it. Lines and columns that tie keep the order of the tables and the register.
 */
export function arranged({ rows, members }: RollupAnswer, wanted: Wanted): Arranged {
  const shown = rows.filter((row) => inTable(row, wanted.table) && named(row, wanted.text));
  const columns = members.map((member, at) => ({
    member,
    at,
    outlyingness: outlyingnessOf(shown.map((row) => row.cells[at]?.score ?? null)),
  }));
  if (wanted.columns === 'outlying') columns.sort(byOutlyingness);
  const lines = shown.map((row) => ({
    row,
    outlyingness: outlyingnessOf(row.cells.map((cell) => cell.score)),
    cells: columns.flatMap(({ member, at }) => {
      const cell = row.cells[at];
      return cell === undefined ? [] : [{ ...cell, organisation: member.id }];
    }),
  }));
  if (wanted.rows === 'outlying') lines.sort(byOutlyingness);
  return { columns, lines };
}

const inTable = (row: RollupRow, table: string | undefined): boolean =>
  table === undefined ? row.table !== PARTS : row.table === table;

const named = ({ printedName, name, concept }: RollupRow, text: string): boolean =>
  `${printedName} ${name.zh} ${name.en} ${concept}`
    .toLowerCase()
    .includes(text.trim().toLowerCase());

interface Ranked {
  readonly outlyingness: number | null;
}

const byOutlyingness = (a: Ranked, b: Ranked): number =>
  mostOutlyingFirst(a.outlyingness, b.outlyingness);
