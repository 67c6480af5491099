import { type Locale, type Message, sentence } from '../../messages/index.js';
import { HEADS, SEVERITIES } from '../result.js';
import type { AuditSummary, FaultKind } from './schema.js';

/** A summary as the rows of one sheet: schools down, heads and kinds across, the sum last, unread files beneath. */
export function summaryRows(
  { reports, kinds, unread }: AuditSummary,
  locale: Locale,
): readonly (readonly string[])[] {
  const say = (message: Message): string => sentence(message, locale);
  const rows = reports.map((report) => [
    ...HEADS.map(({ category }) => report.heads[category]),
    ...SEVERITIES.map(({ severity }) => report.severities[severity]),
    ...kinds.map(({ rule }) => report.kinds[rule] ?? 0),
  ]);
  const head = [
    ...HEADS.map(({ title }) => say(title)),
    ...SEVERITIES.map(({ title }) => say(title)),
    ...kinds.map((kind) => kindSaid(kind, say)),
  ];
  const sums = head.map((_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0));
  const whole = reports.reduce((sum, { faults }) => sum + faults, 0);
  return [
    [say(WORDS.school), say(WORDS.file), say(WORDS.faults), ...head],
    ...reports.map(({ name, file, faults }, at) => [
      name,
      file,
      String(faults),
      ...(rows[at] ?? []).map(String),
    ]),
    [say(WORDS.sum), '', String(whole), ...sums.map(String)],
    ...unread.map(({ file, why }) => [say(WORDS.unread), file, say(why)]),
  ];
}

const kindSaid = ({ category, title }: FaultKind, say: (message: Message) => string): string => {
  const head = HEADS.find((each) => each.category === category);
  return head === undefined ? say(title) : `${say(head.title)}｜${say(title)}`;
};

const WORDS = {
  school: { zh: '学校', en: 'School' },
  file: { zh: '文件', en: 'File' },
  faults: { zh: '问题数', en: 'Faults' },
  sum: { zh: '合计', en: 'Sum' },
  unread: { zh: '未能读取', en: 'Not read' },
} as const satisfies Record<string, Message>;
