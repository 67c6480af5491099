import { approximation, unitOf } from '../../quantity/index.js';
import type { Mention } from '../mentions.js';
import { hasUnit, measureOf } from './measure.js';
import { expectedInstead } from './nouns.js';
import { hasTopic, isOffTopic, isVolumes } from './topics.js';

/** A number with its unit, and the words around it. */
export interface Placed {
  readonly mention: Mention & { readonly unit: string };
  /** The numbers it is listed with, in order, itself among them: 分别为94.0%、96.1%和95.5%. */
  readonly list: readonly (Mention & { readonly unit: string })[];
  /** The words before the list in its clause. */
  readonly lead: string;
  /** The words right behind the number. */
  readonly behind: string;
  /** The sentence, or its part between semicolons, without units of land, books and lessons behind numbers. */
  readonly sentence: () => string;
  /** The words of the sentence and some before it. */
  readonly thought: () => string;
  /** The number told before in the same sentence, and the words from its clause on. */
  readonly before: (Mention & { readonly unit: string }) | undefined;
  readonly sinceBefore: string;
  /** The other numbers of the sentence that have units. */
  readonly company: readonly (Mention & { readonly unit: string })[];
}

/** 相距23公斤，4812名学生: the first of two numbers that only a comma parts has its noun to itself. */
const beginsList = ({ mention, list, lead, behind }: Placed): boolean =>
  list[0] === mention && behind.startsWith('，') && !/分别|依次|各|[、和与及]/.test(lead);

/** The unit that a number must be in, where its own is one that its words rule out. */
export function meantInstead(placed: Placed): string | null {
  // 相差5.32个和3.52个百分点: the unit of the list stands behind its last number.
  if (/^\s?(?:[、和与及]\s?\d[\d.]*\s?个?\s?)+百分点/.test(placed.behind)) return null;
  // “双师型”教师和体质合格率两项: what was named is counted.
  if (
    /^[两三四五六七八九十](?:项|个|类|者|种|方面)/.test(placed.mention.text) &&
    /[和与及、]/.test(placed.lead)
  )
    return null;
  if (isOfRates(placed)) return null;
  if (isReference(placed) || isPointsCut(placed) || isWhole(placed) || isBare(placed)) return null;
  if (isBroken(placed)) return wholeUnitBefore(placed) ?? '%';
  if (isBeyondSite(placed)) return '平方米';
  if (isBeyondOne(placed)) return '元';
  if (placed.list.length === 1) return byNoun(placed) ?? byCompany(placed);
  return inList(placed) ?? (beginsList(placed) ? byNoun(placed) : null);
}

/** 三个增长率依次是人数31.0%、人次35.4%: what the rates are of, and no count of it. */
const isOfRates = ({ mention, sentence }: Placed): boolean =>
  mention.kind === 'percent' &&
  /(?:增长率|增速|增幅|降幅|占比)[^。；\d]{0,8}(?:依次|分别)/.test(sentence());

/** 94.30册, 11.20人次: nobody is counted in parts, but where means are told (班额 is one) or persons converted. */
const isBroken = ({ mention, lead, sentence, thought, behind }: Placed): boolean =>
  unitOf(mention.unit)?.indivisible === true &&
  /\d[.．]\d/.test(mention.text.normalize('NFKC')) &&
  !/[万亿千百]/.test(mention.text) &&
  !/平?均(?!水平)|班额|每|折|当量|倍|比为|之比|测算|需配|应配|按[^，。；]{0,8}配备/.test(
    `${lead}${sentence()}${behind}`,
  ) &&
  !isOfMeanBefore(thought(), mention.unit);

/** 每百名职工…最多的3.2人；最少的2.4人; 生均工位不低于1.0个。我校为0.93个: the mean of which more is told. */
const isOfMeanBefore = (words: string, unit: string): boolean =>
  /每[百千万]/.test(words) ||
  [...words.matchAll(/[生人师校班]均[^。；\d]{0,12}\d+\.\d+\s?([\u4e00-\u9fff])/g)].some(
    ([, own]) => own === unit,
  );

