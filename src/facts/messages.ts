import type { Message, RefusalText } from '../messages/index.js';

const unit = (symbol: string, zh: string, en: string): [string, Message] => [symbol, { zh, en }];

/** Units after a number, where they are not simply printed: `人` reads "people" in English. */
export const UNIT_WORDS: ReadonlyMap<string, Message> = new Map([
  unit('人', '人', 'people'),
  unit('人次', '人次', 'participations'),
  unit('个', '个', ''),
  unit('所', '所', 'schools'),
  unit('项', '项', 'items'),
  unit('门', '门', 'courses'),
  unit('本', '本', 'books'),
  unit('元', '元', 'yuan'),
  unit('万元', '万元', '×10,000 yuan'),
  unit('亿元', '亿元', '×100 million yuan'),
  unit('元/生', '元/生', 'yuan per student'),
  unit('个/生', '个/生', 'per student'),
  unit('人/门', '人/门', 'people per course'),
  unit('学时', '学时', 'hours'),
  unit('课时', '课时', 'hours'),
  unit('人日', '人日', 'person-days'),
  unit('平方米', '平方米', 'm²'),
  unit('百分点', '百分点', 'percentage points'),
  unit(':', '∶1', ': 1'),
]);

/** Why a value is missing. */
export const MISSING = {
  blank: { zh: '{concept}未填', en: '{concept} is blank' },
  'not-applicable': { zh: '{concept}不填报', en: '{concept} does not apply' },
  'not-collected': { zh: '{concept}未采集', en: '{concept} is not collected' },
  incomplete: {
    zh: '{concept}尚缺 {missing} 个单位（{have}/{of}）',
    en: '{concept} is missing from {missing} of {of} members',
  },
  division: { zh: '除数“{divisor}”可能为零', en: 'the divisor “{divisor}” may be zero' },
  noPeers: {
    zh: '没有同类单位{concept}的数据',
    en: 'no values of {concept} from comparable organisations',
  },
  rankOpen: {
    zh: '{concept}与同类单位的差距在四舍五入之内，名次不能判定',
    en: 'rounding leaves open who has the greater {concept}',
  },
  noList: { zh: '只有市一级有{list}', en: 'only a city has {list}' },
  noChildren: { zh: '没有下级单位', en: 'there are no members' },
  broken: {
    zh: '{concept}自 {cycle} 年度起与以前不可比：{why}',
    en: '{concept} is not comparable with years before {cycle}: {why}',
  },
  lastYear: { zh: '上年{reason}', en: 'last year, {reason}' },
  undecided: { zh: '现有精度下不能判定', en: 'cannot be decided at this precision' },
} as const satisfies Record<string, Message>;

/** What a relation came to. */
export const VERDICTS = {
  always: { zh: '成立', en: 'holds' },
  sometimes: { zh: '可能成立', en: 'may hold' },
  never: { zh: '不成立', en: 'does not hold' },
} as const satisfies Record<string, Message>;

