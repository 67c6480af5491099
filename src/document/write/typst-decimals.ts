import { type TableNode, type TableRowNode, textOf } from '../model/index.js';

const NUMBER = /^[-−+]?[\d,]+(\.\d+)?([^\d\s]*)$/u;

/**
 * What must stand unseen behind each cell of a table so that the numbers of a column meet at the decimal
 * point: `.00` behind 25 where others have two decimals. Nothing, where a column's numbers carry
 * different units behind them, or where they are not flush right.
 */
export function tailsOf(table: TableNode): readonly (readonly string[])[] {
  const [, ...rows] = table.content;
  const body = rows.slice(table.attrs.headRows);
  const columns = table.attrs.columns.map((column, at) =>
    column.align === 'right' ? tailsOfColumn(body, at) : body.map(() => ''),
  );
  return rows.map((row, at) =>
    row.content.map((_, column) => columns[column]?.[at - table.attrs.headRows] ?? ''),
  );
}

function tailsOfColumn(body: readonly TableRowNode[], column: number): readonly string[] {
  const found = body.map((row) => NUMBER.exec(textOf(row.content[column]?.content ?? [])));
  const units = new Set(found.flatMap((each) => (each === null ? [] : [each[2] ?? ''])));
  if (units.size > 1) return body.map(() => '');
  const decimals = found.map((each) => each?.[1]?.length ?? 0);
  const most = Math.max(...decimals);
  return found.map((each, at) => {
    const own = decimals[at] ?? 0;
    if (each === null || own === most) return '';
    return own === 0 ? `.${'0'.repeat(most - 1)}` : '0'.repeat(most - own);
  });
}
