import { type Span, spanOf } from '../../document/model/index.js';
import type { Claim } from '../claims/index.js';
import { folded } from '../claims/prose-claims.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import { isCount } from './comparing.js';
import { figures, nameOf, printed, spanOfClaim } from './telling.js';

/** A number of things, and the things themselves named one by one. */
export const countList: AuditRule = {
  id: 'numbers.count-list',
  title: { zh: '数目与所列不符', en: 'A count its list does not bear out' },
  category: 'truthfulness',
  severity: 'warning',
  observe: ({ claims }) =>
    claims.sentences.flatMap((sentence) =>
      sentence
        .filter((claim) => isCount(claim) && claim.role === 'value')
        .flatMap((claim) => judged(claim, sentence)),
    ),
};

/** What is listed behind a count: how many, where, and whether these are all. */
interface Listing {
  readonly kind: 'titles' | 'points' | 'names';
  readonly count: number;
  readonly span: readonly [start: number, end: number];
  /** 等 or 如 in front: examples only. */
  readonly open: boolean;
}

const REACH = 600;

function judged(claim: Claim, sentence: readonly Claim[]): readonly Observation[] {
  const count = Number(claim.mention.value?.numerator ?? 0n);
  if (count < 1 || count > MOST) return [];
  const { text } = claim.passage;
  // 每县1所, 各有1个核心专业: of each so many.
  if (/(?:每|各)[^，。；：\d]{0,4}$/.test(claim.left.trim())) return [];
  // 办学六个字：育人、育才、育市: characters, and not what they spell.
  if (/^个?字/.test(claim.right.trim())) return [];
  const rest = folded(text.slice(claim.mention.end, claim.mention.end + REACH));
  const listing =
    titlesBehind(rest, claim) ??
    pointsBehind(rest, claim) ??
    namesBehind(rest, claim) ??
    namesBefore(claim);
  if (listing === undefined) return [];
  const span = spanOf(
    claim.passage,
    claim.mention.end + listing.span[0],
    claim.mention.end + listing.span[1],
  );
  if (listing.count === count || (listing.open && listing.count < count)) {
    return [
      {
        outcome: 'pass',
        message: { zh: '数目与所列相符', en: 'The list bears out the count.' },
        derivation: [figures(`${listing.count}`)],
        spans: [spanOfClaim(claim), shortened(span)],
        identity: [nameOf(claim)],
      },
    ];
  }
  // The list may be that of another number in the sentence: 编写教材3本，其中校企合作1本（《甲》《乙》《丙》）.
  const ofAnother =
    listing.kind === 'titles' &&
    sentence.some(
      (each) => each !== claim && Number(each.mention.value?.numerator ?? 0n) === listing.count,
    );
  return ofAnother ? [] : [failure(claim, listing, span)];
}

const MOST = 60;
const LONGEST_QUOTE = 60;
const shortened = ({ start, end }: Span): Span => ({
  start,
  end: Math.min(end, start + LONGEST_QUOTE),
});

function failure(claim: Claim, listing: Listing, span: Span): Observation {
  return {
    outcome: 'fail',
    message: {
      zh: `说是 ${printed(claim)}，列出来的有 ${listing.count} 个，请核对数目和所列各项。`,
      en: `It says ${printed(claim)}, but ${listing.count} are listed; check the count and the list.`,
    },
    derivation: [
      {
        zh: `所列 ${listing.count} ≠ ${printed(claim)}`,
        en: `${listing.count} listed ≠ ${printed(claim)}`,
      },
    ],
    spans: [spanOfClaim(claim), shortened(span)],
    identity: [nameOf(claim)],
  };
}

const TITLED = /教材|课程|图书|著作|论文|作品|文件|制度|办法|标准|方案|节目|剧目|刊物|[篇部本册门]/;

