import { type Draft, paragraph, table, words } from '../letter/nodes.js';
import { HEADS } from '../result.js';
import type { AuditSummary, FaultKind, SummarisedReport } from './schema.js';

/** Schools by heads. */
export function headsTable(reports: readonly SummarisedReport[]): Draft {
  const countsOf = ({ heads, severities, faults }: SummarisedReport): readonly number[] => [
    ...HEADS.map(({ category }) => heads[category]),
    faults,
    severities.error,
  ];
  return table({
    columns: [
      { align: 'left', width: 5 },
      ...Array.from({ length: 5 }, () => ({ align: 'right' as const, width: 2 })),
    ],
    head: ['学校', ...HEADS.map(({ title }) => title.zh), '合计', '其中错误'],
    rows: [
      ...reports.map((report) => [report.name, ...countsOf(report).map(String)]),
      ['合计', ...sumsOf(reports.map(countsOf)).map(String)],
    ],
    hasSum: true,
  });
}

/** Kinds of faults with their frequency and an example of each. */
export const kindsTable = (kinds: readonly FaultKind[]): Draft =>
  table({
    columns: [
      { align: 'center', width: 1 },
      { align: 'left', width: 2.6 },
      { align: 'left', width: 3 },
      { align: 'right', width: 1 },
      { align: 'right', width: 1 },
      { align: 'left', width: 6 },
    ],
    head: ['类', '方面', '问题', '处数', '份数', '例'],
    rows: kinds.map(({ category, title, faults, reports, example }, at) => [
      String(at + 1),
      HEADS.find((head) => head.category === category)?.title.zh ?? '',
      title.zh,
      String(faults),
      String(reports),
      `${example.name}（${example.place.zh}）：${example.message.zh}`,
    ]),
  });

/** How many kinds have room beside each other on paper. */
const MOST_ACROSS = 14;

/** Schools by kinds, which are named by their numbers in the table before; in as many tables as it takes. */
export function matrixTable({ reports, kinds }: AuditSummary): readonly Draft[] {
  const tables: Draft[] = [];
  for (let from = 0; from < kinds.length; from += MOST_ACROSS) {
    const across = kinds.slice(from, from + MOST_ACROSS);
    const counts = reports.map((report) => across.map(({ rule }) => report.kinds[rule] ?? 0));
    tables.push(
      paragraph(words(`第${from + 1}至${from + across.length}类：`)),
      table({
        columns: [
          { align: 'left', width: 5 },
          ...across.map(() => ({ align: 'right' as const, width: 1 })),
        ],
        head: ['学校', ...across.map((_, at) => String(from + at + 1))],
        rows: [
          ...reports.map(({ name }, at) => [name, ...(counts[at] ?? []).map(shown)]),
          ['合计', ...sumsOf(counts).map(shown)],
        ],
        hasSum: true,
      }),
    );
  }
  return tables;
}

/** A table of mostly nothing is read more easily without its noughts. */
const shown = (count: number): string => (count === 0 ? '' : String(count));

const sumsOf = (rows: readonly (readonly number[])[]): readonly number[] =>
  (rows[0] ?? []).map((_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0));
