/** A year that no report can mean, and where it stands in a text. */
export interface FarYear {
  readonly words: string;
  readonly start: number;
}

const COUNTED = String.raw`(?<!(?:合计|累计|共计?|达到?|约|近|超过?|有|历时)\s?)`;
const OTHER_END = String.raw`[—–~至]\s?(?:19|20)\d\d\s?(?:年|学年|届|级)`;

/** What follows 年 behind a length: 2317年历史, 2120年前. */
const OF_LENGTH =
  '多|余|来|间|前|后|以[上来]|历史|文明|文化|传承|积淀|古|建[城校]史|的[^，。；]{0,6}(?:历史|文明|传承|积淀|文化)';

/** 始建于9158年, 9024届, 2202自然年: years that nobody has seen; 5000年文明 and 教龄合计2160年 are lengths. */
const FAR = new RegExp(
  String.raw`(?<![\d.万千亿第－-]|\d[,，])${COUNTED}([2-9]\d{3})\s?(?:年(?!${OF_LENGTH})|(?=${OTHER_END})|自然年|学年|届|级(?!台阶|石阶))`,
  'g',
);

/** 2021—2922: the end of a period that no report can reach. */
const FAR_END = /(?<=(?<!\d)(?:19|20)\d\d\s?[—–~至])\s?([2-9]\d{3})(?=\s?(?:$|[^\s年\d])|\s+\d)/g;

/** 20230年度, 202.3学年: a year with a digit or a point too many. */
const MISSPELT =
  /(?<![\d.－-]|\d[,，])((?:19|20)\d{3}|(?:19|20)\d\.\d|(?:19|20)\.\d\d|[12]\.[09]\d\d)\s?(?=年(?:度|底|末|\s?\d{1,2}\s?月|(?<=^\d+\s?年)$|(?<=(?<!\d)\d{5}\s?年))|学年|届(?!时))/g;

/** Of the goals that reports name, 2060 is the last: 碳中和. */
const LAST_YEAR = 2060;

/** The years of a text that are far ahead or no years at all. */
export const farYearsIn = (text: string): readonly FarYear[] => [
  ...[...text.matchAll(FAR), ...text.matchAll(FAR_END)]
    .filter(([, year]) => Number(year) > LAST_YEAR && Number(year) % 100 > 0)
    .map(farYear),
  ...[...text.matchAll(MISSPELT)].filter(([, year]) => Number(year) % 1000 !== 0).map(farYear),
];

const farYear = ({ 0: words, 1: year = '', index }: RegExpExecArray): FarYear => ({
  words: words.length > year.length ? words : `${year}年`,
  start: index,
});
