import { useMemo } from 'react';
import type { AuditBlock } from '../../../src/server/shapes/audit.js';
import { useLanguage } from '../../language/language.js';
import { auditWords } from '../../messages/audit.js';
import type { Active } from '../active.js';
import { MarkedText } from './marked-text.js';
import type { BlockMarks } from './marks.js';
import { type DrawnCell, isNumber, numericColumns, rowsOf } from './table-rows.js';

interface PaperTableProperties {
  readonly table: Extract<AuditBlock, { type: 'table' }>;
  readonly marks: BlockMarks | undefined;
  readonly active: Active | null;
}

/** A table as it stands in the report, with the cells marked that findings are about. */
export function PaperTable({ table, marks, active }: PaperTableProperties) {
  const { say } = useLanguage();
  const rows = useMemo(() => rowsOf(table), [table]);
  const numeric = useMemo(() => numericColumns(table), [table]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls by itself, and must by keyboard too
    <figure className="paper-table" aria-label={say(auditWords.table)} tabIndex={0}>
      <table>
        <tbody>
          {rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a read document never move
            <tr key={row}>
              {cells.map((cell, column) => (
                <Cell
                  // biome-ignore lint/suspicious/noArrayIndexKey: nor do cells
                  key={column}
                  cell={cell}
                  isHead={row < table.headRows}
                  isNumeric={cell.columnSpan === 1 && numeric.has(cell.column)}
                  marks={cell.index === null ? undefined : marks?.cells.get(cell.index)}
                  active={active}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

interface CellProperties {
  readonly cell: DrawnCell;
  readonly isHead: boolean;
  /** Whether the column holds numbers. */
  readonly isNumeric: boolean;
  readonly marks: BlockMarks['text'] | undefined;
  readonly active: Active | null;
}

function Cell({ cell, isHead, isNumeric, marks = [], active }: CellProperties) {
  const { text, rowSpan, columnSpan } = cell;
  const spans = {
    ...(rowSpan > 1 ? { rowSpan } : {}),
    ...(columnSpan > 1 ? { colSpan: columnSpan } : {}),
  };
  const content = <MarkedText text={text} marks={marks} active={active} />;
  const look = (isHead ? isNumeric : isNumber(text)) ? { className: 'number' } : {};
  if (isHead)
    return (
      <th {...spans} {...look}>
        {content}
      </th>
    );
  return (
    <td {...spans} {...look}>
      {content}
    </td>
  );
}
