/** 年报: the report as it stands. */
export const reportWords = {
  title: { zh: '年报', en: 'Report' },
  outline: { zh: '目录', en: 'Contents' },
  downloads: { zh: '下载', en: 'Download' },
  pdf: { zh: 'PDF', en: 'PDF' },
  html: { zh: '网页', en: 'HTML' },
  json: { zh: '数据 JSON', en: 'Facts as JSON' },
  csv: { zh: '数据 CSV', en: 'Facts as CSV' },
  frame: { zh: '年报正文', en: 'The report' },
  making: { zh: '正在用最新的数排出年报……', en: 'Setting the report with the latest figures…' },
  hint: {
    zh: '带点线的数都可以溯源：点一下，看它从哪里来。',
    en: 'Numbers with a dotted line can be followed: click one to see where it comes from.',
  },
} as const;
