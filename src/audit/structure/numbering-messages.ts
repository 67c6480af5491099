import type { Message } from '../../messages/index.js';

/** Sentences on numbers of headings, captions and items. */
export const NUMBERING = {
  gap: {
    zh: '编号从“{before}”跳到“{after}”，缺“{missing}”：请补上缺少的部分，或重新编号。',
    en: 'The numbers go from "{before}" to "{after}" without "{missing}": add what is missing, or renumber.',
  },
  gapAtStart: {
    zh: '编号从“{after}”开始，缺“{missing}”：请补上缺少的部分，或重新编号。',
    en: 'The numbers begin with "{after}", without "{missing}": add what is missing, or renumber.',
  },
  double: {
    zh: '编号“{number}”用了两次：{first}、{second}。请重新编号。',
    en: 'The number "{number}" is used twice: {first}, {second}. Renumber one of them.',
  },
  order: {
    zh: '编号“{after}”排在“{before}”之后：请调整次序或编号。',
    en: '"{after}" stands behind "{before}": put them in order, or renumber.',
  },
  otherHeading: {
    zh: '标题“{title}”的编号属于别处，它所在的部分编号为“{parent}”：请改正编号。',
    en: 'The heading "{title}" has a number of another part; it stands in "{parent}": correct its number.',
  },
  otherChapter: {
    zh: '“{label}”用的是第{named}章的编号，却在“{chapter}”中：请改正编号。',
    en: '"{label}" is numbered for chapter {named} but stands in "{chapter}": correct its number.',
  },
  headingsRun: {
    zh: '“{parent}”之下 {count} 个标题的编号连续。',
    en: 'The {count} headings under "{parent}" are numbered one after another.',
  },
  captionFits: {
    zh: '“{label}”的编号与前后相接。',
    en: '"{label}" follows the number before it.',
  },
  uncaptioned: {
    zh: '这张表没有表题，正文其余 {count} 张表都有：请补上编号和表题。',
    en: 'This table has no caption, the other {count} in the text have one: give it a number and a caption.',
  },
  noSuch: {
    zh: '正文提到“{label}”，文中没有这一编号的{kind}：请改正编号，或补上所缺。',
    en: 'The text refers to "{label}", but no {kind} has this number: correct the reference, or add what is missing.',
  },
  refers: {
    zh: '正文提到的“{label}”在文中。',
    en: '"{label}", which the text refers to, is there.',
  },
  sameCaption: {
    zh: '“{first}”与“{second}”题名相同：请核对是否重复，或写明区别。',
    en: '"{first}" and "{second}" have the same title: check whether one is a repetition, or say how they differ.',
  },
  printedTwice: {
    zh: '“{first}”接连印了两次：请删去一处。',
    en: '"{first}" is printed twice in a row: delete one.',
  },
  continuedUnsaid: {
    zh: '“{first}”出现了两次：若是同一张表的接续，请标为“续表”，否则请重新编号。',
    en: '"{first}" is there twice: mark it as continued (续表) if it goes on, else renumber it.',
  },
  continuesOther: {
    zh: '“{label}”接在“{last}”之后，编号却不同：请改正续表的编号。',
    en: '"{label}" goes on behind "{last}" but has another number: correct it.',
  },
  rowDouble: {
    zh: '表中序号“{number}”用了两次：请重新编号。',
    en: 'The row number "{number}" of this table is used twice: renumber.',
  },
  rowGap: {
    zh: '表中序号从“{before}”跳到“{after}”：请补上缺少的行，或重新编号。',
    en: 'The row numbers of this table go from "{before}" to "{after}": add the missing row, or renumber.',
  },
  rowOther: {
    zh: '表中序号“{number}”与前后不接，应为“{expected}”：请重新编号。',
    en: 'The row number "{number}" of this table does not follow; "{expected}" would: renumber.',
  },
  counted: {
    zh: '文中写作“{said}”，实际有 {there} {unit}：请核对。',
    en: 'The text says "{said}", but there are {there} {unit}: check which is right.',
  },
} satisfies Record<string, Message>;

/** What captions of each kind stand above or below. */
export const CAPTIONED = {
  table: { zh: '表', en: 'table' },
  figure: { zh: '图', en: 'figure' },
  case: { zh: '案例', en: 'case' },
} satisfies Record<string, Message>;
