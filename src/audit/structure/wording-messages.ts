import type { Message } from '../../messages/index.js';

/** Sentences on what a template left in the text. */
export const LEFTOVERS = {
  field: {
    zh: '“{words}”是失效的引用或未填的控件：请更新域或改写。',
    en: '"{words}" is a broken reference or an unfilled field: update the fields, or rewrite.',
  },
  formula: {
    zh: '“{words}”是表格公式的报错，不是数：请改正公式后重新粘贴。',
    en: '"{words}" is an error of a spreadsheet and no number: mend the formula and paste again.',
  },
  instruction: {
    zh: '“{words}”像是模板的填写要求：请按要求填写后删去。',
    en: '"{words}" looks like an instruction of the template: follow it, then strike it.',
  },
  notes: {
    zh: '“{words}”像是模板的说明：若不是报告的内容，请删去。',
    en: '"{words}" looks like notes of the template: strike them unless they belong to the report.',
  },
  example: {
    zh: '“{words}”像是模板的示例：请换成本校的内容。',
    en: '"{words}" looks like an example of the template: put your own content in its place.',
  },
  pending: {
    zh: '“{words}”说明这里还没有写完：请补上。',
    en: '"{words}" says that something is still to be written here: write it.',
  },
  template: {
    zh: '“{words}”是没有替换的模板字段：请填上内容。',
    en: '"{words}" is a field of the template that was not filled: fill it.',
  },
  crosses: {
    zh: '“{words}”是没有填写的占位符：请填上内容。',
    en: '"{words}" stands for something to be filled in: fill it.',
  },
} satisfies Record<string, Message>;

/** Sentences on numbers, sentences and paragraphs that are not whole, and on what is there twice or empty. */
export const WHOLENESS = {
  blank: {
    zh: '“{words}”中的数空着：请填上。',
    en: 'The number in "{words}" is left blank: fill it in.',
  },
  lost: {
    zh: '“{words}”缺了数：请补上。',
    en: '"{words}" lacks its number: put it in.',
  },
  cutOff: {
    zh: '这一段到“{words}”就断了，没有写完：请补全。',
    en: 'This paragraph breaks off at "{words}": complete it.',
  },
  noStop: {
    zh: '这一段末尾“{words}”没有句号：请核对是否写完。',
    en: 'This paragraph ends with "{words}" and no full stop: check whether it is whole.',
  },
  insertions: {
    zh: '文中有 {count} 处修订（插入）还没有接受或拒绝：请处理后再报送。',
    en: '{count} tracked insertions are neither accepted nor refused: settle them before sending the report.',
  },
  deletions: {
    zh: '文中有 {count} 处修订（删除）还没有接受或拒绝：请处理后再报送。',
    en: '{count} tracked deletions are neither accepted nor refused: settle them before sending the report.',
  },
  remarks: {
    zh: '文中留有 {count} 条批注：请处理后删去。',
    en: '{count} remarks are left in the document: settle and remove them.',
  },
  twice: {
    zh: '同一段文字出现了两次，开头都是“{words}”：请删去一处。',
    en: 'The same paragraph is there twice, beginning with "{words}": strike one.',
  },
  emptySection: {
    zh: '标题“{title}”下面没有内容：请补写，或删去标题。',
    en: 'Nothing stands under the heading "{title}": write it, or strike the heading.',
  },
  emptyTable: {
    zh: '表“{words}”只有表头，没有内容：请填写。',
    en: 'The table "{words}" has a head and nothing else: fill it in.',
  },
  blankTable: {
    zh: '这里有一张 {rows} 行 {columns} 列的空表：请填写或删去。',
    en: 'An empty table of {rows} rows and {columns} columns stands here: fill it in, or strike it.',
  },
  unreadable: {
    zh: '第 {page} 页是图片，文字无法读取，没有核对：请提供可复制文字的文件，或人工核对这一页。',
    en: 'Page {page} is a picture whose words cannot be read, so it was not checked: give a file with text, or check the page by hand.',
  },
} satisfies Record<string, Message>;
