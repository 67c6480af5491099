import type { RefusalText } from '../messages/index.js';

const WRITE_NUMBER = {
  zh: '请只填一个数字，例如 25805；没有的填 0，不适用的填“不填报”，还没有数的留空。',
  en: 'Write one number such as 25805; 0 where there is none, 不填报 where it does not apply, nothing where it is not known yet.',
};

/** What can be wrong with a workbook of tables: what, and what to do. */
export const FAULTS = {
  'no-organisation': {
    what: {
      zh: '看不出这份表是哪个单位填的。',
      en: 'Nothing in the workbook says which organisation filled it in.',
    },
    next: {
      zh: '请在表头写明“填报单位：单位全称”，或用系统导出的表格填写。',
      en: 'Write “填报单位：” and the full name above the table, or fill in the workbook exported here.',
    },
  },
  'unknown-organisation': {
    what: { zh: '没有名为“{name}”的单位。', en: 'There is no organisation called “{name}”.' },
    next: {
      zh: '请核对“填报单位”的全称，或先登记该单位。',
      en: 'Check the full name after 填报单位, or register the organisation first.',
    },
  },
  'two-organisations': {
    what: {
      zh: '这份表由“{exported}”导出，表头却写着“{labelled}”。',
      en: 'The workbook was exported for “{exported}” but is labelled “{labelled}”.',
    },
    next: {
      zh: '请为该单位重新导出表格，不要借用其他单位的表。',
      en: 'Export a workbook for this organisation instead of using that of another one.',
    },
  },
  'other-organisation': {
    what: {
      zh: '这份表属于“{found}”，而要导入的是“{wanted}”。',
      en: 'The workbook belongs to “{found}”, but “{wanted}” was asked for.',
    },
    next: { zh: '请选择对应单位的表格。', en: 'Choose the workbook of that organisation.' },
  },
  'no-cycle': {
    what: {
      zh: '看不出这份表是哪个年度的。',
      en: 'Nothing in the workbook says which reporting year it is for.',
    },
    next: {
      zh: '请在表头写明“年度：2023”，或在导入时指定年度。',
      en: 'Write “年度：2023” above the table, or name the year when importing.',
    },
  },
  'other-cycle': {
    what: {
      zh: '这份表是 {found} 年度的，而要导入的是 {wanted} 年度。',
      en: 'The workbook is for {found}, but {wanted} was asked for.',
    },
    next: { zh: '请选择该年度的表格。', en: 'Choose the workbook of that year.' },
  },
  'other-edition': {
    what: {
      zh: '这份表按“{found}”导出，{cycle} 年度用的是“{wanted}”。',
      en: 'The workbook was exported for “{found}”; for {cycle} it is “{wanted}” that holds.',
    },
    next: {
      zh: '请按该年度重新导出表格后填写。',
      en: 'Export the workbook for that year again and fill it in.',
    },
  },
  'no-edition': {
    what: { zh: '{cycle} 年度没有指标体系。', en: 'There is no standard for {cycle}.' },
    next: { zh: '请核对年度。', en: 'Check the year.' },
  },
  'nothing-found': {
    what: {
      zh: '没有找到任何一行指标。',
      en: 'No row of the tables was found.',
    },
    next: {
      zh: '请保留指标名称一列，名称与印发的表一致。',
      en: 'Keep the column of row names as they are printed in the standard.',
    },
  },
  'only-hidden': {
    what: {
      zh: '指标都在隐藏的工作表“{sheet}”里，没有读取。',
      en: 'All rows stand on the hidden sheet “{sheet}”, which is not read.',
    },
    next: {
      zh: '请取消隐藏并核对后再导入。',
      en: 'Show the sheet, check it and import it again.',
    },
  },
  'no-value-column': {
    what: {
      zh: '工作表“{sheet}”有指标名称，但找不到填数的一列。',
      en: 'Sheet “{sheet}” has row names but no column of values was found.',
    },
    next: {
      zh: '请给填数的一列加上“数值”表头。',
      en: 'Head the column of values with 数值.',
    },
  },
  'unknown-row': {
    what: { zh: '不认识指标“{name}”。', en: 'No row is called “{name}”.' },
    next: {
      zh: '请改用印发表中的指标名称；与指标表无关的行请删去。',
      en: 'Use the name printed in the standard, or delete the row if it does not belong here.',
    },
  },
  'unknown-row-near': {
    what: { zh: '不认识指标“{name}”。', en: 'No row is called “{name}”.' },
    next: {
      zh: '是不是“{near}”？请改用印发表中的名称。',
      en: 'Is it “{near}”? Use the name printed in the standard.',
    },
  },
  'ambiguous-row': {
    what: {
      zh: '“{name}”在表中出现多次，看不出这一行属于哪一项。',
      en: '“{name}” occurs several times in the tables, and it is not clear which row this is.',
    },
    next: {
      zh: '请把它放回所属的上级指标之下（可能是：{choices}）。',
      en: 'Put it back beneath the row it belongs to (it may be: {choices}).',
    },
  },
  'stated-twice': {
    what: {
      zh: '“{name}”填了两次，且数值不同：这里与{other}。',
      en: '“{name}” is given twice with different values: here and in {other}.',
    },
    next: { zh: '请只保留正确的一处。', en: 'Keep only the right one.' },
  },
  'merged-values': {
    what: {
      zh: '“{name}”的填数格与别的指标合并成了一格。',
      en: 'The cell of “{name}” is merged with that of another row.',
    },
    next: {
      zh: '请取消合并，逐行填写。',
      en: 'Undo the merge and fill in every row by itself.',
    },
  },
  vague: {
    what: {
      zh: '“{name}”写着“{shown}”，看不出是没有、不适用，还是暂时没有数。',
      en: '“{name}” says “{shown}”: it may mean none, not applicable or not known yet.',
    },
    next: {
      zh: '没有的填 0，不适用的填“不填报”，没有采集的填“未采集”，还没有数的留空。',
      en: 'Write 0 for none, 不填报 for not applicable, 未采集 for not collected, and nothing if it is not known yet.',
    },
  },
  'unclear-digits': {
    what: {
      zh: '“{name}”写着“{shown}”，数字的分隔看不明白。',
      en: '“{name}” says “{shown}”, whose digits are separated in an unclear way.',
    },
    next: WRITE_NUMBER,
  },
  abbreviated: {
    what: {
      zh: '“{name}”写着“{shown}”，用“万”“亿”略写的数不够准确。',
      en: '“{name}” says “{shown}”: a number shortened to 万 or 亿 is not exact enough.',
    },
    next: { zh: '请写全数，例如 25805。', en: 'Write it out in full, such as 25805.' },
  },
  hedged: {
    what: {
      zh: '“{name}”写着“{shown}”，是约数或范围。',
      en: '“{name}” says “{shown}”, which is only approximate or a range.',
    },
    next: WRITE_NUMBER,
  },
  'not-a-number': {
    what: {
      zh: '“{name}”写着“{shown}”，不是数字。',
      en: '“{name}” says “{shown}”, which is not a number.',
    },
    next: WRITE_NUMBER,
  },
  'formula-text': {
    what: {
      zh: '“{name}”写着公式“{shown}”；这里的公式是文字，不会计算。',
      en: '“{name}” says “{shown}”: a formula written as text, which nothing calculates.',
    },
    next: {
      zh: '请直接填结果；不是您写的公式，请删去并查明来源。',
      en: 'Write the result itself; if the formula is not yours, delete it and find out where it came from.',
    },
  },
  'several-lines': {
    what: {
      zh: '“{name}”的一格里写了几行：“{shown}”。',
      en: 'The cell of “{name}” holds several lines: “{shown}”.',
    },
    next: {
      zh: '一格只填一个数，请分到各自的行。',
      en: 'Write one number in a cell, each in its own row.',
    },
  },
  'not-finite': {
    what: {
      zh: '“{name}”写着“{shown}”，是计算出错或溢出的结果。',
      en: '“{name}” says “{shown}”, which is what a failed calculation leaves.',
    },
    next: WRITE_NUMBER,
  },
  'too-many-digits': {
    what: {
      zh: '“{name}”写着“{shown}”，位数多得不可能。',
      en: '“{name}” says “{shown}”, which has impossibly many digits.',
    },
    next: WRITE_NUMBER,
  },
  'unseen-characters': {
    what: {
      zh: '“{name}”写着“{shown}”，其中夹着看不见的字符。',
      en: '“{name}” says “{shown}”, with characters in it that cannot be seen.',
    },
    next: {
      zh: '请删去这一格，用键盘重新填数。',
      en: 'Clear the cell and type the number again.',
    },
  },
  'unit-column': {
    what: {
      zh: '“{name}”的单位栏写着“{shown}”，印发的表是“{unit}”。',
      en: 'The unit beside “{name}” is “{shown}”; in the standard it is {unit}.',
    },
    next: {
      zh: '请把数换算成“{unit}”，并改正单位栏。',
      en: 'Convert the number to {unit} and correct the unit.',
    },
  },
  uncalculated: {
    what: {
      zh: '“{name}”是公式，但文件里没有存下它的结果。',
      en: '“{name}” holds a formula, but its result is not stored in the file.',
    },
    next: {
      zh: '请在 Excel 或 WPS 中打开并保存一次，或直接填结果。',
      en: 'Open and save it once in Excel or WPS, or write the result itself.',
    },
  },
  date: {
    what: {
      zh: '“{name}”被存成了日期“{shown}”。',
      en: '“{name}” is stored as the date “{shown}”.',
    },
    next: {
      zh: '请把单元格格式改为“常规”后重新填数。',
      en: 'Set the cell to the format General and write the number again.',
    },
  },
  error: {
    what: {
      zh: '“{name}”显示错误值“{shown}”。',
      en: '“{name}” shows the error “{shown}”.',
    },
    next: { zh: '请改正公式，或直接填结果。', en: 'Mend the formula or write the result itself.' },
  },
  truth: {
    what: {
      zh: '“{name}”写着“{shown}”，应是数字。',
      en: '“{name}” says “{shown}” where a number is expected.',
    },
    next: WRITE_NUMBER,
  },
  'other-unit': {
    what: {
      zh: '“{name}”写着“{shown}”，单位与表中的“{unit}”不同。',
      en: '“{name}” says “{shown}”, whose unit is not the {unit} of the table.',
    },
    next: {
      zh: '请换算成“{unit}”后只填数字。',
      en: 'Convert it to {unit} and write the number alone.',
    },
  },
  'looks-like-a-fraction': {
    what: {
      zh: '“{name}”写着 {shown}，像是把百分数写成了小数。',
      en: '“{name}” says {shown}, which looks like a percentage written as a fraction.',
    },
    next: {
      zh: '表中单位是 %：95% 请填 95。',
      en: 'The unit is %: write 95 for 95 %.',
    },
  },
  'hidden-digits': {
    what: {
      zh: '“{name}”显示为 {shown}，单元格里存的却不是整数。',
      en: '“{name}” shows {shown}, but what is stored is not a whole number.',
    },
    next: { zh: '请填实际的整数。', en: 'Write the actual whole number.' },
  },
  'not-allowed': {
    what: {
      zh: '“{name}”写着“{shown}”：{why}。',
      en: '“{name}” says “{shown}”: {why}.',
    },
    next: { zh: '请核对后改正。', en: 'Check it and put it right.' },
  },
  'not-asked': {
    what: {
      zh: '“{name}”一行中职不填报，这里却填了“{shown}”。',
      en: 'Secondary schools do not report “{name}”, but it says “{shown}”.',
    },
    next: { zh: '请清空，或填“不填报”。', en: 'Clear the cell or write 不填报.' },
  },
} as const satisfies Record<string, RefusalText>;

