import type { RefusalText } from '../messages/index.js';

/** What is refused on the way to paper and upwards. */
export const sendingMessages = {
  noRule: {
    what: {
      zh: '{cycle} 年度的指标体系没有规定报送包。',
      en: 'The standard for {cycle} prescribes no package.',
    },
    next: {
      zh: '请在指标体系目录里写明 package.yaml（见《阅读和修改指标体系》）。',
      en: 'Write a package.yaml into its folder; see "Reading and changing the standard".',
    },
  },
  incomplete: {
    what: {
      zh: '报送包还不完整：{first}',
      en: 'The package is not complete: {first}',
    },
    next: {
      zh: '请按清单补齐（共 {count} 项），再生成报送包。',
      en: 'Complete the check list ({count} lines), then make the package.',
    },
  },
  unknownItem: {
    what: {
      zh: '报送包里没有名为“{item}”的附件。',
      en: 'The package has no attachment called “{item}”.',
    },
    next: { zh: '请按清单上传：{items}。', en: 'Attach what the list names: {items}.' },
  },
  noScan: {
    what: {
      zh: '附件“{file}”不是 PDF、JPG 或 PNG 文件。',
      en: 'The attachment “{file}” is no PDF, JPG or PNG.',
    },
    next: {
      zh: '请附上扫描得到的 PDF 或图片。',
      en: 'Attach the scan as PDF or as a picture.',
    },
  },
  noForm: {
    what: { zh: '没有名为“{table}”的表。', en: 'There is no table called “{table}”.' },
    next: { zh: '可打印的表：{tables}。', en: 'Tables that are printed: {tables}.' },
  },
} as const satisfies Readonly<Record<string, RefusalText>>;