const wholeUnitBefore = ({ before, mention }: Placed): string | undefined =>
  before?.unit === mention.unit ? undefined : before?.unit;

/** 见1.4节: the number of a section, not so many. */
const isReference = ({ mention }: Placed): boolean =>
  /^[节章条款]$/.test(mention.unit) && /\d[.．]\d/.test(mention.text.normalize('NFKC'));

/** 各以专任教师总数为100%: the whole that shares are of. */
const isWhole = ({ mention, lead }: Placed): boolean =>
  /^100(?:\.0+)?[%％]$/.test(mention.text.normalize('NFKC')) && /(?:为|按|作|计)\s?$/.test(lead);

/** A number that stands by itself is what a tool left of a table: 32.07册. */
const isBare = ({ lead, behind, sentence }: Placed): boolean =>
  lead.trim() === '' && behind.trim() === '' && !/[，。；：]/.test(sentence());

/** 高出0.80个百: of 百分点 what a tool did not tear away. */
const isPointsCut = ({ mention, behind }: Placed): boolean =>
  mention.unit === '个' && /^\s?百(?!分点)/.test(behind);

const PER_PUPIL = /生均(?:校舍|校园|占地|用地|建筑|宿舍|绿化|运动场地?|活动场地)*(?:面积)?$/;
const MOST_SQUARE_KILOMETRES = 1000;

/** 生均27.0米, 生均26.2公顷, 占地86700平方千米: no site is measured so, nor a pupil's part of it. */
function isBeyondSite({ mention, lead }: Placed): boolean {
  const { unit, value } = mention;
  const noun = nounOf(lead);
  const much = value === null ? 0 : Math.abs(approximation(value));
  if (PER_PUPIL.test(noun)) {
    return (
      ['米', '公里', '千米', '公顷', '平方公里'].includes(unit) || (unit === '亩' && much >= 1)
    );
  }
  if (unit !== '平方公里') return false;
  return (
    /(?:建筑面积|校舍面积|校舍)$/.test(noun) ||
    (/占地(?:面积)?$/.test(noun) && much >= MOST_SQUARE_KILOMETRES)
  );
}

const PAY = /(?:起薪|月薪|月收入|月工资|月均收入)(?:每人)?(?:每月)?$/;
const MOST_PAY = 100_000;
/** Not 生均拨款 and 生均经费: so the money is called in all, too, that is given by the head. */
const PER_PUPIL_MONEY = /生均(?:教学|科研|仪器|设备|实训|水平|总值|值)*$/;
const MOST_PER_PUPIL = 500_000;

/** 平均起薪每月3262万元, 生均6080万元: nobody earns or costs so much. */
function isBeyondOne({ mention, lead }: Placed): boolean {
  if (!/^元(?:\/|$)/.test(mention.unit) || mention.value === null) return false;
  const noun = nounOf(lead);
  const much = approximation(mention.value);
  return (
    (PAY.test(noun) && much >= MOST_PAY) || (PER_PUPIL_MONEY.test(noun) && much >= MOST_PER_PUPIL)
  );
}

const ENDS_CLAUSE = /^(?:$|[，。；、！？）)；,;（(\s])/;

/** 教师5个团队: what follows says what is counted. */
const byNoun = ({ mention, lead, behind }: Placed): string | null =>
  !IS_MEAN.test(lead) && (ENDS_CLAUSE.test(behind) || USE_BEHIND.test(behind))
    ? expectedInstead(nounOf(lead), mention.unit)
    : null;

/** 按人次平均约192元. */
const IS_MEAN =
  /每百?[名位个所家人][\u4e00-\u9fff]{1,6}(?:拥有|有)?(?:为|约|达)*\s?$|(?:(?:按[人项班校]次?|平均|人均)(?:平均)?|平均每[\u4e00-\u9fff]{1,8})(?:为|约|达)*\s?$/;

