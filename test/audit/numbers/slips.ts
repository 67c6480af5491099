import { expect } from 'vitest';
import { numbersRules } from '../../../src/audit/numbers/index.js';
import { failuresIn } from '../audited.js';
import { reportOf } from '../report-of.js';

const SCHOOL = '示例职业学校质量年度报告（2023年度）';

/** What the rules on numbers find in a text: the rule and its quotes. */
export const told = (text: string, title = SCHOOL): readonly string[] =>
  failuresIn(reportOf(text, title), numbersRules).map(
    ({ rule, evidence }) =>
      `${rule.replace('numbers.', '')}: ${evidence.map(({ quote }) => quote).join(' | ')}`,
  );

/** A text that holds, a few words of it, what a slip makes of them, and the rule that sees it. */
export type Slip = readonly [text: string, words: string, slip: string, rule: string];

/** The text tells nothing as it stands, and with the slip the rule does. */
export function tellsSlip(...[text, words, slip, rule]: Slip): void {
  expect(text.split(words).length, 'the words stand once').toBe(2);
  expect(told(text)).toEqual([]);
  const all = told(text.replace(words, slip));
  expect(
    all.filter((each) => each.startsWith(`${rule}: `)),
    JSON.stringify(all),
  ).not.toEqual([]);
}
