/** The change sheet (变动表); printed forms are Chinese whatever the reader's language. */
export const CHANGES = {
  sheet: '变动表',
  title: '{name}　{cycle} 年度指标变动表（与 {before} 年度比较）',
  identity: '填报单位：{name}　　年度：{cycle}',
  headings: [
    '表',
    '序号',
    '指标',
    '单位',
    '{before} 年',
    '{cycle} 年',
    '增减',
    '增减幅度（%）',
    '提示与说明',
  ],
  note: '增减＝本年－上年；百分数与得分的增减以百分点或分计，不计幅度；上年为 0 的不计幅度。',
  coverage: '覆盖不同：上年 {before}，本年 {now}',
  points: '增减以百分点或分计',
  notAsked: '上年未采集此项',
  missing: '有一年没有数，未比较',
  break: '口径已变，未比较',
} as const;