/** 专项资金5000人次支持建设: what is spent is told with its use. */
const USE_BEHIND = /^(?:支持|用于|购置|改善)/;

/** What leads from a noun to its number. */
const LINK =
  /(?:分别|依次|累计|合计|共计|总计)?(?:为|是|达到|达|共有|共|现有|有|已|：|:)?(?:约|近|超过|超|逾)?$/;

/** The noun at the end of a clause, without what leads over to its number. */
export const nounOf = (lead: string): string => lead.trimEnd().replace(LINK, '').trimEnd();

/** Of numbers that are told in one breath, the one in a unit of things that the sentence does not speak of. */
function inList({ mention, list, lead, sentence }: Placed): string | null {
  if (!hasTopic(mention.unit)) return null;
  const [unit, ...more] = new Set(list.filter((each) => each !== mention).map((each) => each.unit));
  if (unit === undefined || more.length > 0 || unit === mention.unit) return null;
  if (!isOffTopic(mention.unit, sentence())) return null;
  const isOfPlaced = PERSONS_BEFORE.test(nounOf(lead).replace(/的$/, '')) && isPeople(unit);
  if (isOfPlaced && measureOf(mention.unit) !== 'lessons') return unit;
  const isOdd = list.length > 2 && measureOf(unit) !== measureOf(mention.unit);
  const isRuledOut = expectedInstead(nounOf(lead), mention.unit) === unit;
  return isOdd || isRuledOut ? unit : null;
}

/** Units of land, books, lessons and lines told of people, shares and growth. */
function byCompany(placed: Placed): string | null {
  const { mention, sentence, lead, behind } = placed;
  if (!hasTopic(mention.unit)) return null;
  const noun = nounOf(lead);
  if (isOfPersons(placed) && isOffTopic(mention.unit, lead)) return '人';
  if (hasStrayPart(placed)) return '%';
  if (!isOffTopic(mention.unit, sentence())) return null;
  if (SHARE_OF_PEOPLE.test(noun) && measureOf(mention.unit) !== 'area') {
    return ENDS_CLAUSE.test(behind) ? '%' : null;
  }
  if (SHARE_OF_ALL.test(noun) && measureOf(mention.unit) !== 'area') {
    return ENDS_CLAUSE.test(behind) ? '%' : null;
  }
  if (SHARE.test(noun)) return ENDS_CLAUSE.test(behind) && isAfterPeople(placed) ? '%' : null;
  if (isGrowth(placed)) return '%';
  if (isOfLastYear(placed)) return placed.before?.unit ?? null;
  if (measureOf(mention.unit) === 'area' && TAKING_PART.test(behind)) return '人';
  if (measureOf(mention.unit) !== 'lessons' && PERSONS_BEHIND.test(behind)) return '人';
  return ENDS_CLAUSE.test(behind) && isAmongPersons(placed) ? '人' : null;
}

/** 接待参观8159亩: what is counted in persons, by the word right before the number. */
function isOfPersons({ mention, lead, behind }: Placed): boolean {
  const noun = nounOf(lead);
  const isTold = PERSONS_BEFORE.test(noun) && hasNoLessons(mention.unit, noun);
  const isTaken = /(?:参加|参与)$/.test(noun) && measureOf(mention.unit) === 'area';
  return ENDS_CLAUSE.test(behind) && (isTold || isTaken);
}

const FEWEST_AROUND = 2;

/** In a sentence that counts persons and their shares and speaks of nothing else. */
const isAmongPersons = ({ mention, company }: Placed): boolean =>
  measureOf(mention.unit) !== 'lessons' &&
  company.length >= FEWEST_AROUND &&
  company.every(({ unit }) => measureOf(unit) === 'people' || measureOf(unit) === 'share') &&
  company.some(({ unit }) => measureOf(unit) === 'people');

