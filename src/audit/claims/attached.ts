import type { Claim } from './claim.js';
import type { ConceptReader } from './claim-concept.js';
import { normalised } from './subject.js';

/** 在本省落实去向2487人（直接就业1872人，升学615人）: what a bracket says is of what stands before it, and of no more. */
export function isInNarrowerBracket(at: number, claims: readonly Claim[]): boolean {
  const claim = claims[at];
  const whole = claimBeforeBracket(at, claims);
  return (
    whole !== undefined &&
    whole.measure === claim?.measure &&
    (whole.concept === null || whole.attached || OF_A_PLACE.test(whole.left))
  );
}

/** The claim right before the bracket that holds one of them. */
function claimBeforeBracket(at: number, claims: readonly Claim[]): Claim | undefined {
  const claim = claims[at];
  if (claim === undefined) return undefined;
  const { text } = claim.passage;
  const from = Math.max(0, claim.mention.start - LONGEST_BRACKET);
  const inside = /[（(][^（()）]*$/.exec(text.slice(from, claim.mention.start));
  if (inside === null) return undefined;
  const open = from + inside.index;
  let before = at - 1;
  while ((claims[before]?.mention.end ?? 0) > open) before -= 1;
  const whole = claims[before];
  const joined = whole && text.slice(whole.mention.end, open);
  return joined !== undefined && /^[^（()）]{0,6}$/.test(joined) ? whole : undefined;
}

const LONGEST_BRACKET = 300;

/** 在读学生862人，占在校生的23.67%: what is a share of all pupils is not all pupils, whatever it is called. */
export const isPartOfItsOwn = (
  { concept, measure, role }: Claim,
  next: Claim | undefined,
  { conceptOf: find }: ConceptReader,
): boolean =>
  role === 'value' &&
  concept !== null &&
  next?.role === 'share' &&
  next.base !== '' &&
  find(normalised(next.base.replace(/^(?:全校|全市|全区|我校|学校)/, '')), measure)?.id === concept;

/** Those who stayed in a place, and no others. */
const OF_A_PLACE = /本省|本市|[省市县区]内|[省市县]外|当地|本地|外地|外省|西部|东部/;

/** Things that have persons, money and hours of their own. */
const CONTAINER =
  /(?:专业群?|班|学院|基地|中心|项目|课程|平台|联盟|集团|共同体|联合体|企业|公司|工作室|社区|校区|教学点|办学点|办学)$/;

/** 建成实训基地12个，工位860个: what is told right behind things that have such of their own. */
export function isAttached(left: string, earlier: readonly Claim[]): boolean {
  const before = earlier.findLast(({ role }) => role === 'value');
  const own = /全校|全市|全区|全县|学校|我校|共有/.test(left);
  return before?.measure === 'things' && !own && CONTAINER.test(before.head);
}

/** 专业群覆盖专业11个: those that something reaches, and not all there are. */
export const REACHED = /覆盖|涉及|涵盖|惠及|辐射|对接/;

/** 12个专业入选省级优质专业: some of them, and not all there are. */
export const CHOSEN =
  /^[\u4e00-\u9fff]{1,6}?(?:入选|获评|获批|被评|被列|列入|立项|参加|参与|试点|通过|获得|达标|与(?!.{0,8}之比)|面向|开展|承接|承办|开设|开办|举办|组织|接收)/;

/** 教职工684人中650人满意: those who answered, and not all there are. */
export const isAsked = (right: string, sentence: string): boolean =>
  /^(?:中有?|参与|参加|参评|作答|填写|填答|接受)$/.test(right.trim()) &&
  /满意|调查|问卷|抽样|样本|受访|测评|评价|评议/.test(sentence);
