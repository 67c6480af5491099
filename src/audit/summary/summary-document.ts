import type { ReportDocument } from '../../document/model/index.js';
import { dayOf, grouped } from '../letter/chinese.js';
import { letterOf } from '../letter/letter.js';
import { type Draft, heading, paragraph, words } from '../letter/nodes.js';
import type { AuditSummary } from './schema.js';
import { headsTable, kindsTable, matrixTable } from './summary-tables.js';

export interface SummaryOptions {
  /** ISO 8601: the day of the summary, and the moment its file carries. */
  readonly created: string;
  /** Who audited. */
  readonly issuer?: string | undefined;
}

/** The summary of many audits to be read and passed on, in Chinese. */
export function summaryDocument(summary: AuditSummary, options: SummaryOptions): ReportDocument {
  const { reports, kinds, faultless, unread, closing } = summary;
  const drafts: readonly Draft[] = [
    paragraph(words(`共核查${grouped(reports.length)}份报告，${dayOf(options.created)}。`)),
    heading(2, '一、各校问题数'),
    headsTable(reports),
    heading(2, '二、问题类别'),
    ...(kinds.length === 0 ? [paragraph(words('没有发现问题。'))] : [kindsTable(kinds)]),
    ...(kinds.length === 0 ? [] : [heading(2, '三、各校各类问题数'), ...matrixTable(summary)]),
    ...listed('未发现问题的学校', faultless),
    ...listed(
      '未能读取的文件',
      unread.map(({ file, why }) => `${file}：${why.zh}`),
    ),
    heading(2, '核查结论'),
    paragraph(words(closing)),
  ];
  const { created, issuer = '质镜 Zhijing' } = options;
  return letterOf(
    { title: '质量年度报告核查汇总', author: issuer, subject: '年报核查汇总', created },
    drafts,
  );
}

const listed = (title: string, names: readonly string[]): readonly Draft[] =>
  names.length === 0 ? [] : [heading(2, title), ...names.map((name) => paragraph(words(name)))];
