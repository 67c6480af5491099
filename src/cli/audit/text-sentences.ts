import type { Message } from '../../messages/index.js';

/** The words of a result in a terminal. */
export const textSentences = {
  pages: { zh: '{pages}页', en: '{pages} pages' },
  characters: { zh: '{characters}字', en: '{characters} characters' },
  seconds: { zh: '{seconds}秒', en: '{seconds} s' },
  standard: { zh: '对照 {standard}', en: 'held against {standard}' },
  coverage: {
    zh: '读到的数字 {numbers}：论断 {claims}（已核对 {assessed}，无法判断 {notAssessable}），不是论断 {notClaims}',
    en: 'Numbers read {numbers}: claims {claims} ({assessed} assessed, {notAssessable} not assessable), no claims {notClaims}',
  },
  unreadable: {
    zh: '这些页是图片，没有读到文字：{pages}',
    en: 'These pages are pictures; nothing was read on them: {pages}',
  },
  stopped: {
    zh: '规则 {rule} 因程序自身的错误没有核完，请告诉维护者：{fault}',
    en: 'Rule {rule} was not worked through, by a fault of the program; please tell its maintainers: {fault}',
  },
  nothing: { zh: '没有发现问题。', en: 'Nothing wrong was found.' },
  quote: { zh: '“{quote}”', en: '"{quote}"' },
  pass: { zh: '相符', en: 'holds' },
  'not-assessable': { zh: '无法判断', en: 'not assessable' },
} as const satisfies Record<string, Message>;
