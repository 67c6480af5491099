import type { DataValidation } from 'hucre';
import type { Message } from '../../messages/index.js';
import type { InputRule } from '../model/workbook.js';

/** Excel refuses a validation whose message is longer. */
const LONGEST_MESSAGE = 225;

const quoted = (word: string): string => `"${word.replaceAll('"', '""')}"`;

const anyOf = (cell: string, number: string, words: readonly string[]): string =>
  `OR(${[number, ...words.map((word) => `${cell}=${quoted(word)}`)].join(',')})`;

/** The condition a typed value must meet, as a spreadsheet formula about `cell`. */
function condition(rule: InputRule, cell: string): string | undefined {
  switch (rule.type) {
    case 'whole':
      return anyOf(cell, `AND(ISNUMBER(${cell}),${cell}>=0,${cell}=INT(${cell}))`, rule.words);
    case 'decimal': {
      const most = rule.most === null ? '' : `,${cell}<=${rule.most}`;
      const digits = `ROUND(${cell},${rule.decimals})=${cell}`;
      return anyOf(cell, `AND(ISNUMBER(${cell}),${cell}>=0${most},${digits})`, rule.words);
    }
    default:
      return undefined;
  }
}

const messageOf = (refusal: Message): string =>
  `${refusal.zh}\n${refusal.en}`.slice(0, LONGEST_MESSAGE);

const BASE = {
  allowBlank: true,
  showErrorMessage: true,
  errorStyle: 'stop',
  errorTitle: '质镜',
} as const;

/** What a cell accepts, in the library's terms; nothing for free text. */
export function validationOf(rule: InputRule, cell: string): DataValidation | undefined {
  if (rule.type === 'choice') {
    return {
      ...BASE,
      type: 'list',
      values: [...rule.choices],
      range: cell,
      errorMessage: messageOf(rule.refusal),
    };
  }
  const formula = condition(rule, cell);
  if (formula === undefined || rule.type === 'text') return undefined;
  return {
    ...BASE,
    type: 'custom',
    formula1: formula,
    range: cell,
    errorMessage: messageOf(rule.refusal),
  };
}