/** 5本教材：《甲》《乙》…: titles in the same sentence. */
function titlesBehind(rest: string, claim: Claim): Listing | undefined {
  const sentence = rest.split(/[。；！？\n]/)[0] ?? '';
  const titles = [...sentence.matchAll(/《[^》]{1,60}》/g)];
  const [first] = titles;
  const last = titles.at(-1);
  if (first === undefined || last === undefined || titles.length < 2) return undefined;
  const before = sentence.slice(0, first.index);
  if (
    before.length > 24 ||
    /\d/.test(before) ||
    !TITLED.test(`${claim.mention.unit ?? ''}${before}`) ||
    // 7家企业组建教材编写团队，编写完成《甲》《乙》: a new thought.
    /[，,](?!分别|即|依次|包括|包含|有|为|其中|如)/.test(before)
  )
    return undefined;
  // Between the titles there must be nothing but what joins a list.
  const gaps = titles.slice(1).map((title, index) => {
    const previous = titles[index];
    return previous === undefined
      ? ''
      : sentence.slice(previous.index + previous[0].length, title.index);
  });
  if (!gaps.every((gap) => /^[、，,和及以与]*$/.test(gap))) return undefined;
  const after = sentence.slice(last.index + last[0].length);
  const own = /^等(?:\s*[\d一二两三四五六七八九十]+)?/.exec(after);
  const open = own !== null || /如|例如|包括|含|其中/.test(before.slice(-4));
  if (/\d/.test(after.slice(0, 8)) && own !== null) return undefined;
  // 教材1本，《甲》《乙》等一批教材受到欢迎: a new thought about others.
  if (own !== null && before.includes('，')) return undefined;
  return {
    kind: 'titles',
    count: titles.length,
    span: [first.index, last.index + last[0].length],
    open,
  };
}

const POINTED =
  /^[\u4e00-\u9fff]{0,6}?(?:方面|措施|举措|路径|途径|环节|问题|挑战|经验|特点|特色|机制|任务|原则|做法|转变|创新|突破|行动|不足|短板|抓手|制度|工作|重点|途径|保障|优势|原因|成效)/;
const POINT_OPENING = /^[\u4e00-\u9fff]{0,12}?(?:[：:。，,]|如下)/;
const ONES = '一二三四五六七八九十';

/** 三个方面：一是…；二是…: points told in the same paragraph. */
function pointsBehind(rest: string, claim: Claim): Listing | undefined {
  if (!POINTED.test(rest)) return undefined;
  if (!POINT_OPENING.test(rest) || claim.mention.text.length > 8) return undefined;
  const first = rest.indexOf('一是');
  if (first < 0 || first > 40) return undefined;
  let [count, end] = [1, first + 2];
  while (count < ONES.length) {
    const next = rest.indexOf(`${ONES.charAt(count)}是`, end);
    if (next < 0 || !/[；。，;,]/.test(rest.charAt(next - 1))) break;
    [count, end] = [count + 1, next + 2];
  }
  const cut = rest.length >= REACH;
  return count < 2 ? undefined : { kind: 'points', count, span: [first, end], open: cut };
}

const NAMES =
  /^(?<noun>[\u4e00-\u9fff]{0,14}?)(?:[：:]|，?(?:分别是|分别为|即|依次为)|（(?:分别为|分别是|即)?)(?<list>[^。；！？\n）]{4,400})/;

/** 4个专业群：甲、乙、丙和丁. */
function namesBehind(rest: string, claim: Claim): Listing | undefined {
  const match = NAMES.exec(rest);
  const list = match?.groups?.list ?? '';
  // 39人（升学、创业、入伍均在省内）: what is said of things is no list of them.
  if (match === null || /\d|其中|万|占|均|都/.test(list) || claim.measure === 'participation')
    return undefined;
  if (!list.includes('、')) return undefined;
  if (/，|,|：|:/.test(list) || /^按.*(?:次序|顺序|为序|排列)$/.test(list)) return undefined;
  // 深度合作企业12家（指具备订单班、设备投入的）: what is meant by it.
  if (/^[\u4e00-\u9fff]{0,14}（(?:[按指]|是指|即指)/.test(rest)) return undefined;
  const open = /等$|等[^、]{0,8}$|如|例如/.test(list);
  const items = itemsOf(list.replace(/等[^、]{0,8}$/, ''));
  if (items.some((item) => item.length === 0 || item.length > LONGEST_ITEM)) return undefined;
  // 三所高校（两所高职、一所本科）: kinds, each with a number of its own.
  if (items.some((item) => /^[一二两三四五六七八九十几数]+[个所家项门名位类]/.test(item)))
    return undefined;
  // 31个省（市、自治区）, 7个职业（工种、证书）: what else each of them may be.
  if (items.every((item) => KIND.test(item))) return undefined;
  const at = rest.indexOf(list);
  return { kind: 'names', count: countedAs(list, claim), span: [at, at + list.length], open };
}

