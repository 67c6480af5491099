import type { Message } from '../../messages/index.js';
import type { PackageDemand } from '../../standard/index.js';

type DemandWords = Readonly<Record<'title' | 'met' | 'unmet', Message>>;

const DEMANDS = {
  filled: {
    title: { zh: '必填项填完', en: 'All required cells are filled' },
    met: { zh: '应填 {required} 项，全部填完。', en: 'All {required} cells are filled.' },
    unmet: {
      zh: '应填 {required} 项，还有 {blank} 项没有填。请到“填报”页补齐。',
      en: '{blank} of {required} cells are still blank. Fill them on the Tables page.',
    },
  },
  'no-errors': {
    title: { zh: '没有强制性错误', en: 'No errors are left' },
    met: { zh: '没有未解决的错误。', en: 'No error is open.' },
    unmet: {
      zh: '还有 {count} 处错误，第一处：{first}。请到“问题”页更正，或由审核人认定。',
      en: '{count} errors are open, the first: {first}. Correct them, or have a reviewer accept them, on the Findings page.',
    },
  },
  explained: {
    title: { zh: '核实性提醒都有说明', en: 'Everything to verify is explained' },
    met: { zh: '核实性提醒 {all} 处，都已说明。', en: 'To verify: {all}; all are explained.' },
    unmet: {
      zh: '核实性提醒 {all} 处，还有 {count} 处没有说明。请到“问题”页填写情况说明。',
      en: 'To verify: {all}; {count} lack an explanation. Write them on the Findings page.',
    },
  },
} as const satisfies Readonly<Record<PackageDemand, DemandWords>>;

/** The check list of the package to send up. */
export const CHECK_LIST = {
  ...DEMANDS,
  made: { zh: '由系统生成。', en: 'Made by the system.' },
  attached: { zh: '已附 {count} 个文件。', en: 'Files attached: {count}.' },
  toAttach: {
    zh: '还没有附上。请打印、签字、盖章后扫描，附上 PDF、JPG 或 PNG 文件。',
    en: 'Not attached yet. Print, sign and seal it, and attach the scan as PDF, JPG or PNG.',
  },
  mayAttach: { zh: '没有附，可不附。', en: 'Not attached; it may be left out.' },
} as const;

/** The sheet of explanations (填写情况说明). */
export const EXPLANATIONS = {
  sheet: '填写情况说明',
  title: '{name}　{cycle} 年度填写情况说明',
  headings: ['类别', '级别', '问题', '两边的数', '认定', '说明'],
  severities: { error: '强制性', warning: '核实性', notice: '提示' },
  categories: {
    completeness: '内容框架完整性',
    truthfulness: '采集数据真实性',
    compliance: '报送工作合规性',
  },
  rulings: { explained: '已说明', confirmed: '属实', waived: '说明已接受' },
  none: '没有需要说明的问题。',
} as const;
