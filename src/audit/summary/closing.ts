import { grouped } from '../letter/chinese.js';
import { HEADS, SEVERITIES } from '../result.js';
import type { AuditSummary, FaultKind, SummarisedReport } from './schema.js';

const MOST_FREQUENT = 3;

/** The paragraph that a city puts at the end of its circular, with the counts. */
export function closingOf({
  reports,
  kinds,
  faultless,
  unread,
}: Omit<AuditSummary, 'closing'>): string {
  const total = (of: (report: SummarisedReport) => number): string =>
    grouped(reports.reduce((sum, report) => sum + of(report), 0));
  const heads = HEADS.map(
    ({ category, title }) => `${title.zh}问题${total(({ heads: by }) => by[category])}处`,
  ).join('、');
  const severities = SEVERITIES.map(
    ({ severity, title }) => `${title.zh}${total(({ severities: by }) => by[severity])}处`,
  ).join('、');
  const sentences = [
    `本次共核查质量年度报告${grouped(reports.length)}份，计${total(({ characters }) => characters)}字，读取数字${total(({ numbers }) => numbers)}个，其中论断${total(({ claims }) => claims)}处，已核对${total(({ assessed }) => assessed)}处。`,
    `核查列出问题${total(({ faults }) => faults)}处，其中${heads}；按程度分，${severities}。`,
    frequent(kinds),
    faultless.length === 0 ? '' : `未发现问题的报告${grouped(faultless.length)}份。`,
    unread.length === 0
      ? ''
      : `另有${grouped(unread.length)}份文件未能读取（${unread.map(({ file }) => file).join('、')}），请有关单位更换文件后重新报送。`,
    '请各单位对照整改通知逐条核实更正，举一反三，在规定期限内报送更正后的报告和整改回执。',
  ];
  return sentences.join('');
}

function frequent(kinds: readonly FaultKind[]): string {
  const most = kinds
    .toSorted((a, b) => b.faults - a.faults || (a.rule < b.rule ? -1 : 1))
    .slice(0, MOST_FREQUENT)
    .map(
      ({ title, faults, reports }) =>
        `“${title.zh}”${grouped(faults)}处（涉及${grouped(reports)}份）`,
    );
  return most.length === 0 ? '' : `较为集中的问题是${most.join('、')}。`;
}
