import type { RefusalText } from '../messages/index.js';

export const REFUSALS = {
  noOrganisation: {
    what: {
      zh: '{cycle}年度没有机构“{organisation}”，无法编写它的年报。',
      en: 'There is no organisation "{organisation}" in {cycle}, so it has no report.',
    },
    next: {
      zh: '请核对机构代码和年度。',
      en: 'Check the organisation and the cycle.',
    },
  },
  chapters: {
    what: {
      zh: '年报各章的文本有 {count} 处写法不对，第一处在 {file} 第 {line} 行。',
      en: 'The chapter files have {count} faults, the first in {file} at line {line}.',
    },
    next: {
      zh: '请按所附清单逐处改正后再生成。',
      en: 'Mend them as listed, then build again.',
    },
  },
  unquoted: {
    what: {
      zh: '正文里有 {count} 个数没有出处，第一个是 {file} 第 {line} 行的“{text}”。',
      en: '{count} numbers in the text have no source, the first is "{text}" in {file} at line {line}.',
    },
    next: {
      zh: '请把它们改成引用，或标明不是数据并写上理由。',
      en: 'Quote them, or mark them as no claim with a reason.',
    },
  },
} satisfies Record<string, RefusalText>;
