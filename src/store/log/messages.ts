import type { Message } from '../../messages/index.js';
import type { Fault } from './link.js';

/** What each fault of the log is called. */
export const faultMessages: Readonly<Record<Fault, Message>> = {
  'payload-altered': {
    zh: '机构 {organisation} 的变更记录第 {number} 条内容被改动，与其校验值不符。',
    en: 'Entry {number} in the log of {organisation} was altered: it does not match its hash.',
  },
  'link-missing': {
    zh: '机构 {organisation} 的变更记录缺第 {number} 条。',
    en: 'Entry {number} in the log of {organisation} is missing.',
  },
  'chain-missing': {
    zh: '变更记录少了 {row} 条，连所属机构也已查不到。',
    en: '{row} entries of the log are missing, with all trace of whose they were.',
  },
  order: {
    zh: '机构 {organisation} 的变更记录第 {number} 条没有接在前一条之后。',
    en: 'Entry {number} in the log of {organisation} does not follow the one before it.',
  },
  'table-differs': {
    zh: '机构 {organisation} 的数据（{row}）与变更记录第 {number} 条不符。',
    en: 'What is stored of {organisation} ({row}) is not what entry {number} of its log says.',
  },
  'table-unlogged': {
    zh: '机构 {organisation} 的数据（{row}）在变更记录中没有依据。',
    en: 'What is stored of {organisation} ({row}) stands in no entry of the log.',
  },
  'text-altered': {
    zh: '机构 {organisation} 的说明文字被改动，与其校验值 {row} 不符。',
    en: 'A text of {organisation} was altered: it does not match its digest {row}.',
  },
  'root-differs': {
    zh: '变更记录与第 {row} 号处的签名根不符。',
    en: 'The log is not the one whose root was signed at number {row}.',
  },
  'root-unsigned': {
    zh: '第 {row} 号处的根签名无效。',
    en: 'The signature of the root at number {row} is not valid.',
  },
};