/** 占全部在校生的32.1册. */
const SHARE_OF_PEOPLE =
  /占[^，。；]{0,12}(?:在校生|学生|毕业生|新生|教师|教职工|人数)(?:总数)?的?$/;
/** 占班级总数8.1册. */
const SHARE_OF_ALL = /占[^，。；\d]{2,12}(?:总数|总量)的?$/;
const SHARE = /(?:占|占比|占到)$/;
const GROWTH = /(?:增长|增加|提高|上升|提升|下降|减少|降低|增幅|降幅)(?:了)?$/;
/** Where a growth stands without a noun of its own, only what it is held against. */
const COMPARED =
  /^[^，。；]{0,2}(?:(?:比|较|同比|与)[^，。；]{0,10})?(?:增长|增加|提高|上升|提升|下降|减少|降低|增幅|降幅)了?$/;

const isPeople = (unit: string): boolean => ['people', 'visits'].includes(measureOf(unit));

const isAfterPeople = ({ before }: Placed): boolean =>
  before !== undefined && isPeople(before.unit);

/** …14511元，比上年增长6.9册: the growth of what was told in another unit right before. */
const isGrowth = ({ mention, before, lead, behind }: Placed): boolean =>
  before !== undefined &&
  measureOf(before.unit) !== measureOf(mention.unit) &&
  ENDS_CLAUSE.test(behind) &&
  GROWTH.test(nounOf(lead)) &&
  COMPARED.test(nounOf(lead));

/** 在校生6305人，上年为6183平方米: the same a year before. */
const isOfLastYear = ({ mention, before, lead, behind }: Placed): boolean =>
  before !== undefined &&
  measureOf(before.unit) !== measureOf(mention.unit) &&
  ENDS_CLAUSE.test(behind) &&
  /^(?:上年|去年|上一?年度|上学年)(?:同期)?$/.test(nounOf(lead));

/** 设备值14511元，增长6.9册: no volume has parts, and an average of them has been told before its growth. */
const hasStrayPart = ({ mention, lead, before, sinceBefore, behind }: Placed): boolean =>
  isVolumes(mention.unit) &&
  /[.．]/.test(mention.text) &&
  !/[万亿]/.test(mention.text) &&
  before !== undefined &&
  !isVolumes(before.unit) &&
  ENDS_CLAUSE.test(behind) &&
  (SHARE.test(nounOf(lead)) || COMPARED.test(nounOf(lead))) &&
  !/册|书/.test(sinceBefore.replace(mention.text, ''));

const PERSONS_BEFORE =
  /(?:就业|升学|升入|参观|接待|问卷|问卷对应|报名|参训|受训|受益|招生|录取|毕业|留任|走上工作岗位|体质健康测试|体质测试|体检|谈心谈话|谈话|家访|服务群众|惠及群众)$/;

/** 完成毕业120学时 and 参训40学时 may be well said. */
const hasNoLessons = (unit: string, noun: string): boolean =>
  measureOf(unit) !== 'lessons' || /(?:升学|升入|参观|接待|问卷|招生|录取)$/.test(noun);

/** 9160平方米参加学业质量监测. */
const TAKING_PART =
  /^\s?(?:参加|参与)[^，。；\d]{0,14}(?:监测|测试|考试|考核|比赛|竞赛|大赛|培训|调查)/;

const PERSONS_BEHIND =
  /^\s?(?:直接)?(?:留在|升入|升学|考入|考取|就业|走上|走向|应征入伍|入伍|入学|返乡|任教|留任|进入[^，。；、\d]{0,8}(?:院校|高校|学校|大学|学院|企业)|(?:在|到)[^，。；、\d]{1,12}(?:就业|工作(?!室|站|坊)|上岗|任职|深造)|(?:自主|选择)[^，。；、\d]{0,6}(?:创业|升学|就业))/;

/** A number as one that has a unit. */
export const withUnit = (
  mention: Mention | undefined,
): (Mention & { readonly unit: string }) | undefined =>
  mention !== undefined && hasUnit(mention) ? mention : undefined;
