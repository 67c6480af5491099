/** Words that many pages share. */
export const partWords = {
  close: { zh: '关闭', en: 'Close' },
  cancel: { zh: '取消', en: 'Cancel' },
  blank: { zh: '未填', en: 'blank' },
  'not-applicable': { zh: '不填报', en: 'not reported' },
  'not-collected': { zh: '未采集', en: 'not collected' },
  error: { zh: '错误', en: 'Error' },
  warning: { zh: '待核实', en: 'To verify' },
  notice: { zh: '提示', en: 'Note' },
  reason: { zh: '理由', en: 'Reason' },
  tooShort: {
    zh: '请写明理由，至少两个字。',
    en: 'Please give the reason, two characters at least.',
  },
  trace: { zh: '溯源', en: 'Trace' },
  goThere: { zh: '去改', en: 'Mend' },
  look: { zh: '去看', en: 'Go there' },
  explain: { zh: '填写说明', en: 'Explain' },
  waive: { zh: '说明可接受', en: 'Accept as explained' },
  confirm: { zh: '属实，须改', en: 'Confirm: must be mended' },
} as const;
