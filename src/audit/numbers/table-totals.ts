import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import { type Grid, gridOf } from '../tables/grid.js';
import { hasLooseRow } from '../tables/loose-rows.js';
import { columnsOf, plainHead, rowsOf } from '../tables/matrix.js';
import { believable } from '../tables/unheaded.js';
import type { Addition } from './addition.js';
import { additionsOf } from './additions.js';
import { cellText, spanOfCell } from './cell-telling.js';
import { judgedAdditions } from './judged-additions.js';
import { figures, worked } from './telling.js';

/** A total of a table that its rows or columns do not add up to. */
export const tableTotals: AuditRule = {
  id: 'numbers.table-total',
  title: { zh: '表内合计不符', en: 'A total of a table does not add up' },
  category: 'truthfulness',
  severity: 'error',
  observe: ({ tables, document }) => {
    // Of a text it is a guess which words head which column.
    const isGuessed = document.kind === 'text';
    return tables.flatMap((table) => {
      const grid = believable(gridOf(table));
      const ways = [...(hasLooseRow(grid) ? [] : [columnsOf(grid)]), rowsOf(grid)];
      return ways
        .flatMap(additionsOf)
        .flatMap((additions) => observationsOf(additions, grid, isGuessed));
    });
  },
};

function observationsOf(
  additions: readonly Addition[],
  grid: Grid,
  isGuessed: boolean,
): readonly Observation[] {
  const { holding, failing, lacking } = judgedAdditions(additions, grid, isGuessed);
  return [
    ...holding.map(agreement),
    ...failing.map((each) => failure(each, grid)),
    ...(lacking.length === 0 ? [] : [lack(lacking, grid)]),
  ];
}

const agreement = (addition: Addition): Observation => ({
  outcome: 'pass',
  message: { zh: '合计相符', en: 'The total adds up.' },
  derivation: [figures(sumText(addition))],
  spans: [addition.total, ...addition.members].map(({ cell }) => spanOfCell(cell)),
  identity: [addition.line.head],
});

function failure(addition: Addition, { table }: Grid): Observation {
  const { total, line, sum: added } = addition;
  const where = table.label ?? '';
  return {
    outcome: 'fail',
    message: {
      zh: `${where}“${plainHead(line.head)}”合计写作 ${cellText(total.cell)}，各项相加为 ${worked(added)}，请核对合计和各项。`,
      en: `${where} “${plainHead(line.head)}”: the total is ${cellText(total.cell)}, but the entries make ${worked(added)}; check the total and its entries.`,
    },
    derivation: [figures(`${sumText(addition)} ≠ ${cellText(total.cell)}`)],
    spans: [total, ...addition.members].map(({ cell }) => spanOfCell(cell)),
    identity: [where || (table.caption?.text ?? ''), line.head],
  };
}

function lack(lacking: readonly Addition[], { table }: Grid): Observation {
  const where = table.label ?? '';
  return {
    outcome: 'fail',
    severity: 'warning',
    message: {
      zh: `${where}各项合计都比所列各项之和大，像是漏列了一项，请核对。`,
      en: `${where}: every total exceeds the sum of its entries, as if one were left out; check it.`,
    },
    derivation: lacking.map((each) => figures(`${sumText(each)} ≠ ${cellText(each.total.cell)}`)),
    spans: lacking.map(({ total }) => spanOfCell(total.cell)),
    identity: [where || (table.caption?.text ?? ''), 'lacking'],
  };
}

const sumText = ({ members, sum: added }: Addition): string => {
  const texts = members.map(({ cell }) => cellText(cell));
  const told =
    texts.length > MOST_TOLD ? [...texts.slice(0, MOST_TOLD - 1), '…', texts.at(-1)] : texts;
  return `${told.join(' ＋ ')} ＝ ${worked(added)}`;
};

const MOST_TOLD = 12;
