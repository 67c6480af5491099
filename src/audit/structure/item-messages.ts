import type { Message } from '../../messages/index.js';

/** Sentences on items counted within a paragraph. */
export const ITEMS = {
  gap: {
    zh: '条目从“{before}”跳到“{after}”，缺“{missing}”：请补上缺少的一条，或重新编号。',
    en: 'The items go from "{before}" to "{after}" without "{missing}": add the item, or renumber.',
  },
  other: {
    zh: '条目“{number}”应为“{expected}”：前后条目依次编号，请改正。',
    en: 'The item "{number}" should be "{expected}", going by those around it: correct it.',
  },
  double: {
    zh: '条目“{after}”用了两次：请重新编号。',
    en: 'The item "{after}" is counted twice: renumber.',
  },
} satisfies Record<string, Message>;
