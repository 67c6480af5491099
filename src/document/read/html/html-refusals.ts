import { Refusal, type RefusalText, visible } from '../../../messages/index.js';

const SAVE_AGAIN = {
  zh: '请在浏览器中打开，另存为“网页，仅 HTML”，或改用 Word、PDF 文件核查。',
  en: 'Open it in a browser and save it as “web page, HTML only”, or audit a Word or PDF file instead.',
};

/** Why a web page is not read, beside what holds for every report: one sentence each, and what to do. */
export const HTML_REFUSALS = {
  'too-deep': {
    what: {
      zh: '“{file}”的标签一层套一层，超过了 {limit} 层，已停止读取。',
      en: 'The elements of “{file}” stand in one another more than {limit} deep, so it was not read.',
    },
    next: SAVE_AGAIN,
  },
  'too-many-elements': {
    what: {
      zh: '“{file}”的标签超过 {limit} 个，不像一份年报，已停止读取。',
      en: '“{file}” has more than {limit} elements, as no report does, so it was not read.',
    },
    next: SAVE_AGAIN,
  },
  'too-many-attributes': {
    what: {
      zh: '“{file}”第 {line} 行的一个标签有 {limit} 个以上的属性，已停止读取。',
      en: 'An element in line {line} of “{file}” has more than {limit} attributes, so it was not read.',
    },
    next: SAVE_AGAIN,
  },
  'too-many-cells': {
    what: {
      zh: '“{file}”的表格超过 {limit} 个单元格，不像一份年报，已停止读取。',
      en: 'The tables of “{file}” have more than {limit} cells, which no report has, so it was not read.',
    },
    next: {
      zh: '请删去附在后面的明细表，再核查。',
      en: 'Remove the detailed lists behind it and try again.',
    },
  },
} as const satisfies Record<string, RefusalText>;

export type HtmlRefusalCode = keyof typeof HTML_REFUSALS;

/** The refusal of a web page; its code is `html.` and the reason, its details the values it shows. */
export function htmlRefused(
  code: HtmlRefusalCode,
  { file, ...values }: Readonly<Record<string, string | number>>,
): Refusal {
  const shown = { ...values, file: visible(String(file)) };
  return new Refusal('too-large', `html.${code}`, HTML_REFUSALS[code], shown, shown);
}
