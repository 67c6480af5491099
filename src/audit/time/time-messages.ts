import type { Message } from '../../messages/index.js';

/** Sentences on dates and years. */
export const TIME = {
  impossible: {
    zh: '“{words}”不存在：{why}。请改正日期。',
    en: 'There is no "{words}": {why}. Correct the date.',
  },
  noYear: { zh: '年份有误', en: 'the year is wrong' },
  noMonth: { zh: '月份应为 1 至 12', en: 'months run from 1 to 12' },
  noDay: {
    zh: '{month}月最多 {days} 日',
    en: 'month {month} has at most {days} days',
  },
  schoolYear: {
    zh: '学年“{words}”跨了 {years} 年，学年应为相邻的两年：请改正，若指多个学年请写明。',
    en: 'The school year "{words}" spans {years} years but should join two that follow each other: correct it, or say that several are meant.',
  },
  schoolYearBack: {
    zh: '学年“{words}”的后一年不在前一年之后：请改正。',
    en: 'In the school year "{words}" the second year does not follow the first: correct it.',
  },
  schoolYearDates: {
    zh: '“{words}”中学年与起止日期不是同一学年：请核对年份。',
    en: 'In "{words}" the school year and its days are of different years: check them.',
  },
  backwards: {
    zh: '时间段“{words}”的结束早于开始：请改正。',
    en: 'The period "{words}" ends before it begins: correct it.',
  },
  otherYears: {
    zh: '“{words}”与前面的年份不合：自{since}算起为 {years} 年，请核对年份和年数。',
    en: '"{words}" does not fit the years before it: from {since} it is {years} years; check both.',
  },
  stepOutOfOrder: {
    zh: '各步骤按先后写出，“{words}”却与“{beside}”颠倒，请核对日期。',
    en: 'The steps are told in their order, but "{words}" and "{beside}" are the wrong way round; check the dates.',
  },
  yearsNotOver: {
    zh: '“{words}”：到 {cycle} 年毕业还不满三年，请核对届别。',
    en: '"{words}": in {cycle} they have not left school for three years; check the class.',
  },
  planYears: {
    zh: '“{plan}”应为 {first}—{last}年，文中写作“{words}”：请改正。',
    en: '"{plan}" is {first}–{last}; the text has "{words}": correct it.',
  },
  planPoint: {
    zh: '“{plan}”的{point}之年是 {year} 年，文中写作“{words}”：请改正。',
    en: 'The {point} year of "{plan}" is {year}; the text has "{words}": correct it.',
  },
  opening: { zh: '开局', en: 'opening' },
  closing: { zh: '收官', en: 'closing' },
  futureDone: {
    zh: '{cycle}年度的报告把“{words}”的事当作已经发生：请核对年份。',
    en: 'A report on {cycle} tells what is dated "{words}" as done: check the year.',
  },
  futureNamed: {
    zh: '{cycle}年度的报告提到“{words}”，又没有说是计划：请核对年份。',
    en: 'A report on {cycle} names "{words}" without calling it a plan: check the year.',
  },
  pastPlanned: {
    zh: '{cycle}年度的报告把“{words}”说成将来的事，这时已经过去：请核对年份，或改写为结果。',
    en: 'A report on {cycle} tells "{words}" as still to come, but it is past: check the year, or tell the outcome.',
  },
  thisYear: {
    zh: '“{words}”：{cycle}年度报告的“{phrase}”不是 {year} 年，请核对。',
    en: '"{words}": in a report on {cycle}, "{phrase}" is not {year}; check it.',
  },
  deedElsewhen: {
    zh: '说的是“{phrase}”，日期却是“{words}”，不在 {cycle} 年度之内：请核对年份。',
    en: 'It is told of "{phrase}" but dated "{words}", outside {cycle}: check the year.',
  },
  figuresOf: {
    zh: '这里说是 {year} 年，{figures} 在别处却都是 {cycle} 年的数：请核对年份，或更新数据。',
    en: 'This is told of {year}, but elsewhere {figures} are the figures of {cycle}: check the year, or bring the figures up to date.',
  },
  ownYears: {
    zh: '报告自己的年度前后不一：“{first}”与“{second}”，请统一。',
    en: 'The report names two years as its own: "{first}" and "{second}"; make them one.',
  },
  ownYear: {
    zh: '“{words}”与报告的年度 {cycle} 一致。',
    en: '"{words}" fits the report year {cycle}.',
  },
  sameYear: {
    zh: '“{words}”与同句前面的年份都是 {year} 年，却相互比较：请核对其中一处的年份。',
    en: '"{words}" is held against {year} itself, named before in the sentence: check the year of one.',
  },
  recent: {
    zh: '“{words}”：{cycle}年度报告的“{phrase}”应到 {cycle} 年前后为止，请核对年份。',
    en: '"{words}": in a report on {cycle}, "{phrase}" should reach to about {cycle}; check the years.',
  },
  recentCount: {
    zh: '“{words}”写的是{phrase}，列出的却是 {years} 个年份：请统一。',
    en: '"{words}" says {phrase} but gives {years} years: make them fit.',
  },
  proposed: {
    zh: '“{title}”还是拟定或公示，句中却说“{verb}”：请核对是否已正式公布，改用正式文件名或改写为“拟”。',
    en: '"{title}" is a proposal or a public notice, but the sentence says "{verb}": check whether it is final, and name the final document or call it proposed.',
  },
  cohortBorn: {
    zh: '“{words}”不合：{graduation}届毕业生不会是{entry}级。请改正。',
    en: '"{words}" does not fit: those who graduate in {graduation} cannot have entered in {entry}. Correct it.',
  },
  cohortAhead: {
    zh: '{cycle}年度的报告说到“{words}”的情况，这时他们还没有{event}：请核对年份。',
    en: 'A report on {cycle} tells of "{words}", who have not yet {event}: check the year.',
  },
  graduated: { zh: '毕业', en: 'graduated' },
  entered: { zh: '入学', en: 'entered' },
  yearTwice: {
    zh: '表中有两列或两行都写作“{year}年”：请核对其中一处的年份。',
    en: 'Two columns or rows of this table are both headed {year}: check the year of one of them.',
  },
  stages: {
    zh: '各阶段的年份倒退：“{second}”早于“{first}”，请核对。',
    en: 'The years of the stages go back: "{second}" is before "{first}"; check them.',
  },
  datedEarly: {
    zh: '{cycle}年度的报告，落款日期却是“{words}”，这时该年度还没有开始：请核对。',
    en: 'A report on {cycle} is dated "{words}", before that year began: check it.',
  },
  datedBefore: {
    zh: '落款日期是“{words}”，报告却讲到此后的 {count} 个日期：请核对落款日期。',
    en: 'The report is dated "{words}" but tells of {count} later days: check the date.',
  },
  datedLate: {
    zh: '{cycle}年度的报告，落款日期却是“{words}”：请核对年份。',
    en: 'A report on {cycle} is dated "{words}": check the year.',
  },
  doneBeforeBegun: {
    zh: '“{later}”早于“{earlier}”，先后颠倒：请核对日期。',
    en: '"{later}" is before "{earlier}": check the dates.',
  },
  beforeSince: {
    zh: '说的是“{since}”，其中却有“{words}”：请核对年份。',
    en: 'It is told of "{since}", but "{words}" is before it: check the year.',
  },
  yearsOutOfOrder: {
    zh: '相连的年份“{words}”次序不合，“{year}”处疑应为 {expected} 年：请核对。',
    en: 'The years {words} do not follow each other; {year} may be meant as {expected}: check it.',
  },
  lookedBack: {
    zh: '{cycle}年度的报告写作“{words}”：请核对年份。',
    en: 'A report on {cycle} has "{words}": check the year.',
  },
  otherLength: {
    zh: '“{words}”前后是 {there}，与“{said}”不符：请核对。',
    en: '"{words}" is {there}, which is not "{said}": check it.',
  },
  pastDeadline: {
    zh: '{cycle}年度的报告把“{words}”定为期限，这时已经过去：请核对年份。',
    en: 'A report on {cycle} sets "{words}" as a time to come, but it is past: check the year.',
  },
  anniversary: {
    zh: '“{words}”与建校于 {founded} 年不合（应为 {years} 年）：请核对。',
    en: '"{words}" does not fit a school founded in {founded}, {years} years before: check it.',
  },
  otherWeekday: {
    zh: '“{words}”的日期与星期不符，这一天是{day}：请核对。',
    en: '"{words}" was a {day}: check the date and the day of the week.',
  },
  noWeekday: {
    zh: '“{words}”的日期与星期不符，{years} 年的这一天都不是：请核对。',
    en: '"{words}" is so in none of {years}: check the date and the day of the week.',
  },
  otherDay: {
    zh: '统计时点写作“{words}”，别处是“{other}”：请核对。',
    en: 'The figures are as of "{words}" here, and of "{other}" elsewhere: check the day.',
  },
  issuedElsewhen: {
    zh: '“{words}”印发，文号却是“{number}”，年份不一：请核对。',
    en: 'It was issued "{words}", but its number is "{number}", of another year: check both.',
  },
} satisfies Record<string, Message>;
