import type { Message } from '../../messages/index.js';
import type { ListKind } from './listed.js';

/** What each kind of list and what it leads to are called. */
export const LIST_NAMES: Readonly<Record<ListKind, { list: Message; target: Message }>> = {
  headings: {
    list: { zh: '目录', en: 'contents' },
    target: { zh: '标题', en: 'heading' },
  },
  case: {
    list: { zh: '案例目录', en: 'list of cases' },
    target: { zh: '案例题名', en: 'case title' },
  },
  figure: {
    list: { zh: '图目录', en: 'list of figures' },
    target: { zh: '图题', en: 'figure caption' },
  },
  table: {
    list: { zh: '表目录', en: 'list of tables' },
    target: { zh: '表题', en: 'table caption' },
  },
};

/** Sentences on lists at the front held against the text. */
export const LISTS = {
  fits: {
    zh: '{list}的“{entry}”与正文的{target}一致。',
    en: '"{entry}" in the {list} is worded as its {target}.',
  },
  lacksNumber: {
    zh: '目录写作“{entry}”，正文的标题“{title}”没有编号：请补上。',
    en: 'The contents give "{entry}" a number; the heading "{title}" has none: add it.',
  },
  noTarget: {
    zh: '{list}列有“{entry}”，正文中没有这一{target}：请补上，或从{list}中删去。',
    en: 'The {list} names "{entry}", but the text has no such {target}: add it, or strike the line.',
  },
  noLine: {
    zh: '正文的{target}“{title}”没有列入{list}，而同类的都列入了：请更新{list}。',
    en: 'The {target} "{title}" is missing from the {list}, which names the others of its kind: update the {list}.',
  },
  caseTable: { zh: '案例一览表', en: 'the table of cases' },
  caseUnlisted: {
    zh: '{table}没有列出“{title}”，其他案例都列出了：请补上这一行。',
    en: '{table} does not list "{title}" although it lists the other cases: add the row.',
  },
  caseAbsent: {
    zh: '{table}列有“{title}”，正文中没有这一案例：请补上，或删去这一行。',
    en: '{table} lists "{title}", but there is no such case in the text: add it, or strike the row.',
  },
  otherWords: {
    zh: '{list}写作“{entry}”，正文的{target}写作“{title}”：请统一。',
    en: 'The {list} says "{entry}" and the {target} in the text "{title}": make them one.',
  },
  otherNumber: {
    zh: '{list}与正文的{target}编号不同：“{entry}”与“{title}”，请统一。',
    en: 'The {list} and the {target} in the text number it differently: "{entry}" and "{title}"; make them one.',
  },
  otherOrder: {
    zh: '{list}中“{entry}”的次序与正文不同，请核对哪一处是对的。',
    en: '"{entry}" stands in another order in the {list} than in the text: check which one is right.',
  },
  otherPage: {
    zh: '{list}说“{entry}”在第 {printed} 页，按其余条目推算应在第 {expected} 页：请更新{list}的页码。',
    en: 'The {list} puts "{entry}" on page {printed}; by the other lines it is page {expected}: update its page numbers.',
  },
  pageFits: {
    zh: '{list}中“{entry}”的页码 {printed} 与正文相符。',
    en: 'Page {printed} of "{entry}" in the {list} fits the text.',
  },
  pageReckoned: {
    zh: '{agreeing} 条的印刷页码比文件页码少 {offset}；这一条{target}在文件第 {page} 页，{page} － {offset} ＝ {expected}',
    en: '{agreeing} lines print a page {offset} below the page of the file; this {target} stands on page {page} of the file, {page} − {offset} = {expected}',
  },
  pageOrder: {
    zh: '{list}中“{entry}”的页码 {page} 与前后的 {beside} 次序不合：请更新{list}的页码。',
    en: 'Page {page} of "{entry}" in the {list} does not fit between its neighbours ({beside}): update its page numbers.',
  },
  unnumbered: {
    zh: '{list}写作“{entry}”，正文的标题“{title}”没有编号，其余 {count} 个同级标题都有：请补上。',
    en: 'The {list} has "{entry}", but the heading "{title}" has no number, while the other {count} of its kind have one: add it.',
  },
  unreadable: {
    zh: '{list}的 {lines} 条中只有 {found} 条能在正文里找到，可能{list}或标题没有读全，未作核对：请人工核对。',
    en: 'Only {found} of {lines} lines of the {list} are found in the text; it or the text may not have been read in full, so it was not checked: check it by hand.',
  },
} satisfies Record<string, Message>;
