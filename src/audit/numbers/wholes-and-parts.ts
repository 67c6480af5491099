import { type Quantity, sum } from '../../quantity/index.js';
import type { Claim } from '../claims/index.js';
import { normalised } from '../claims/subject.js';
import { LAID_OUT } from '../claims/words.js';
import { depthOf } from './brackets.js';
import { contradict, exceeds } from './comparing.js';
import { type Kinship, kinshipOf } from './families.js';

/** A whole and the parts that a sentence tells of it. */
export interface Telling {
  readonly whole: Claim;
  readonly parts: readonly Claim[];
  /** The words between the whole and its first part: ，其中, ：, 分别为. */
  readonly link: string;
  /** What stands behind the last part: 等 leaves more parts untold. */
  readonly after: string;
  /** Numbers told before the whole, which 其中 may mean as well. */
  readonly others: readonly Claim[];
  /** Whether no word says that they are parts: they only stand behind. */
  readonly bare: boolean;
  /** Whether the whole stands behind them, as their sum. */
  readonly isSum?: true;
}

const LINK = /中[，,]|按[^，]{1,8}分|其中|包括|包含|含|分别|分为|[：:]|由|涵盖|（|\(/;
/** 留在当地（本市）的389人: what a bracket says and closes links nothing. */
const CLOSED = /[（(][^（()）]*[）)]/g;

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
const isTold = ({ role, mention, quantity, left }: Claim): boolean =>
  role === 'value' &&
  mention.kind === 'number' &&
  quantity.unit.symbol !== '%' &&
  !/均|平均|每/.test(left);

function telling(
  whole: Claim,
  behindIt: readonly Claim[],
  others: readonly Claim[],
): Telling | undefined {
  const [first] = behindIt;
  if (first === undefined || first.passage !== whole.passage) return undefined;
  const link = between(whole, first);
  if (BESIDE.test(link) || REACHING.test(link)) return undefined;
  if (/其中.*分别/.test(link) && isListed(whole, others.at(-1))) return undefined;
  // 获奖50个，一等奖12个、二等奖18个: parts of a known kind need no word to say so.
  const second = behindIt[1];
  const opens =
    (second !== undefined && isComplement(whole, first, second)) ||
    LINK.test(link.replace(CLOSED, '')) ||
    (/^[\u4e00-\u9fff]{0,3}[，,]/.test(link) && OPENING_PART.test(link));
  if (opens) return toldFrom(whole, behindIt, link, others);
  return isEnumerated(link, behindIt) ? toldFrom(whole, behindIt, link, others, true) : undefined;
}

/** 三个部分别为40人、43人、45人，其中双师分别为29人、32人、33人: one list told of another. */
const isListed = (whole: Claim, before: Claim | undefined): boolean =>
  before !== undefined && /^\s*[、和及与]\s*$/.test(between(before, whole));

/** A semicolon ends what a number is told of, unless its parts are said to follow. */
const BESIDE = /[；;。](?!\s*(?:其中|包括|包含))/;

/** 重点专业类12个（覆盖38个专业）: what something reaches is no part of it. */
const REACHING = /[（(](?:共|总|累计)?(?:覆盖|涵盖|涉及|对接|服务|惠及|辐射|面向|分布|来自)/;

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

/** 收到申请437份，经评议认定418份，未通过的19份: the last of two is told as what the first leaves over. */
const isComplement = (whole: Claim, first: Claim, second: Claim): boolean =>
  second.passage === whole.passage &&
  first.measure === whole.measure &&
  second.measure === whole.measure &&
  !whole.part &&
  REST.test(second.left.replace(/[，,；;\s]/g, '')) &&
  between(whole, second).length <= LONGEST_COMPLEMENT &&
  !/[。；;]/.test(between(whole, second));

const REST = /^(?:尚未|还未|未|没有?|不(?!少|断))/;
const LONGEST_COMPLEMENT = 60;

const OPENING_PART = /[，,]\s*(?:特等奖|一等奖|金奖|金牌|国家级|第一产业|一年级)$/;

/** Parts at the depth of the first of them: what stands in brackets behind a part is told of that part. */
function toldFrom(
  whole: Claim,
  behindIt: readonly Claim[],
  link: string,
  others: readonly Claim[] = [],
  bare = false,
): Telling | undefined {
  const run: Claim[] = [];
  const ends: number[] = [];
  const [first] = behindIt;
  const depth = first === undefined ? 0 : depthOf(first);
  let last = whole;
  let inner = false;
  for (const part of behindIt) {
    if (part.passage !== whole.passage || depthOf(part) < depth) break;
    if (depthOf(part) > depth) continue;
    const gap = between(last, part);
    const outside = gap.replace(/[（(][^（()）]*[）)]/g, '');
    // Another 其中 opens the parts of the part before it, up to the next semicolon.
    if (inner && /[；;]/.test(outside)) inner = false;
    else if (run.length > 0 && /其中|包括|包含/.test(outside)) inner = true;
    if (run.length > 0 && GOES_ON.test(outside)) break;
    if (inner) {
      last = part;
      continue;
    }
    if (part.measure !== whole.measure || !areOfOneTime(part, whole)) break;
    if (areOtherThings(part, whole) || isNewThought(part, gap, whole, run)) break;
    if (run.length > 0 && !/[，、；,;（(]|和|及/.test(gap)) break;
    if (run.length > 0 && TOP.test(part.head) && !/^\s*[、和及]/.test(gap)) break;
    if (run.length > 0 && /[；;]/.test(outside)) ends.push(run.length);
    run.push(part);
    last = part;
  }
  const end = run.at(-1);
  if (end === undefined) return undefined;
  // A semicolon may end the parts or only part them: whichever adds up was meant.
  const lists = [...ends.map((count) => run.slice(0, count)), run];
  const fitting =
    [...lists, ...stretchesOf(run)].find((list) => !contradict(totalOf(list), whole.quantity)) ??
    lists.find((list) => kinship(list, whole).complete) ??
    lists[0] ??
    run;
  return { whole, parts: fitting, link, after: behind(fitting.at(-1) ?? end), others, bare };
}

/** 累计认定55家，其中国家级2家: what a sum over the years is made of bears no time of its own. */
const areOfOneTime = (part: Claim, { period }: Claim): boolean =>
  part.period === period || (period === '累计' && part.period === 'now' && part.part);

/** 奖项30项，其中国家级2项，论文4300篇: things are parts only of such as are counted alike. */
const areOtherThings = (part: Claim, whole: Claim): boolean =>
  part.measure === 'things' &&
  part.mention.unit !== null &&
  whole.mention.unit !== null &&
  part.mention.unit !== whole.mention.unit &&
  !/^[个项]{2}$/.test(`${part.mention.unit}${whole.mention.unit}`);

/** 新增铁路639公里、其中高铁370公里，新增公路2600公里: what is more than the whole begins anew behind a comma. */
const isNewThought = (part: Claim, gap: string, whole: Claim, run: readonly Claim[]): boolean =>
  run.length > 0 &&
  /[，,]/.test(gap) &&
  exceeds(part.quantity, whole.quantity) &&
  !kinship([...run, part], whole).disjoint;

/** Every two or more parts that follow one another: 其中留在当地…；到大型企业…，其余…. */
const stretchesOf = (run: readonly Claim[]): readonly (readonly Claim[])[] =>
  run.length > MOST_PARTS
    ? []
    : run.flatMap((_, from) =>
        run.slice(from + 1).map((__, length) => run.slice(from, from + length + 2)),
      );

const MOST_PARTS = 12;

/** What is never told as part of another number of persons. */
const TOP = /^(?:在校生|毕业生|招生|教职工|中职学校)$/;

/** What the parts make together. */
export const totalOf = (told: readonly Claim[]): Quantity =>
  told.map(({ quantity }) => quantity).reduce((a, b) => sum(a, b));

/** 国家级1个、省级3个、市级8个，共计12个: the whole behind its parts. */
function summedUp(total: Claim, before: readonly Claim[]): Telling | undefined {
  const counted = SUM_OF_SO_MANY.exec(total.left.replace(/\s/g, ''));
  if (counted !== null) return sumOfSoMany(total, before, MANY.indexOf(counted[1] ?? ''));
  const left = total.left.replace(/\s/g, '');
  const isSum =
    SUMMED.test(left) || (/^累计$/.test(left) && /依次|分别/.test(before[0]?.left ?? ''));
  if (!isSum) return undefined;
  // 甲类…个、乙类…个、丙类…个，三类合计…个: a number that only counts them.
  const counter = before.at(-1);
  const many = MANY.indexOf(
    /^([两三四五六七八九十])[类项者校级届]$/.exec(counter?.mention.text ?? '')?.[1] ?? '零',
  );
  if (many > 0) return sumOfSoMany(total, before.slice(0, -1), many);
  const last = before.at(-1);
  // 思政课16人、其他公共基础课80人、专业课172人，公共基础课合计96人: the sum of some has a name of its own.
  if (last === undefined || !/^[，,、；;\s—]*[\u4e00-\u9fff]{1,4}$/.test(between(last, total)))
    return undefined;
  const run: Claim[] = [];
  let next = total;
  for (const part of before.toReversed()) {
    if (part.passage !== total.passage || depthOf(part) < depthOf(total)) break;
    if (depthOf(part) > depthOf(total)) continue;
    if (part.measure !== total.measure) break;
    const gap = between(part, next).replace(CLOSED, '');
    if (/[；;。]|其中|累计/.test(gap) || gap.length > LONGEST_GAP) break;
    // 参加47个赛项，获一等奖21项: what a comma and a verb part is told before the list.
    if (run.length > 0 && !/^\s*[、，,和及]/.test(gap)) break;
    run.unshift(part);
    next = part;
  }
  const lists = run.map((_, from) => run.slice(from)).filter(({ length }) => length > 1);
  const parts = lists.find((list) => !contradict(totalOf(list), total.quantity)) ?? lists[0];
  return parts === undefined
    ? undefined
    : { whole: total, parts, link: '：', after: '', others: [], bare: false, isSum: true };
}

const LONGEST_GAP = 30;
const SUMMED = /^(?:获奖|总数|人数)?(?:共计|合计|总计|一共|共|总共)$/;

const MANY = '零一两三四五六七八九十';
const SUM_OF_SO_MANY = /^([两三四五六七八九十])(?:年|项|者|类|校|级|届)(?:累计|合计|共计|总计|共)$/;

/** 分别选派教师12人、15人和18人，三年累计45人: the sum of just so many numbers of one list right before it. */
function sumOfSoMany(total: Claim, before: readonly Claim[], many: number): Telling | undefined {
  const parts = before.slice(-many);
  const [first] = parts;
  const isList = parts.every(
    (part, at) =>
      part.measure === total.measure &&
      part.passage === total.passage &&
      (at === 0 ||
        /^\s*[、，,和及以与]+[^，,。；;]{0,10}$/.test(between(parts[at - 1] ?? part, part))),
  );
  const isWhole = parts.length === many && isList && !isJoinedBefore(first, before.at(-many - 1));
  const last = parts.at(-1);
  if (
    !isWhole ||
    last === undefined ||
    !/^[，,、；;\s]*[\u4e00-\u9fff]{2,5}$/.test(between(last, total))
  )
    return undefined;
  return { whole: total, parts, link: '：', after: '', others: [], bare: false, isSum: true };
}

/** Whether the list goes on to the left: then it is of more than so many. */
const isJoinedBefore = (first: Claim | undefined, before: Claim | undefined): boolean =>
  first !== undefined &&
  before !== undefined &&
  before.measure === first.measure &&
  before.passage === first.passage &&
  /^\s*[、和及与]+[^，,。；;]{0,10}$/.test(between(before, first));

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
  if (isLaidOut && exceeds(first.quantity, whole.quantity)) return undefined;
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

/** A new thought that does not go on with the parts. */
const GOES_ON =
  /拥有|现有|另有|另聘|外聘|同时|此外|另外|还有|并(?!轨)|组成|构成|比上年|较上年|同比|累计|年度/;

function between(before: Claim, after: Claim | undefined): string {
  if (after === undefined) return '';
  return before.passage.text.slice(before.mention.end, after.mention.start);
}

const behind = ({ passage, mention }: Claim): string =>
  passage.text.slice(mention.end, mention.end + 24).split(/[。；！？]/)[0] ?? '';

/** Whether parts are of one known kind, and whether all of the kind are told. */
export function kinship(told: readonly Claim[], whole: Claim): Kinship {
  const words = told.map((part) => {
    const left = part.left.replace(/\s/g, '');
    // In a list told with 分别 the subjects stand before the numbers.
    return left === '' || /分别|依次/.test(left) ? part.head : `${left}${part.right.slice(0, 6)}`;
  });
  return kinshipOf(
    words.map((word) => word.replace(/^.*(?:其中|包括|包含|含|分别|分为)/, '')),
    whole.head,
  );
}
