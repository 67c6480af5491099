import type { Message } from '../../messages/index.js';

/** Sentences on the annex tables, the chapters and the declaration that a report must have. */
export const PRESCRIBED = {
  rowsMissing: {
    zh: '附表“{table}”缺 {count} 行：{rows}。请按{edition}补齐。',
    en: 'The annex table "{table}" lacks {count} rows: {rows}. Complete it after "{edition}".',
  },
  ofColleges: {
    zh: '这份报告属高等职业院校，现有指标体系为{edition}，附表各行无从核对。',
    en: 'This is the report of a college; the indicators known are those of {edition}, so the rows of its annex cannot be checked.',
  },
  ofBothLevels: {
    zh: '附表把高职、中职并列，是区域的汇总，不按{edition}逐行填写，各行无从核对。',
    en: 'The annex tells higher and secondary vocational education side by side, a survey of a region; it does not follow {edition} row by row, so its rows cannot be checked.',
  },
  rowsComplete: {
    zh: '附表“{table}”的 {count} 行指标齐全。',
    en: 'The annex table "{table}" has all its {count} rows.',
  },
  tableMissing: {
    zh: '附表中没有“{table}”，其余 {count} 张都有：请补上。',
    en: 'The annex has {count} of the tables but not "{table}": add it.',
  },
  blank: {
    zh: '附表“{table}”的“{row}”没有填数：请填写；确实没有的填 0 或注明不适用。',
    en: '"{row}" in the annex table "{table}" is blank: fill it in, with 0 or "not applicable" where there is none.',
  },
  chapterMissing: {
    zh: '没有“{chapter}”一章，其余 {count} 章都有：请补上，或在标题中写明它并入了哪一章。',
    en: 'There is no chapter "{chapter}", but the other {count} are there: add it, or say in a heading where it is told.',
  },
  chapterThere: {
    zh: '有“{chapter}”一章。',
    en: 'The chapter "{chapter}" is there.',
  },
  declarationMissing: {
    zh: '没有找到内容真实性责任声明：请附上有负责人签名、盖章和日期的声明。扫描件若已附在文末，可不理会。',
    en: 'No declaration of truth (内容真实性责任声明) was found: add it, signed, sealed and dated. Ignore this if a scan is attached.',
  },
  declarationBlank: {
    zh: '内容真实性责任声明的{blanks}空着：请签署后再报送；若附的是扫描件，可不理会。',
    en: 'In the declaration of truth {blanks} left blank: sign it before it is sent up; ignore this if a scan is attached.',
  },
  handSigned: {
    zh: '内容真实性责任声明的签名处没有文字，可能是手写签名，无法核对：请人工查看。',
    en: 'No words stand where the declaration of truth is signed; it may be signed by hand, so look for yourself.',
  },
  declarationWithout: {
    zh: '内容真实性责任声明没有{lacking}：请补上。',
    en: 'The declaration of truth has no {lacking}: add it.',
  },
  declared: {
    zh: '内容真实性责任声明有签名、盖章和日期的位置，并已填写。',
    en: 'The declaration of truth names signatory, seal and date.',
  },
} satisfies Record<string, Message>;

/** What a declaration must carry. */
export const SIGNING = {
  signature: { zh: '签名', en: 'signature' },
  seal: { zh: '盖章', en: 'seal' },
  date: { zh: '日期', en: 'date' },
} satisfies Record<string, Message>;
