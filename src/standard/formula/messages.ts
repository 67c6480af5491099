import type { Message } from '../../messages/index.js';

/** What can be wrong with a formula, and what to do about it. */
export const FAULTS = {
  empty: {
    zh: '公式为空：请写一条关系，例如 graduates.placed <= graduates。',
    en: 'The formula is empty: write a relation such as graduates.placed <= graduates.',
  },
  tooLong: {
    zh: '公式过长（{length} 个字符，上限 {limit}）：请拆成几条审核关系。',
    en: 'The formula is too long ({length} characters, at most {limit}): split it into several checks.',
  },
  tooManyParts: {
    zh: '公式成分过多（{count} 个，上限 {limit}）：请拆成几条，或用 sum(parts(…))。',
    en: 'The formula has too many parts ({count}, at most {limit}): split it, or use sum(parts(…)).',
  },
  tooDeep: {
    zh: '括号或嵌套超过 {limit} 层：请拆成几条审核关系。',
    en: 'More than {limit} levels of nesting: split it into several checks.',
  },
  character: {
    zh: "公式里不能出现“{text}”：请删去，或把文字放在引号里，如 'northeast'。",
    en: '"{text}" means nothing in a formula: remove it, or quote text like \'northeast\'.',
  },
  openText: {
    zh: '引号没有结束：请补上 {quote}。',
    en: 'The quoted text does not end: add {quote}.',
  },
  openUnit: {
    zh: '单位的方括号没有结束：请写成 2500[元/生]。',
    en: 'The bracket around the unit does not end: write 2500[元/生].',
  },
  unknownUnit: {
    zh: '没有单位“{unit}”：请用系统已有的单位，如 人、元、元/生、%。',
    en: 'There is no unit "{unit}": use one of the known units such as 人, 元, 元/生, %.',
  },
  expectedValue: {
    zh: '这里应是指标、数或函数，却是“{found}”。',
    en: 'A concept, number or function is expected here, not "{found}".',
  },
  expectedEnd: {
    zh: '公式到此应结束，却还有“{found}”：是否少了运算符？',
    en: 'The formula should end here, but "{found}" follows: is an operator missing?',
  },
  expectedClose: {
    zh: '括号没有结束：这里应是“)”，却是“{found}”。',
    en: 'A parenthesis is not closed: ")" is expected here, not "{found}".',
  },
  chained: {
    zh: '比较不能连写：请写成 a <= b and b <= c，或 between(b, a, c)。',
    en: 'Comparisons cannot be chained: write a <= b and b <= c, or between(b, a, c).',
  },
  unknownFunction: {
    zh: '没有函数“{name}”：可用的有 {known}。',
    en: 'There is no function "{name}": known ones are {known}.',
  },
  operandCount: {
    zh: '函数 {name} 应有 {expected} 个参数，这里有 {count} 个。',
    en: 'The function {name} takes {expected} operands, not {count}.',
  },
  unknownConcept: {
    zh: '没有指标“{concept}”{hint}。',
    en: 'There is no concept "{concept}"{hint}.',
  },
  unknownAttribute: {
    zh: '机构没有属性“{name}”：可用的有 {known}。',
    en: 'An organisation has no attribute "{name}": known ones are {known}.',
  },
  needsQuantity: {
    zh: '这里应是一个数值，却是{found}。',
    en: 'A number is needed here, not {found}.',
  },
  needsTruth: {
    zh: '这里应是一条可判断真假的关系，却是{found}：请加上比较，如 … > 0。',
    en: 'A relation that is true or false is needed here, not {found}: add a comparison such as … > 0.',
  },
  needsSet: {
    zh: '这里应是一组数，却是{found}：请用 parts(…)、children(…) 或 peers(…)。',
    en: 'A set of values is needed here, not {found}: use parts(…), children(…) or peers(…).',
  },
  needsConcept: {
    zh: '{name}(…) 里只能写一个指标。',
    en: '{name}(…) takes one concept and nothing else.',
  },
  needsQuartile: {
    zh: '四分位只有 1、2、3：请写成 quartile(peers(x), 1)。',
    en: 'A quartile is 1, 2 or 3: write quartile(peers(x), 1).',
  },
  needsPeers: {
    zh: 'rank(…) 只排同类单位的名次：请写成 rank(peers(x))。',
    en: 'rank(…) ranks among peers alone: write rank(peers(x)).',
  },
  needsWhole: {
    zh: '这里应写一个从 1 开始的整数，说明用第几组其中项。',
    en: 'A whole number from 1 is needed here: which of the breakdowns is meant.',
  },
  nestedGrowth: {
    zh: 'growth(…) 里不能再用 growth(…)：请先算出一年的增长。',
    en: 'growth(…) cannot hold another growth(…): compare one year at a time.',
  },
  setOfSets: {
    zh: '{name}(…) 里不能再写一组数：请写一个指标。',
    en: '{name}(…) cannot hold another set: write one concept.',
  },
  noBreakdown: {
    zh: '指标“{concept}”没有登记其中项：请逐项写出，或先登记其中项。',
    en: 'No breakdown of "{concept}" is declared: name the parts, or declare the breakdown.',
  },
  manyBreakdowns: {
    zh: '指标“{concept}”有 {count} 组其中项：请写成 parts({concept}, 1) 指明一组。',
    en: '"{concept}" has {count} breakdowns: say which one, as in parts({concept}, 1).',
  },
  dimensions: {
    zh: '单位不能相比或相加：左边是“{left}”，右边是“{right}”；需要时用 number(…) 去掉单位。',
    en: 'The units cannot be compared or added: "{left}" and "{right}"; use number(…) to drop a unit.',
  },
  bareLiteral: {
    zh: '数 {text} 没有单位，而另一边的单位是“{unit}”：请写成 {text}[{unit}]，或用 number(…)。',
    en: 'The number {text} has no unit but the other side is in "{unit}": write {text}[{unit}], or use number(…).',
  },
  mixedKinds: {
    zh: '两边不是同一类：一边是{left}，另一边是{right}。',
    en: 'The two sides are of different kinds: {left} and {right}.',
  },
  textOrder: {
    zh: '文字只能用 = 或 != 比较。',
    en: 'Texts can only be compared with = or !=.',
  },
  periods: {
    zh: '两边的统计时段不同（{left}；{right}）：错误级审核只能比较同一时段，请用 acrossPeriods 说明理由，或降为警告。',
    en: 'The two sides speak of different periods ({left}; {right}): an error may only compare the same period; give the reason in acrossPeriods, or make it a warning.',
  },
  incomparable: {
    zh: '两边的统计时段不可比（{left}；{right}）：请用 acrossPeriods 说明理由。',
    en: 'The two sides speak of periods that cannot be compared ({left}; {right}): give the reason in acrossPeriods.',
  },
} as const satisfies Record<string, Message>;

