import type { AuditFinding } from '../audit/audit-json.js';
import type { Trial } from './trial.js';

/** The findings on the clean report, then every fault with the rule that found it or without one: a line each. */
export const shown = ({ alarms, faults }: Trial): readonly string[] => [
  ...alarms.map((finding) => `    clean   ${line(finding)}`),
  ...faults.map(({ fault: { family, words, fault }, findings }) => {
    const by = findings[0]?.rule ?? '–';
    return `    ${findings.length > 0 ? 'found ' : 'missed'}  ${family.padEnd(9)} ${by.padEnd(24)} ${inOne(words)} → ${inOne(fault)}`;
  }),
];

const line = ({ rule, message, evidence }: AuditFinding): string =>
  `${rule.padEnd(24)} ${inOne(message)} ${evidence.map(({ quote }) => `「${inOne(quote)}」`).join('')}`;

const inOne = (text: string): string => text.replaceAll('\n', '⏎');