/** Why an acceptance of part of a workbook is refused. */
export const ACCEPTANCE = {
  faulty: {
    what: {
      zh: '“{file}”有 {count} 处问题，一处都没有导入。',
      en: '“{file}” has {count} faults; nothing of it was imported.',
    },
    next: {
      zh: '请改正后重新导入，或点名接受没有问题的部分：{names}。',
      en: 'Put them right and import again, or accept the sound part by name: {names}.',
    },
  },
  unnameable: {
    what: {
      zh: '“{name}”不是这份表中可以接受的部分。',
      en: '“{name}” is no part of this workbook that can be accepted.',
    },
    next: {
      zh: '可以点名的有：{names}，或某个单元格如“计分卡!D5”。',
      en: 'You can name: {names}, or a cell such as 计分卡!D5.',
    },
  },
  'faulty-cell': {
    what: {
      zh: '“{name}”本身有问题，不能接受。',
      en: '“{name}” is itself faulty and cannot be accepted.',
    },
    next: { zh: '请先改正这一格。', en: 'Put that cell right first.' },
  },
  unplaced: {
    what: {
      zh: '“{file}”看不出是哪个单位哪个年度的，不能导入。',
      en: '“{file}” does not say whose it is or for which year, so it cannot be imported.',
    },
    next: {
      zh: '请在表头写明填报单位和年度，或在导入时指定。',
      en: 'Write organisation and year above the table, or name them when importing.',
    },
  },
} as const satisfies Record<string, RefusalText>;

