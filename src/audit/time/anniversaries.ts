import { type Passage, spanOf } from '../../document/model/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import type { Scene } from '../scene.js';
import { countedAs } from '../structure/chinese-number.js';
import { failed } from '../structure/observing.js';
import { cycleOf } from './cycle.js';
import { datedProseOf } from './plain-dates.js';
import { TIME } from './time-messages.js';

/** 创办于1987年 and 2023年建校45周年: the year in which a school was founded, and its anniversary. */
export const anniversaries: AuditRule = {
  id: 'time.anniversaries',
  title: { zh: '建校年份与周年', en: 'Founding year and anniversary' },
  category: 'truthfulness',
  severity: 'warning',
  observe: (scene) => {
    const cycle = cycleOf(scene);
    const founded = foundings(scene);
    return cycle === null || founded.length === 0
      ? []
      : datedProseOf(scene).flatMap(({ passage }) => celebrated(passage, founded, cycle));
  },
};

interface Founding {
  readonly year: number;
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
}

const FOUNDED =
  /(?:创办|始建|创建|建校|兴办|始办|办学始)于((?:19|20)\d{2})年|((?:19|20)\d{2})年(?:\d{1,2}月)?(?:创办|始建|创建|建校|兴办)(?=[的，,。；])/g;
/** “志愿”服务品牌创办于2016年: something else that was founded. */
const OTHERS =
  /(?:品牌|社团|协会|工坊|工作室|团队|基地|中心|平台|联盟|集团|专业|项目|活动|文化节|大赛|公司|企业|馆|刊|报|室|班|社|队|栏目|公众号)(?:[（(][^（()）]*[）)])?[，,]?$/;

/** Every year in which the school, or one that went into it, is said to have been founded. */
const foundings = (scene: Scene): readonly Founding[] =>
  datedProseOf(scene).flatMap(({ passage }) =>
    [...passage.text.matchAll(FOUNDED)]
      .filter(({ index }) => !OTHERS.test(passage.text.slice(Math.max(0, index - REACH), index)))
      .map((match) => ({
        year: Number(match[1] ?? match[2]),
        passage,
        start: match.index,
        end: match.index + match[0].length,
      })),
  );

const REACH = 40;

const ANNIVERSARY =
  /(?:(?<!(?:创办|始建|创建|建校|兴办|始办|办学始|成立)于|\d)((?:19|20)\d{2})年(?:\d{1,2}月(?:\d{1,2}日)?)?[^。；\d]{0,24})?(?:(?:建校|办学|创办)(\d{1,3}|[一二三四五六七八九十]{1,4})周年|(\d{1,3}|[一二三四五六七八九十]{1,4})周年校庆|至今(?:已经?)?(?:办学|建校|走过)?(?:了|有)?(\d{1,3})(?:个年头|年|载)(?!制|级|来))/g;

/** Where several were founded, any of them may be celebrated. */
const celebrated = (
  passage: Passage,
  founded: readonly Founding[],
  cycle: number,
): readonly Observation[] =>
  [...passage.text.matchAll(ANNIVERSARY)].flatMap((match) => {
    const [words, named, first, second, third] = match;
    const count = countedAs(first ?? second ?? third ?? '');
    // 2011年两校合并，至今办学39年: until now, whatever year is told before.
    const year = named === undefined || third !== undefined ? cycle : Number(named);
    if (count === null || founded.some((each) => year - each.year === count)) return [];
    if (third !== undefined && cycle - Number(named) === count) return [];
    // Next year's jubilee is often told of beforehand, and last year's behind.
    const near =
      named === undefined ? founded.filter((each) => Math.abs(year - each.year - count) <= 1) : [];
    const [founding] = founded;
    if (near.length > 0 || founding === undefined) return [];
    return [
      failed(
        TIME.anniversary,
        { words, founded: founding.year, years: year - founding.year },
        [
          spanOf(founding.passage, founding.start, founding.end),
          spanOf(passage, match.index, match.index + words.length),
        ],
        ['anniversary'],
      ),
    ];
  });
