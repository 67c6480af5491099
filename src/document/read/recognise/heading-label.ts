import { oncePerText } from '../../../once/index.js';
import { labelNumber } from './numerals.js';

/** The ways in which headings are numbered, from what holds most to what holds least. */
export type HeadingSeries =
  | 'part'
  | 'chapter'
  | 'section'
  | 'han'
  | 'bracketed-han'
  | 'decimal'
  | 'arabic'
  | 'bracketed-arabic'
  | 'circled'
  | 'naked'
  | 'annex'
  | 'square'
  | 'named';

/** The number in front of a heading. */
export interface HeadingLabel {
  readonly series: HeadingSeries;
  /** As printed (`第一章`, `1.5`, `（一）`); empty where the words themselves say what it is (【…】, 前言). */
  readonly label: string;
  /** 1.5.2 → [1, 5, 2]; empty where there is none. */
  readonly numbers: readonly number[];
  /** Where the label ends in the line: what follows is the title. */
  readonly end: number;
}

const HAN = '一二三四五六七八九十百〇零两';
const LABELS: readonly (readonly [HeadingSeries, RegExp])[] = [
  ['part', new RegExp(`^第[ \\u3000]?([${HAN}\\d０-９]{1,5})[ \\u3000]?(?:部[ \\u3000]?分|编|篇)`)],
  ['chapter', new RegExp(`^第[ \\u3000]?([${HAN}\\d０-９]{1,5})[ \\u3000]?章`)],
  ['section', new RegExp(`^第[ \\u3000]?([${HAN}\\d０-９]{1,5})[ \\u3000]?节(?!课|日|目)`)],
  ['han', new RegExp(`^([${HAN}]{1,4})[ \\u3000]?[、．.]`)],
  ['bracketed-han', new RegExp(`^[（(〔﹙][ \\u3000]?([${HAN}]{1,4})[ \\u3000]?[）)〕﹚][、.]?`)],
  [
    'decimal',
    /^([\d０-９]{1,2}(?:[ \u3000]?[.．][ \u3000]?[\d０-９]{1,2}){1,4})[.．、]?(?![\d０-９.．])/,
  ],
  // 2．2023 年 3 月印发…: a year behind the number of an item.
  [
    'arabic',
    /^([\d０-９]{1,2})[ \u3000]?[.．、](?!(?!(?:19|20)\d{2}[ \u3000]?年)[\d０-９.．]|[ \u3000][\d０-９]{1,2}[%％])/,
  ],
  ['bracketed-arabic', /^(?:[（(〔﹙][ \u3000]?)?([\d０-９]{1,2})[ \u3000]?[）)〕﹚][、.]?/],
  ['circled', /^([①-⑳])[、.]?/],
  [
    'annex',
    new RegExp(
      `^附[ \\u3000]?(?:录|件|表)[ \\u3000]?([${HAN}]{1,3}|[\\dA-Z０-９]{1,2}(?:[-－.][\\d]{1,2})?)[：:、.．]?(?![\\d])`,
    ),
  ],
  ['annex', /^附[ \u3000]?(?:录|件|表)(?:(?=[ \u3000\t]*$)|[：:]|(?=[ \u3000]))/],
  ['naked', /^([\d０-９]{1,2})(?=[ \u3000\t]+[^\d０-９\s%％.．,，])/],
];

const NAMED =
  /^(?:前言|引言|导言|导语|序言|序|摘要|概述|目录|目次|案例目录|案例索引|典型案例目录|图目录|表目录|图表目录|图片目录|插图目录|表格目录|[图表][次目]|案例[次目]|图索引|表索引|结语|结束语|结论|后记|致谢|参考文献|附则|名词解释|编制说明|(?:内容|报告)?真实性(?:责任)?(?:声明|承诺书?))$/;

/** What would make 1.5 or 3. a quantity and no label. */
const QUANTITY =
  /^[ \u3000]?(?:[%％‰万亿倍℃]|个(?!性)|百分点|元|平方|学时|公里|岁|[年月日](?![度轻常级])|[人名项门家册台套所亩本次](?:[，。、；：,;)）及和]|$))/;

/** What a label or a named heading can begin with: most lines end here. */
const MAY_BEGIN = new RegExp(
  `^[第附【（(〔﹙\\d０-９①-⑳${HAN}\\s前引导序摘概目案典图表插结后致参名编内报真]`,
);

/** The label at the beginning of a line without blanks in front; null where it begins with none. */
export const headingLabelOf = oncePerText((line: string): HeadingLabel | null => {
  if (!MAY_BEGIN.test(line)) return null;
  const opening = line.slice(0, 40);
  for (const [series, pattern] of LABELS) {
    const found = pattern.exec(opening);
    if (found !== null) return labelled(series, found, line);
  }
  if (/^【[^】]{1,30}】[ \u3000]*$/.test(opening)) return unlabelled('square');
  return NAMED.test(opening.replace(/[\s\u3000]/g, '')) ? unlabelled('named') : null;
});

const unlabelled = (series: HeadingSeries): HeadingLabel => ({
  series,
  label: '',
  numbers: [],
  end: 0,
});

function labelled(
  series: HeadingSeries,
  found: RegExpExecArray,
  line: string,
): HeadingLabel | null {
  const [label, number = ''] = found;
  const isNumeric = series === 'decimal' || series === 'arabic' || series === 'naked';
  if (isNumeric && QUANTITY.test(line.slice(label.length, label.length + 12))) return null;
  const numbers = number.split(/[.．\-－]/).map((each) => numberOf(each));
  // 97.02（2023届）: a figure, for no report has so many chapters.
  if (series === 'decimal' && (numbers[0] ?? 0) > MOST_CHAPTERS) return null;
  return {
    series,
    label: label.trim(),
    numbers: numbers.filter((each) => each !== null),
    end: label.length,
  };
}

const MOST_CHAPTERS = 30;

function numberOf(word: string): number | null {
  const circled = word.charCodeAt(0) - 0x2460;
  return circled >= 0 && circled < 20 ? circled + 1 : labelNumber(word);
}
