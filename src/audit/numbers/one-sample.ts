import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import { gridOf, type NumberCell } from '../tables/grid.js';
import { cellText, spanOfCell } from './cell-telling.js';
import { areShortSlips } from './slip.js';
import { figures } from './telling.js';

/**
 * The questions of one survey were put to as many people: 6842, 6842, 8642, 6842 down a column of 调查人次 is one number
 * with a slip of the pen.
 */
export const oneSample: AuditRule = {
  id: 'numbers.one-sample',
  title: { zh: '同一调查的样本数不一', en: 'One survey, two numbers of those asked' },
  category: 'truthfulness',
  severity: 'warning',
  observe: ({ tables }) =>
    tables.flatMap((table) => {
      const { columnHeads, numbers, rowHeads } = gridOf(table);
      return columnHeads.flatMap((head, column) =>
        ASKED.test(head.replace(/\s/g, ''))
          ? oddIn(numbers.filter((each) => each.column === column)).map((odd) =>
              observation(odd, rowHeads[odd.one.row] ?? ''),
            )
          : [],
      );
    }),
};

const ASKED = /(?:调查|样本|问卷|答卷|应答|参评).{0,4}(?:人次|人数|份数|数量|数|量)|样本$/;

interface Odd {
  readonly one: NumberCell;
  readonly usual: NumberCell;
}

/** So many rows with one number make it that of one survey. */
const LEAST = 3;

/** A number between two rows of one survey that is a slip away from theirs. */
function oddIn(cells: readonly NumberCell[]): readonly Odd[] {
  const inOrder = cells.toSorted((a, b) => a.row - b.row);
  return inOrder.flatMap((one, at): readonly Odd[] => {
    const usual = inOrder[at - 1];
    const next = inOrder[at + 1];
    if (usual === undefined || next === undefined || cellText(usual) !== cellText(next)) return [];
    const alike = inOrder.filter((each) => cellText(each) === cellText(usual)).length;
    const isSlip = areShortSlips(cellText(one), cellText(usual));
    return alike >= LEAST && isSlip ? [{ one, usual }] : [];
  });
}

const observation = ({ one, usual }: Odd, row: string): Observation => ({
  outcome: 'fail',
  message: {
    zh: `“${row}”的样本数写作 ${cellText(one)}，上下各行都是 ${cellText(usual)}，疑有笔误，请核对。`,
    en: `“${row}” has ${cellText(one)} asked, the rows around it ${cellText(usual)}, as if by a slip of the pen; check it.`,
  },
  derivation: [figures(`${cellText(one)} ≠ ${cellText(usual)}`)],
  spans: [one, usual].map(spanOfCell),
  identity: [row, 'sample'],
});
