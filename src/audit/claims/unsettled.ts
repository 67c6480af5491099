import type { Message } from '../../messages/index.js';

/** Why it cannot be said what a number is of. */
export const NO_SUBJECT: Message = {
  zh: '没有读出这个数说的是什么',
  en: 'it was not understood what the number is of',
};

export const TABLE_LINE: Message = {
  zh: '像是表格中的一行，没有读出它属于哪张表的哪一列',
  en: 'it looks like a line of a table, but its columns were not made out',
};
