import { guarded } from '../../collect/formula-guard.js';
import type { RollupAnswer, RollupRow } from '../shapes/rollup.js';

/**
 * A roll-up as CSV (RFC 4180) with a byte order mark, which Excel needs to read Chinese: one line an
 * indicator, one column an organisation, in the order of the tables and the register. Absences are written as
 * in the tables, what is only known to be at least something as `≥ 1204`.
 */
export function rollupCsv(rollup: RollupAnswer): string {
  const head = [
    '表',
    '序号',
    '指标编号',
    '指标',
    '单位',
    '合计',
    '已有数的单位',
    '应有数的单位',
    ...rollup.earlierCycles.map((cycle) => `${cycle}年度合计`),
    ...rollup.members.map((member) => member.name.zh),
  ];
  const lines = rollup.rows.map((row) => lineOf(row, rollup));
  return `\uFEFF${[head, ...lines].map((values) => values.map(field).join(',')).join('\r\n')}\r\n`;
}

const lineOf = (row: RollupRow, { tables }: RollupAnswer): readonly string[] => [
  tables.find((table) => table.id === row.table)?.label.zh ?? row.table,
  String(row.no),
  row.concept,
  row.printedName,
  row.unit,
  shownText(row.whole),
  String(row.whole.coverage.have),
  String(row.whole.coverage.of),
  ...row.whole.earlier.map((text) => text ?? ''),
  ...row.cells.map(shownText),
];

const ABSENCES = { blank: '', 'not-applicable': '不填报', 'not-collected': '未采集' } as const;

/** An open range says more than its one end; any other value stands as it is shown. */
function shownText({
  text,
  range,
  absence,
}: Pick<RollupRow['whole'], 'text' | 'range' | 'absence'>): string {
  if (absence !== null) return ABSENCES[absence];
  return (range !== null && isOpen(range) ? range.replaceAll(',', '') : text) ?? '';
}

const isOpen = (range: string): boolean => /^[<>≤≥]/.test(range);

const NUMBER = /^-?\d+(\.\d+)?$/;

function field(value: string): string {
  const safe = NUMBER.test(value) ? value : guarded(value);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