/** Sentences of findings; `{…}` as in any message. */
export const FINDINGS = {
  notAssessable: { zh: '不能核对：{reasons}。', en: 'Cannot be assessed: {reasons}.' },
  notApplicable: { zh: '不适用：{reasons}。', en: 'Does not apply: {reasons}.' },
  against: {
    zh: '{left}，表中 {right}，差 {difference}',
    en: '{left}; stated {right}, off by {difference}',
  },
  unequal: {
    zh: '{left} ≠ {right}，差 {difference}',
    en: '{left} ≠ {right}, off by {difference}',
  },
  withinRounding: { zh: '（在舍入范围内）', en: ' (within rounding)' },
  blankTitle: { zh: '必填项未填', en: 'A required cell is blank' },
  blank: {
    zh: '{concept}未填：请填写数值，没有则填 0。',
    en: '{concept} is blank: enter a value, 0 if there is none.',
  },
  blankLine: { zh: '未填', en: 'blank' },
  coverageTitle: { zh: '所属单位未填全', en: 'Members have not filled in everything' },
  coverage: {
    zh: '{of} 所学校中 {missing} 所尚未填全：{names}。',
    en: '{missing} of {of} schools have not filled in everything: {names}.',
  },
  coverageLine: { zh: '已填 {filled}／应填 {required}', en: '{filled} of {required} cells filled' },
  statementTitle: { zh: '表述与数据不符', en: 'A statement differs from the data' },
  computed: {
    zh: '{concept}填作 {stated}，由计算依据得 {figure}：请核对分子、分母或更正所填比例。',
    en: '{concept} is stated as {stated}, its parts give {figure}: check the parts or correct the statement.',
  },
  rolledUp: {
    zh: '{concept}公布为 {stated}（{place}），由各单位汇总得 {figure}：请核对汇总或更正公布数。',
    en: '{concept} is published as {stated} ({place}), the members add up to {figure}: check the members or correct the publication.',
  },
  restated: {
    zh: '{concept}一处为 {stated}（{place}），另一处为 {figure}：同一数只能有一个值，请更正其一。',
    en: '{concept} is {stated} in one place ({place}) and {figure} in another: one thing has one value; correct one of them.',
  },
  agreed: {
    zh: '{concept}的表述 {stated} 与数据一致。',
    en: 'The statement {stated} of {concept} agrees with the data.',
  },
  grimTitle: { zh: '比例与人数不相容', en: 'A share that no count can give' },
  grim: {
    zh: '{concept}为 {stated}，但 {n} 中没有整数个能得出这一比例：请核对比例或样本数。',
    en: '{concept} is {stated}, but no whole number out of {n} gives that share: check the share or the base.',
  },
  grimLine: {
    zh: '{n} × {stated} ＝ {product}，不是整数',
    en: '{n} × {stated} = {product}, not a whole number',
  },
  typedPlace: { zh: '手工填写', en: 'typed' },
  importedPlace: { zh: '{file}，{sheet} {cell}', en: '{file}, {sheet} {cell}' },
  publishedPlace: { zh: '{document}，{place}', en: '{document}, {place}' },
} as const satisfies Record<string, Message>;

/** Words of steps and traces. */
export const WORDS = {
  ofMember: { zh: '{member} {expression}', en: '{expression} of {member}' },
  values: { zh: '{count} 个值', en: '{count} values' },
  lastYear: { zh: '上年 {value}', en: 'last year {value}' },
  text: { zh: '“{text}”', en: '“{text}”' },
  cityOwn: { zh: '市直属', en: 'City’s own schools' },
  sum: { zh: '各单位之和', en: 'sum of the members' },
  distinct: { zh: '合计 － 由他校填报的', en: 'sum − those kept by another school' },
  ratio: { zh: '{numerator} ÷ {denominator}', en: '{numerator} ÷ {denominator}' },
  mean: { zh: '按{weight}加权平均', en: 'mean weighted by {weight}' },
  'mean-per-school': { zh: '校均', en: 'mean per school' },
  max: { zh: '最大值', en: 'greatest value' },
  median: { zh: '中位数', en: 'median' },
  list: { zh: '不同取值', en: 'distinct entries' },
} as const satisfies Record<string, Message>;

/** Attributes of an organisation in a reader's words. */
export const ATTRIBUTE_WORDS: ReadonlyMap<string, Message> = new Map([
  ['level', { zh: '机构层级', en: 'level of the organisation' }],
  ['type', { zh: '学校类型', en: 'type of school' }],
  ['ownership', { zh: '举办者性质', en: 'ownership' }],
  ['region', { zh: '所在地区', en: 'region' }],
  ['place', { zh: '属地', en: 'place' }],
  ['superior', { zh: '隶属', en: 'superior' }],
]);

/** A quoted formula that cannot be evaluated. */
export const REFUSED_FORMULA: RefusalText = {
  what: { zh: '公式“{text}”有误：{fault}', en: 'The formula “{text}” is wrong: {fault}' },
  next: { zh: '请改正公式后再试。', en: 'Correct the formula and try again.' },
};