/** What kind of thing an expression is, in a reader's words. */
export const KINDS = {
  quantity: { zh: '数值', en: 'a number' },
  set: { zh: '一组数', en: 'a set of values' },
  truth: { zh: '真假关系', en: 'a relation' },
  text: { zh: '文字', en: 'a text' },
} as const satisfies Record<string, Message>;

/** The periods in a reader's words. */
export const PERIODS = {
  'academic-year': { zh: '学年', en: 'academic year' },
  'calendar-year': { zh: '自然年', en: 'calendar year' },
  'fiscal-year': { zh: '财政年度', en: 'fiscal year' },
  cohort: { zh: '届', en: 'cohort' },
  'as-of': { zh: '时点', en: 'as of a date' },
} as const satisfies Record<string, Message>;

/** `（2 年前）` after a period of an earlier year. */
export const YEARS_BACK: Message = {
  zh: '{period}（{years} 年前）',
  en: '{period} {years} year(s) ago',
};

/** `（是否要写“graduates”？）` after an unknown name. */
export const SUGGESTION: Message = {
  zh: '（是否要写“{name}”？）',
  en: ' (did you mean "{name}"?)',
};

/** What follows where a formula breaks off. */
export const END_OF_FORMULA: Message = { zh: '公式末尾', en: 'the end of the formula' };
