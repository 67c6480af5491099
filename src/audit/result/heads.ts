import type { Message } from '../../messages/index.js';
import type { Category, Severity } from '../../standard/index.js';

/** The three heads under which a province looks at reports (2023年度编制、发布和报送通知), in the notice's order. */
export const HEADS: readonly { readonly category: Category; readonly title: Message }[] = [
  {
    category: 'completeness',
    title: { zh: '内容框架完整性', en: 'Completeness of content' },
  },
  { category: 'truthfulness', title: { zh: '采集数据真实性', en: 'Truthfulness of data' } },
  { category: 'compliance', title: { zh: '报送工作合规性', en: 'Compliance of submission' } },
];

/** Gravest first. */
export const SEVERITIES: readonly { readonly severity: Severity; readonly title: Message }[] = [
  { severity: 'error', title: { zh: '错误', en: 'error' } },
  { severity: 'warning', title: { zh: '待核实', en: 'warning' } },
  { severity: 'notice', title: { zh: '提示', en: 'notice' } },
];

/** The findings under a head, gravest first, otherwise in their own order. */
export function underHead<Finding extends { category: Category; severity: Severity }>(
  findings: readonly Finding[],
  category: Category,
): readonly Finding[] {
  const rank = ({ severity }: Finding): number =>
    SEVERITIES.findIndex((each) => each.severity === severity);
  return findings
    .filter((finding) => finding.category === category)
    .toSorted((a, b) => rank(a) - rank(b));
}

/** How grave a finding is, in words. */
export const severitySaid = (severity: Severity): Message =>
  SEVERITIES.find((each) => each.severity === severity)?.title ?? { zh: severity, en: severity };
