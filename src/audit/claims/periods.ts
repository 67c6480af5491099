/** A time said in a sentence, and from where on it holds. */
export interface TimeMark {
  readonly at: number;
  /** `now`, `last`, or another time in words of its own. */
  readonly period: string;
  /** Said only to compare with (比上年), so it does not tell when the numbers behind it are of. */
  readonly compared: boolean;
  /** A day within the year, up to which was counted: 截至2023年8月31日, not 截至2023年底. */
  readonly dated: boolean;
  /** The year by its number, where a whole year or its class is said: 2024年, 2024届. */
  readonly year: number | null;
  /** 上年, 去年: the year before the one that is told of. */
  readonly isYearBefore: boolean;
  /** Told beside what the sentence tells of, so that it does not go on with the next. */
  readonly aside: boolean;
  /** Said of money, which is counted by calendar years: it may not be the time of other things behind it. */
  readonly ofMoney: boolean;
  /** Up to where it tells when numbers are of, as an offset into the sentence. */
  readonly until: number;
}

const MARK =
  /(?<term>(?:20|19)\d{2}\s*[-—~至]\s*(?:20)?\d{2}\s*学年)|(?<range>(?:20|19)\d{2}\s*年?\s*[-—~至]\s*(?:20|19)\d{2}\s*年?)|(?<cohort>(?:20|19)\d{2}级)|(?<month>(?:20|19)\d{2}\s*年\s*\d{1,2}\s*月)|(?<year>(?:20|19)\d{2}(?:\s*年度?|届)|(?:20|19)\d{2}(?=秋季|春季))|(?<last>上一?年度?|去年|上届|上一届)|(?<lastterm>上一?学年度?)|(?<before>前年|往年|同期)|(?<point>学年[初末]|学期[初末]|年初|期[初末]|[上下]半年|第?[一二三四1-4]季度|春季)|(?<now>今年|一年来|本年度?|当年|目前|现有|现共|本届|年内)|(?<nowterm>本学年度?)|(?<span>近[一二三四五两几\d]+年|[二三四五六七八九十两几\d]+年来|以来|累计|历年|建校|多年来|十[三四五]五”?|截至目前累计)|(?<next>明年|下一?年度?|来年)/gu;

/** The times said in a sentence, in order. `reportYear` tells which year is now. */
export function timeMarks(sentence: string, reportYear: number | null): readonly TimeMark[] {
  const marks: TimeMark[] = [];
  for (const match of sentence.matchAll(MARK)) {
    const before = sentence.slice(Math.max(0, match.index - 3), match.index);
    const groups: Groups = match.groups ?? {};
    marks.push({
      at: match.index,
      period: hasRisenBy(sentence.slice(match.index + match[0].length), groups)
        ? `至${match[0]}`
        : periodOf(match[0].replace(/\s/g, ''), groups, reportYear, before),
      compared: /(?:比|较|与|同|相比|相较于?|对比)$/.test(before),
      dated:
        groups.month !== undefined && /截[至止]/.test(before) && !/年\s*12\s*月/.test(match[0]),
      year: groups.year === undefined ? null : Number(groups.year.slice(0, YEAR_DIGITS)),
      isYearBefore: groups.last !== undefined,
      aside:
        /^(?:累计|同期|学年|学期|年初|期|[上下]半年|.?.季度|春季)/.test(match[0]) &&
        groups.term === undefined,
      ofMoney:
        /年/.test(groups.year ?? '') && isOfMoney(sentence.slice(match.index + match[0].length)),
      until:
        ASIDE.test(match[0]) || isOfEvent(sentence.slice(match.index + match[0].length), groups)
          ? asideEnd(sentence, match.index, match[0].length)
          : sentence.length,
    });
  }
  return marks;
}

const YEAR_DIGITS = 4;

/** The times of a sentence where 上年 is the year before the one told of: 2024年报到3824人，上一年报到3702人. */
export function seenFrom(
  told: number | null,
  marks: readonly TimeMark[],
  reportYear: number | null,
): readonly TimeMark[] {
  let year = told;
  return marks.map((mark) => {
    if (!mark.compared) year = mark.year ?? year;
    return year !== null && mark.isYearBefore
      ? { ...mark, period: yearPeriod(year - 1, reportYear) }
      : mark;
  });
}

/** 至2023年12月31日，落实人数增加到2893人: what it had become by a day. What a whole year came to is of that year. */
const hasRisenBy = (behind: string, { month }: Groups): boolean =>
  month !== undefined && HAS_RISEN.test(behind);
const HAS_RISEN =
  /^\s?(?:\d{1,2}\s?日|底|末)?[，,][\u4e00-\u9fff]{2,12}(?:增加|增|上升|升|提高|扩大|减少|降|下降)[到至]/;

/** Told beside what the sentence tells of: 专任教师2512人，上年同期为2412人，其中…. */
const ASIDE = /^(?:上一?年度?|去年|上届|上一届|上一?学年度?|前年|往年|同期|累计|建校|历年)$/;

/** 2022年学校总收入24816万元，生师比15.99:1: the year of the accounts. */
const isOfMoney = (behind: string): boolean =>
  /^[^，,。；;\d]{0,12}(?:(?<!月|薪酬|工资|均)收入|支出|经费|拨款|投入|决算|预算|财政)/.test(
    behind,
  );

/** 于2019年合并组建，现设3个专业: when something came to be, and not when what it has now was counted. */
const isOfEvent = (behind: string, { year, month }: Groups): boolean =>
  (year !== undefined || month !== undefined) &&
  /^[^，,。；;\d]{0,12}(?:合并|组建|成立|创办|创建|建成|获批|认定|入选|更名|改名|启用|立项|升格|迁入|搬迁|开办|开设|起)/.test(
    behind,
  );

/** A time this near the start of a sentence holds for those behind it as well. */
export const OPENING = 8;

/** The end of the clause, or of the sentence where the time opens it or is set off by a comma. */
function asideEnd(sentence: string, at: number, length: number): number {
  const behind = sentence.slice(at + length);
  if (at < OPENING || /^[，,]/.test(behind) || /[，,]而$/.test(sentence.slice(0, at)))
    return sentence.length;
  // 由上年的261家增至279家: what it came to is of now.
  const end = behind.search(
    /[，,；;。]|[增升提降减扩][加长至到高少低大]+[至到为]?(?=[约近超]*\s*\d)/,
  );
  return end < 0 ? sentence.length : at + length + end;
}

type Groups = Readonly<Record<string, string | undefined>>;

function periodOf(
  words: string,
  groups: Groups,
  reportYear: number | null,
  before: string,
): string {
  // A report tells one value of its year, whether it counts by years or by school years.
  if (groups.now !== undefined || groups.nowterm !== undefined) return 'now';
  if (groups.last !== undefined) return 'last';
  const year = Number(/\d{4}/.exec(words)?.[0] ?? Number.NaN);
  // What is counted as of a day is the stock of that year (截至2023年8月); what happened in a month is not.
  const asOf = /截[至止]|[至到]$/.test(before);
  if (groups.year !== undefined || (groups.month !== undefined && asOf)) {
    return yearPeriod(year, reportYear);
  }
  return words;
}

/** The period of a year, as seen from the report's own. */
export function yearPeriod(year: number, reportYear: number | null): string {
  if (year === reportYear) return 'now';
  return reportYear !== null && year === reportYear - 1 ? 'last' : `${year}年`;
}