/** What a spreadsheet says when it refuses an input. */
export const INPUT = {
  whole: {
    zh: '请填不小于 0 的整数（{unit}），或“不填报”“未采集”。',
    en: 'A whole number from 0 on ({unit}), or 不填报, 未采集.',
  },
  decimal: {
    zh: '请填不小于 0 的数（{unit}），最多 {decimals} 位小数，或“不填报”“未采集”。',
    en: 'A number from 0 on ({unit}) with at most {decimals} decimals, or 不填报, 未采集.',
  },
  percentage: {
    zh: '请填 0 至 100 之间的数，最多 {decimals} 位小数，或“不填报”“未采集”。',
    en: 'A number from 0 to 100 with at most {decimals} decimals, or 不填报, 未采集.',
  },
  choice: { zh: '请从列表中选择。', en: 'Choose from the list.' },
} as const;

/** What stands on an exported sheet besides names from the standard. */
export const SHEET = {
  title: '表{number}　{title}',
  organisation: '填报单位：{name}',
  cycle: '年度：{cycle}',
  number: '序号',
  name: '指标',
  unit: '单位',
  value: '数值',
  participations: '调查人次',
  method: '调查方式',
  coverage: '覆盖',
  within: '其中：',
  signatures: ['填报单位（公章）：', '填表人：', '审核人：', '负责人：', '电话：'],
  schoolNote:
    '白色单元格填写，灰色单元格由系统得出。没有的填 0，不适用的填“不填报”，没有采集的填“未采集”，还没有数的留空。',
  rolledUpNote:
    '本表由下级单位的数据汇总得出，不填写。“覆盖”为已有数据的学校数与应有数据的学校数。',
  workbook: '{name}　{cycle} 年度职业教育质量年度报告指标表',
} as const;
