import type { Claim } from '../claims/index.js';
import { normalised } from '../claims/subject.js';
import { TABLE_LINE } from '../claims/unsettled.js';
import { LAID_OUT } from '../claims/words.js';
import { depthOf } from './brackets.js';
import { exceeds } from './comparing.js';
import { between, CLOSED, type Telling, toldFrom } from './parts-behind.js';
import { summedUp } from './summed-up.js';

const LINK = /中[，,]|按[^，]{1,8}分|其中|包括|包含|含|分别|分为|[：:]|由|涵盖|（|\(/;

/** The wholes of a sentence with their parts; 其中 at its head tells parts of the last number before it. */
export function tellingsIn(
  sentence: readonly Claim[],
  before: readonly Claim[] = [],
): readonly Telling[] {
  const values = sentence.filter(isTold);
  const own = values.flatMap(
    (whole, index) => telling(whole, behindOf(values, index), beforeOf(values, index)) ?? [],
  );
  const carried = carriedTelling(values, before);
  const summed = values.flatMap((total, index) => summedUp(total, beforeOf(values, index)) ?? []);
  return [...(carried === undefined ? [] : [carried]), ...own, ...summed];
}

/** Lists of parts are shorter; without a bound, a line of wholes that never ends takes its length squared. */
const FURTHEST = 60;

const behindOf = (values: readonly Claim[], index: number): readonly Claim[] =>
  values.slice(index + 1, index + 1 + FURTHEST);

const beforeOf = (values: readonly Claim[], index: number): readonly Claim[] =>
  values.slice(Math.max(0, index - FURTHEST), index);

/** Means have no parts: 平均每个项目524学时. */
const isTold = (claim: Claim): boolean => {
  const { role, mention, quantity, left, right, unsettled, passage } = claim;
  return (
    role === 'value' &&
    !isOfEachInList(claim) &&
    // 居8个学院之首: only where something stands among them.
    !/^[^，。；、\d]{0,8}之[首一冠最列]/.test(right.trim()) &&
    // What a tool left of a table has no units.
    mention.unit !== null &&
    unsettled !== TABLE_LINE &&
    mention.kind === 'number' &&
    quantity.unit.symbol !== '%' &&
    !/均|平均|每/.test(left) &&
    !isMeanOfPay(left, passage.text.slice(Math.max(0, mention.start - SENTENCE), mention.start)) &&
    // 前五项均已完成: the first of several, which have no parts.
    !/[前后第]$/.test(left.trim())
  );
};

/** 生均拨款水平高职13522元，中职16666元；其中教育部门16886元: what each has, said once in front of a list. */
const isOfEachInList = ({ measure, passage, mention }: Claim): boolean =>
  measure === 'money' &&
  /[生人师]均[^。\d，]{0,12}(?:水平|标准|经费|拨款|支出)[^。\d，]{0,6}\d[\d.,]*元(?:[，；、][^。\d]{1,12}\d[\d.,]*元){0,6}[，；、][^。\d]{1,12}$/.test(
    passage.text.slice(Math.max(0, mention.start - LONGEST_LIST), mention.start).replace(/\s/g, ''),
  );
const LONGEST_LIST = 120;

/** 平均月收入，按有效回答的128人计算为3105元: a mean, whatever clause stands between. */
const isMeanOfPay = (left: string, before: string): boolean =>
  /计算(?:为|是)?$/.test(left.trim()) && /均[^。；]*$/.test(before);
const SENTENCE = 60;

function telling(
  whole: Claim,
  behindIt: readonly Claim[],
  others: readonly Claim[],
): Telling | undefined {
  const [first] = behindIt;
  if (first === undefined || first.passage !== whole.passage) return undefined;
  const link = between(whole, first);
  // 公共基础课教师68人（含思政课教师12人），其中双师型118人: what a bracket holds and closes has no parts outside it.
  if (depthOf(first) < depthOf(whole) || THE_REST.test(first.left.trim())) return undefined;
  if (BESIDE.test(link) || REACHING.test(link) || isOfBefore(first)) return undefined;
  if (isOfPeople(whole) && TAKERS.test(whole.head) && PRIZE.test(`${link}${first.right}`))
    return undefined;
  if (/其中.*分别/.test(link) && isListed(whole, others.at(-1))) return undefined;
  // 获奖50个，一等奖12个、二等奖18个: parts of a known kind need no word to say so.
  const second = behindIt[1];
  const opens =
    (second !== undefined && isComplement(whole, first, second)) ||
    LINK.test(link.replace(CLOSED, '')) ||
    (/^[\u4e00-\u9fff]{0,3}[，,]/.test(link) && OPENING_PART.test(link));
  if (opens) return doneBy(link, first) ? undefined : toldFrom(whole, behindIt, link, others);
  return isEnumerated(link, behindIt) ? toldFrom(whole, behindIt, link, others, true) : undefined;
}

const isOfPeople = ({ measure }: Claim): boolean =>
  measure === 'person' || measure === 'participation';

/** 参赛学生2964人次，评出一等奖114人次: not all who take part win. */
const TAKERS = /参赛|参加|参与|参评|报名|选手|申报|征集|收到|送展/;
const PRIZE = /[特一二三]等奖|[金银铜][奖牌]|优秀奖|优胜奖/;

/** 三年级1091人，二年级由1121人变为1115人: what something was before is no part of what stands beside it. */
const isOfBefore = ({ left, right }: Claim): boolean =>
  /[由从]$/.test(left.trim()) &&
  /^\s*[\u4e00-\u9fff]{0,2}(?:变为|变成|[增减升降扩][至到加为]|提高|上升|下降|扩大|减少|调整)/.test(
    right,
  );

/** 住校区的612名学生（其余2072名在本部）: what else there is comes last of several parts, and is none by itself. */
const THE_REST = /^[（(，,]?(?:其余|剩余|另有|另外|另|此外)/;

/** 三个部分别为40人、43人、45人，其中双师分别为29人、32人、33人: one list told of another. */
const isListed = (whole: Claim, before: Claim | undefined): boolean =>
  before !== undefined && /^\s*[、和及与]\s*$/.test(between(before, whole));

/** A semicolon ends what a number is told of, unless its parts are said to follow. */
const BESIDE = /[；;。](?!\s*(?:其中|包括|包含))/;

/** 重点专业类12个（覆盖38个专业）: what something reaches is no part of it. */
const REACHING =
  /包[含括]在|[（(](?:共|总|累计)?(?:覆盖|涵盖|涉及|对接|服务|惠及|辐射|面向|分布|来自)/;

/** 有效答卷366份，汽车160份、烹饪130份、幼儿76份: three or more of one kind, each with its name, right behind. */
function isEnumerated(link: string, [first, second, third]: readonly Claim[]): boolean {
  if (first === undefined || second === undefined || third === undefined) return false;
  const gaps = [between(first, second), between(second, third)];
  return (
    /^[\u4e00-\u9fff]{0,4}[，,]\s*[\u4e00-\u9fff“”]{1,10}$/.test(link) &&
    !/比|较|增|减|均|每|平均|上年|去年/.test(link) &&
    [second, third].every(({ measure }) => measure === first.measure) &&
    gaps.every((gap) => /^[\u4e00-\u9fff]{0,4}[、；;]\s*[\u4e00-\u9fff“”]{1,10}$/.test(gap))
  );
}

/** 下午班4名，由1名面点教师和1名辅导员陪着: who does it, where nobody says 组成. */
const doneBy = (link: string, { passage, mention }: Claim): boolean =>
  /^[^其包含：:（(]*由[^其包含：:（(]*$/.test(link) &&
  !/^[^。；]{0,60}?(?:组成|构成|组建|合成|而成)/.test(passage.text.slice(mention.end));

/** 收到申请437份，经评议认定418份，未通过的19份: the last of two is told as what the first leaves over. */
const isComplement = (whole: Claim, first: Claim, second: Claim): boolean =>
  second.passage === whole.passage &&
  first.measure === whole.measure &&
  second.measure === whole.measure &&
  !whole.part &&
  REST.test(second.left.replace(/[，,；;\s]/g, '')) &&
  between(whole, second).length <= LONGEST_COMPLEMENT &&
  !/[。；;]/.test(between(whole, second));

const REST = /^(?:尚未|还未|未|没有?|不(?![少断计含列入]|包[括含]|重复))/;

const LONGEST_COMPLEMENT = 60;

const OPENING_PART = /[，,]\s*(?:特等奖|一等奖|金奖|金牌|国家级|第一产业|一年级)$/;

function carriedTelling(values: readonly Claim[], before: readonly Claim[]): Telling | undefined {
  const [first] = values;
  if (first === undefined) return undefined;
  const opening = first.passage.text.slice(0, first.mention.start);
  const sentence = (opening.split(/[。！？]/).at(-1) ?? '').trim();
  const topic = normalised(/^([\u4e00-\u9fff“”]{2,14}?)中[，,]/.exec(sentence)?.[1] ?? '');
  const isLaidOut = LAID_OUT.test(sentence);
  if (!isLaidOut && topic === '' && !sentence.startsWith('其中')) return undefined;
  // 专任教师2199人，占…。生师比为…。专任教师中，市属…: a whole that is named may stand further off.
  const near = topic === '' ? lastOf(before) : before;
  const wholes = (isLaidOut ? wholesBefore(before) : near).filter(
    (each) => isTold(each) && each.measure === first.measure && each.period === first.period,
  );
  const named = wholes.findLast(({ head }) => head.length > 1 && first.head.endsWith(head));
  const ofTopic = wholes.findLast(
    ({ head }) => head.length > 1 && (topic.startsWith(head) || topic.endsWith(head)),
  );
  const last = wholes.findLast(({ part }) => !part) ?? wholes.at(-1);
  const whole = topic !== '' ? ofTopic : isLaidOut ? (named ?? last) : wholes.at(-1);
  if (whole === undefined || whole.passage !== first.passage) return undefined;
  // 按入学校区划分，主校区926人: no part of the 338 told last.
  const alike = values.filter(({ measure }) => measure === whole.measure);
  if (isLaidOut && alike.some((part) => exceeds(part.quantity, whole.quantity))) return undefined;
  // 加上2022级1538人，在校生为4612人。其中女生2814人: a whole of another time holds the part that this one cannot.
  const isOfAnother = (part: Claim): boolean =>
    part.measure === whole.measure &&
    exceeds(part.quantity, whole.quantity) &&
    near.some(
      (each) =>
        isTold(each) &&
        each.measure === part.measure &&
        each.period !== whole.period &&
        !exceeds(part.quantity, each.quantity),
    );
  if (values.some(isOfAnother)) return undefined;
  const others = wholes.filter((each) => each !== whole);
  return toldFrom(whole, values, isLaidOut ? '：' : '其中', others);
}

/**
 * The claims of the last sentence before that does not itself tell parts: 按年级分，一年级…。按性别分，男生… are parts of
 * what was told before both.
 */
function wholesBefore(before: readonly Claim[]): readonly Claim[] {
  const isPart = ({ passage, mention }: Claim): boolean =>
    LAID_OUT.test(
      (
        passage.text
          .slice(0, mention.start)
          .split(/[。！？]/)
          .at(-1) ?? ''
      ).trim(),
    );
  const last = before.findLast((each) => !isPart(each));
  return before.filter((each) => each.sentence === last?.sentence);
}

/** The claims of the sentence right before, which 其中 goes on with. */
const lastOf = (before: readonly Claim[]): readonly Claim[] =>
  before.filter(({ sentence }) => sentence === before.at(-1)?.sentence);
