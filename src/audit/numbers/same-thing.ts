import { oncePerText } from '../../once/index.js';
import type { Claim, Claims } from '../claims/index.js';
import { normalised } from '../claims/subject.js';

/** What a claim is of; two claims of one key may contradict each other. Nothing where that cannot be told. */
export function keyOf(claim: Claim): string | null {
  const { role, concept, scope, period, planned, measure, unsettled } = claim;
  if (planned || unsettled !== null || isOfPlan(claim)) return null;
  const head = role === 'share' ? shareHead(claim) : role === 'value' ? claim.head : '';
  const what = concept ?? (isSpecific(head) ? plainShare(head) : null);
  return what === null ? null : [what, measure, plainScope(scope), period].join('\u0001');
}

/** 完成年初预算的90.57%: of which plan, its sentence tells in other words each time. */
const isOfPlan = ({ head, quantity: { unit } }: Claim): boolean =>
  unit.symbol === '%' && /(?:预算|计划|任务|目标)$/.test(head);

/** 双师型教师占专业课教师的…% in a sentence, 双师型教师占专业课教师比例 over a column. */
const shareHead = ({ head, base }: Claim): string =>
  head === '' || base === '' || head.includes('占') || (WHOLE.test(base.trim()) && isKnown(head))
    ? ''
    : `${head}占${normalised(base)}`;

/** 在校生1700人，占全校12.15%: of a part that was named before, for the whole is no share of itself. */
const WHOLE = /^全[校院市区县州省国](?:总数|总量)?$/;

const plainShare = (head: string): string =>
  head.includes('占') ? head.replace(/比例$/, '') : head;

/** A row's name and an organisation's in a sentence are the same scope; the row of totals is the report's own. */
export const plainScope = oncePerText((scope): string => {
  const name = scope.replace(/\s/g, '');
  if (!name.startsWith('#')) return name;
  return name.slice(1).replace(/^(?:合计|总计|全市|全校|全区|全县|总体|总数|共计)$/, '');
});

const LEAST = 4;

/** Short names of things that every report has one of. */
const KNOWN =
  /^(?:中职学校|落实率|就业率|升学率|对口率|创业率|直接就业|占地面积|建筑面积|仪器设备值|设备总值|图书|藏书|教职工|专任教师|在校生|毕业生|生师比|办学经费|总收入|总支出|巩固率|流失率|报到率|双师教师|班主任|行业导师|兼职教师|思政教师|体育教师)$/;

/** Words that many different things bear: 学生, 活动, 项目. */
const GENERIC =
  /^(?:评价|调查|测评|问卷|答卷|样本|座谈|参赛|指导|参训|受训|获奖|入围|合作|骨干|青年|优质|核心|重点|精品|主要|接待|惠及|师生|群众|居民|社区|资助|捐赠|服务|学生|教师|老师|项目|课程|活动|企业|单位|学校|专业|人员|奖项|奖|校企|经费|资金|投入|比赛|竞赛|大赛|培训|基地|教材|证书|平台|班级|志愿者|学员|一等奖|二等奖|三等奖|国家级|省级|市级|校级|区级|参与|参加|面积|平均|最高|最低|其他|增长|时间|时长|累计|满意度|合格率|优秀率|就业率|完成率|覆盖率|达标率|占比|比例)+$/;

export const isKnown = (head: string): boolean => KNOWN.test(head);

export const isSpecific = (head: string): boolean =>
  KNOWN.test(head) || (head.length >= LEAST && !GENERIC.test(head));

/** The claims that say how much there is of one thing, by what they are of. */
export function sameThings({ claims }: Claims): ReadonlyMap<string, readonly Claim[]> {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = keyOf(claim);
    if (key === null) continue;
    const others = groups.get(key);
    if (others === undefined) groups.set(key, [claim]);
    else others.push(claim);
  }
  for (const claim of claims) {
    const key = joinedKeyOf(claim);
    const group = key === null ? undefined : groups.get(key);
    if (group?.some(({ cell }) => cell === null) === true) group.push(claim);
  }
  return groups;
}

/** 电子与信息大类 in a column 在校生 is what a sentence calls 电子与信息大类在校生. */
function joinedKeyOf(claim: Claim): string | null {
  const { scope, head } = claim;
  if (claim.cell === null || !scope.startsWith('#') || head === '') return null;
  return keyOf({ ...claim, concept: null, head: `${plainScope(scope)}${head}`, scope: '' });
}
