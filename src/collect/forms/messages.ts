/** What is printed on the forms; they are Chinese whatever the reader's language. */
export const FORM = {
  documents: '{name}{cycle}年度指标表',
  title: '表 {number}　{title}',
  organisation: '填报单位（公章）：{name}',
  cycle: '{cycle} 年度',
  columns: {
    number: '序号',
    name: '指标',
    unit: '单位',
    value: '数值',
    participations: '调查人次',
    method: '调查方式',
    coverage: '覆盖',
  },
  within: '其中：',
  blank: '（未填）',
  signatures: ['填表人', '审核人', '负责人', '电话', '填报日期'],
  starred: '* 取自国家统计。',
  coverageNote: '本表由下级单位的数据汇总得出。“覆盖”为已有数据的学校数与应有数据的学校数。',
  code: '编码 {code}',
  page: '第 {page} 页，共 {pages} 页',
} as const;
