import { AUDIT_RULES } from '../../src/audit/rules.js';
import { failuresIn } from './audited.js';
import { reportOf } from './report-of.js';

/** The school of the reports that sentences and tables are put into. */
export const SCHOOL = '示例职业学校质量年度报告（2023年度）';

const FAMILIES = /^(?:numbers|time|names|units)\.|^structure\.placeholders$/;

/** What the rules on words and numbers tell of a text in a report on 2023. */
export const told = (text: string): readonly string[] =>
  failuresIn(
    reportOf(text, SCHOOL),
    AUDIT_RULES.filter(({ id }) => FAMILIES.test(id)),
  ).map(({ rule, message }) => `${rule}: ${message.zh}`);

/** Rows of a table, a line each. */
export const rows = (...lines: readonly string[]): string => lines.join('\n');
