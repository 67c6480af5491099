import { filled, type Message, type MessageValues } from '../../messages/index.js';
import type { Fault } from '../../standard/index.js';

/** A fault at an offset of a chapter file. */
export interface Slip {
  readonly at: number;
  readonly message: Message;
}

export const slip = (at: number, message: Message, values: MessageValues = {}): Slip => ({
  at,
  message: filled(message, values),
});

/** A fault with its file, line and column, counted from 1. */
export const faultOf = (file: string, text: string, { at, message }: Slip): Fault => ({
  file,
  ...lineAndColumn(text, at),
  message,
});

/** Line and column of an offset, counted from 1. */
export function lineAndColumn(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

export const SLIPS = {
  matter: {
    zh: '文件开头的设置读不懂：{what}。请改正这一行。',
    en: 'The settings at the head of the file cannot be read: {what}. Mend this line.',
  },
  matterOpen: {
    zh: '文件开头的设置没有结束：请在它后面另起一行写 ---。',
    en: 'The settings at the head of the file do not end: write --- on a line after them.',
  },
  unlabelled: {
    zh: '公式“{formula}”没有名称：请加上 label。',
    en: 'The formula "{formula}" has no name: give it a label.',
  },
  title: {
    zh: '章的标题写在提纲里：请删去这一行，节标题用 ##。',
    en: 'The title of a chapter stands in the outline: remove this line; sections begin with ##.',
  },
  openCase: {
    zh: '案例没有结束：请在它后面另起一行写 :::。',
    en: 'The case does not end: write ::: on a line after it.',
  },
  nestedCase: {
    zh: '案例里不能再写案例：请先用 ::: 结束前一个。',
    en: 'A case cannot hold another case: end the one before with :::.',
  },
  strayFence: {
    zh: '这里没有要结束的案例：请删去 :::，或在前面写 :::case 名称 标题。',
    en: 'No case ends here: remove :::, or begin one with :::case name title.',
  },
  caseForm: {
    zh: '“{text}”不成案例：请写 :::case 名称 标题，名称用小写字母、数字和连字符。',
    en: '"{text}" begins no case: write :::case name title, the name in lower-case letters, digits and hyphens.',
  },
  caseTitle: {
    zh: '案例的标题里只写文字和用语：请把引用的数移到正文。',
    en: 'The title of a case holds text and words alone: move what it quotes into its text.',
  },
  emptyCase: {
    zh: '案例“{name}”没有正文：请写上，或删去它。',
    en: 'The case "{name}" tells nothing: write its text, or remove it.',
  },
  headingInCase: {
    zh: '案例里不分节：请把标题移到案例之外，或改成一段。',
    en: 'A case has no sections: move the heading out of it, or make it a paragraph.',
  },
  unknownCase: {
    zh: '本章没有名为“{name}”的案例：请改正名称，或写上 :::case {name} 标题。',
    en: 'This chapter has no case "{name}": correct the name, or write :::case {name} title.',
  },
  doubled: {
    zh: '“{name}”在前面已经有了：请另取名称，或删去一处。',
    en: '"{name}" has stood before: choose another name, or remove one.',
  },
  foreword: {
    zh: '前言没有编号，不放表、图和案例：请移到正文各章。',
    en: 'The foreword has no number and so holds no tables, charts or cases: move this into a chapter.',
  },
  directive: {
    zh: '“{text}”不是指令：可以写 !table 名称 或 !chart 名称。',
    en: '"{text}" is no directive: write !table name or !chart name.',
  },
  unknownTable: {
    zh: '没有名为“{name}”的表：请在文件开头的 tables 里写明它。',
    en: 'There is no table "{name}": describe it under tables at the head of the file.',
  },
  unknownChart: {
    zh: '没有名为“{name}”的图：请在文件开头的 charts 里写明它。',
    en: 'There is no chart "{name}": describe it under charts at the head of the file.',
  },
  unused: {
    zh: '“{name}”没有放进正文：请加一行 !{kind} {name}，或删去它的设置。',
    en: '"{name}" stands nowhere in the text: add a line !{kind} {name}, or remove its settings.',
  },
  openQuote: {
    zh: '引用的数没有结束：请补上 }}。',
    en: 'The quoted number does not end: add }}.',
  },
  openBrace: { zh: '花括号没有结束：请补上 }。', en: 'The brace does not end: add }.' },
  openBracket: {
    zh: '方括号没有结束：请补上 ]，并写明用途，如 ]{if: 条件}。',
    en: 'The bracket does not end: add ] and say what it is for, as in ]{if: condition}.',
  },
  role: {
    zh: '方括号后要写明用途：{if: 条件}、{else} 或 {no-claim: 理由}。若只是文字，请写 \\[。',
    en: 'Say after the bracket what it is for: {if: condition}, {else} or {no-claim: reason}. For a mere bracket write \\[.',
  },
  noReason: {
    zh: '请写明这个数为什么不是数据，如 {no-claim: 证书制度的名称}。',
    en: 'Say why this number claims nothing, as in {no-claim: name of a programme}.',
  },
  strayElse: {
    zh: '{else} 前面要紧接着一段 {if: 条件}。',
    en: '{else} must directly follow a passage with {if: condition}.',
  },
  word: {
    zh: '没有用语“{name}”：可用的有 {known}。',
    en: 'There is no word "{name}": known ones are {known}.',
  },
  form: {
    zh: '没有写法“{form}”：可用 万、亿、约、余、第、最多、最少、2位、中文、无单位、百分点，或成对的词如 增加/减少。',
    en: 'There is no form "{form}": use 万, 亿, 约, 余, 第, 最多, 最少, 2位, 中文, 无单位, 百分点, or a pair of words such as 增加/减少.',
  },
  ordinal: {
    zh: '“第”只用于名次：请写成 {{ rank(peers(指标)) | 第 }}。',
    en: '第 is for ranks alone: write {{ rank(peers(concept)) | 第 }}.',
  },
  strong: { zh: '强调没有结束：请补上 **。', en: 'The strong passage does not end: add **.' },
} satisfies Record<string, Message>;