const KIND =
  /^(?:省|市|区|县|旗|州|盟|自治[区州县旗]|直辖市|[县地]级市|兵团|院|系|部|处|室|所|职业|工种|证书|岗位|专业|方向|课程|项目|企业|单位|机构)$/;

/** How many a list names: a joint name at its end (信息与通信) is one or two, whichever the count says. */
function countedAs(list: string, { mention }: Claim): number {
  const count = Number(mention.value?.numerator ?? 0n);
  const named = list.split('、');
  const isJoint = /.(?:以及|[和及与])./.test(named.at(-1) ?? '');
  const isEither = count === named.length || (isJoint && count === named.length + 1);
  return isEither ? count : itemsOf(list).length;
}

/** 甲、乙、丙、丁4个专业部, 甲、乙等12家企业: the things stand before their number. */
function namesBefore(claim: Claim): Listing | undefined {
  const { passage, mention } = claim;
  const from = Math.max(0, mention.start - BEFORE);
  const clause =
    passage.text
      .slice(from, mention.start)
      .split(/[。；！？，,：:\n（）()\d]/)
      .at(-1) ?? '';
  const noun = passage.text.slice(mention.end, mention.end + 2);
  if (!clause.includes('、') || !/^[\u4e00-\u9fff]{2}/.test(noun)) return undefined;
  // 10个系和3个部: the list is of both.
  if (/^[\u4e00-\u9fff]{0,8}[和及、]\s?\d/.test(passage.text.slice(mention.end))) return undefined;
  // 甲、乙、丙三个大类共18个专业: the list has a count of its own.
  if (/[一二两三四五六七八九十][个大类家所门项种本][\u4e00-\u9fff]{0,6}$/.test(clause))
    return undefined;
  const open = /等(?:\s|共|共计)*$/.test(clause);
  const list = clause
    .replace(/(?:等|共|共计|合计|这|总计)+\s*$/, '')
    .replace(LABEL, '')
    .replace(HAVING, '');
  // 轨道、信息、物管学院各1个专业: of each so many.
  if (/(?:的|与|和|及|为|有|在|对|开展|获|建设|占|比|年|月|各|每)$/.test(list)) return undefined;
  const items = itemsOf(list);
  // One or two joined names are as often an attribute (产教融合、校企合作2项) as a list.
  if (
    items.length < LEAST_BEFORE ||
    items.some((item) => item === '' || item.length > LONGEST_ITEM)
  ) {
    return undefined;
  }
  if (!open && !CLASSED.test(`${mention.text}${noun}`)) return undefined;
  const start = mention.start - (clause.length - clause.lastIndexOf(list)) - mention.end;
  const span = [start, start + list.length] as const;
  return { kind: 'names', count: countedAs(list, claim), span, open };
}

/** 党校、行政学校内设办公室、教务科…4个科室: who has them is none of them. */
const HAVING =
  /^.*(?:内设|下设|分设|设有|开设了?|现设|现有|现共有|共有|建有|拥有|下辖|包括|涵盖)(?=.)/;

/** 一、报告由办公室、教务处…8个部门写成: the number of a paragraph is no item. */
const LABEL = /^\s*[一二三四五六七八九十]{1,3}、/;

const BEFORE = 120;
const LEAST_BEFORE = 3;
/** Nouns whose members are named by name, and not described. */
const CLASSED =
  /(?:个|大|类|家|所|门|项|种|本)(?:专业|系|部|学院|校区|实训|基地|企业|公司|学校|院校|课程|证书|工种|大类|赛项|平台|中心|区县|城市|国家|模块|品牌|产业)/;
const LONGEST_ITEM = 30;

function itemsOf(list: string): readonly string[] {
  const items = list.split('、').map((item) => item.trim());
  const last = items.at(-1) ?? '';
  const pair = /^(.{2,}?)(?:以及|及|和)(.{2,})$/.exec(last);
  return pair === null ? items : [...items.slice(0, -1), pair[1] ?? '', pair[2] ?? ''];
}
