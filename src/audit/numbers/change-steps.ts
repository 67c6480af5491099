import { sameDimension } from '../../quantity/index.js';
import { pairsOf } from '../claims/character-pairs.js';
import type { Claim } from '../claims/index.js';
import type { Scene } from '../scene.js';
import { depthOf } from './brackets.js';
import { contradict, isPercent } from './comparing.js';
import { isSpecific, plainScope } from './same-thing.js';

/** A value now and the one before it. */
export interface Step {
  readonly now: Claim;
  readonly before: Claim;
}

/** The values of a report by what they are of: a change may be of any two of them. */
export type Earlier = ReadonlyMap<string, readonly Claim[]>;

const thingKey = (claim: Claim): string | null => {
  const what = claim.concept ?? (claim.head.length >= 3 ? claim.head : null);
  return what === null ? null : [what, claim.measure, plainScope(claim.scope)].join('\u0001');
};

/** The values that a change may be told of, by name and by indicator. */
export function earlierValues({ claims }: Scene): Earlier {
  const values = new Map<string, Claim[]>();
  for (const claim of claims.claims) {
    if (claim.role !== 'value' || claim.planned || claim.attached || claim.dated) continue;
    // A change is told of a name, whatever indicator the name is of.
    for (const key of new Set([thingKey(claim), thingKey({ ...claim, concept: null })])) {
      if (key === null) continue;
      const others = values.get(key);
      if (others === undefined) values.set(key, [claim]);
      else others.push(claim);
    }
  }
  return values;
}

/** 由A增至B, 2022年A…2023年B: both values told before the change in one sentence. */
export function stepWithin(sentence: readonly Claim[], index: number): Step | undefined {
  const depth = Math.max(...sentence.slice(index, index + 1).map(depthOf));
  // What stands in brackets behind a value is of another thing: 专利22项（发明专利3项），上年同期20项.
  const isPoints = sentence[index]?.role === 'points';
  const values = sentence
    .slice(0, index)
    .filter(
      (each) =>
        (each.role === 'value' || (isPoints && each.role === 'share')) &&
        !IS_MORE.test(each.left.trim()) &&
        (depthOf(each) <= depth || isOfBefore(each)),
    );
  const [later, sooner] = [values.at(-1), values.at(-2)];
  if (later === undefined || sooner === undefined) return undefined;
  // 高职147350万元（上年136840万元），合计23.38亿元: a bracket is of what it stands behind.
  if (depthOf(sooner) > depthOf(later)) return undefined;
  if (isOfAnotherName(sentence[index], [later, sooner])) return undefined;
  if (!sameDimension(later.quantity.unit, sooner.quantity.unit)) return undefined;
  // 17台打印机的月打印量降到2100张: things that are counted otherwise.
  if (later.measure === 'things' && later.mention.unit !== sooner.mention.unit) return undefined;
  // 在校生5086人，较2022年的4863人: the earlier value is told behind the later one.
  const turned =
    later.period !== 'now' &&
    sooner.period === 'now' &&
    (later.head === '' || later.head === sooner.head);
  const [now, before] = turned ? [sooner, later] : [later, sooner];
  if (turned) return { now, before };
  // 设备总值69844.2万元，生均16947元，设备总值比上年的65217.8万元增加: what the earlier value is named by was told before.
  const named =
    later.period === 'now' || later.head === '' ? undefined : namedBefore(later, values);
  if (named !== undefined) return { now: named, before: later };
  const arrives =
    /(?:增加|增长|提高|提升|上升|扩大|下降|降低|减少|增|升|降|减)[到至为]了?|达到?|[到至]/.test(
      now.left,
    );
  const leaves =
    /[由从]/.test(before.left) ||
    /[由从]/.test(
      sentence[0]?.passage.text.slice(
        Math.max(0, before.mention.start - 14),
        before.mention.start,
      ) ?? '',
    );
  if (leaves && arrives && now.mention.start - before.mention.end < 40) return { now, before };
  const alike = now.head === '' || now.head === before.head || before.head === '';
  return alike && before.period !== now.period && before.period === 'last' && now.period === 'now'
    ? { now, before }
    : undefined;
}

/** 2023年224人，今年多44人: so many more, and not so many. */
const IS_MORE = /(?:今年|本年|又|还|净)(?:多|少|增|减)了?$/;

/** 达标率由93.5%提高到95.8%，违纪率下降1.4个百分点: a change that names what changed is of that. */
function isOfAnotherName(claim: Claim | undefined, values: readonly Claim[]): boolean {
  if (claim !== undefined && (isNamedApart(claim, values) || hasOwnSubject(claim, values)))
    return true;
  const own = /([\u4e00-\u9fff]{2,}率)/.exec(claim?.left.replace(/\s/g, '') ?? '')?.[1];
  if (own === undefined || /(?:增长|增加|下降|减少|上升|提高|变化)率$/.test(own)) return false;
  return !values.some(({ left }) => left.includes(own.slice(-3)));
}

/** 招生计划由3200人扩大到3650人，增加450人；录取数增加482人: what changed is named anew, by nothing in the names before. */
function isNamedApart({ head, left, passage, mention }: Claim, values: readonly Claim[]): boolean {
  const name = head.replace(COMMON_NAME, '');
  if (name.length < 2 || !left.replace(/\s/g, '').includes(name)) return false;
  const [first] = values;
  const told = passage.text.slice(
    Math.max(0, (first?.mention.start ?? mention.start) - REACH),
    values.at(-1)?.mention.end,
  );
  return !pairsOf(name).some((pair) => told.includes(pair));
}

/**
 * 泰国由17人增至22人，赞比亚增2人，合计增15人; 三等奖73项，获奖总数比上年的138项增加…: what changed is named in its own clause, and
 * not where the values stand.
 */
function hasOwnSubject({ left }: Claim, values: readonly Claim[]): boolean {
  const clause = left.replace(/\s/g, '').replace(AGAINST_WORDS, '');
  const subject = OWN_SUBJECT.exec(clause)?.[1] ?? '';
  if (subject === '') return false;
  if (/^(?:合计|共计|总计|累计)$/.test(subject)) return true;
  const told = values.map(({ head, left: before, right }) => `${before}${head}${right}`).join(' ');
  const pairs = pairsOf(subject);
  return pairs.filter((pair) => told.includes(pair)).length * 2 <= pairs.length;
}

const AGAINST_WORDS =
  /(?:[比较](?=[上去前往同原年\d其该第全预建])|与|同|跟|相较于?)[^，。；]{0,12}?(?:年度?|届|期|末|初|底|相比)(?:同期|相比)?的?/;
const OWN_SUBJECT =
  /^([\u4e00-\u9fff]{2,8}?)(?:则|也|又|共|净|同比|环比|分别|进一步|实际|均|各|还|只|仅|继续|大幅|小幅|略|有所)*(?:增加|增长|提高|提升|上升|扩大|下降|降低|减少|缩减|多|少|增|升|降|减)了?(?:约|近)?$/;

/** What any number may be called again by. */
const COMMON_NAME =
  /^(?:总量|总数|数量|规模|总规模|人数|总人数|金额|总额|幅度|净|同比|实际|平均|年均|合计)+/;
const REACH = 40;

/** The value of now that is called as an earlier one is, or by a longer name of it. */
const namedBefore = (before: Claim, values: readonly Claim[]): Claim | undefined =>
  values.findLast(
    ({ head, period, quantity: { unit } }) =>
      period === 'now' && head.endsWith(before.head) && sameDimension(unit, before.quantity.unit),
  );

/** 总收入3256.20万元（上年3012.45万元）: in brackets, and of the same thing as what they stand behind. */
const isOfBefore = ({ period }: Claim): boolean => period === 'last';

/** The value that the change belongs to, and the same thing's value of the year it is compared with. */
export function stepAcross(
  claim: Claim,
  sentence: readonly Claim[],
  index: number,
  earlier: Earlier,
): Step | undefined {
  if (AGAINST_OTHERS.test(gapBefore(claim))) return undefined;
  const now = subjectOf(claim, sentence, index) ?? namedNow(claim, sentence, index, earlier);
  if (now === undefined || now.period !== 'now') return undefined;
  const key = thingKey(now);
  if (key === null || (now.concept === null && !isSpecific(now.head))) return undefined;
  const others = earlier.get(key) ?? [];
  const year = /(?:比|较|与)\s*((?:19|20)\d{2})年?/.exec(gapBefore(claim))?.[1];
  const before = others.filter(
    ({ period }) => period === 'last' || (year !== undefined && period === `${year}年`),
  );
  const [first] = before;
  if (first === undefined || before.some((each) => contradict(each.quantity, first.quantity)))
    return undefined;
  return { now, before: first };
}

/** 比2022届…，升学率提高3.84个百分点: the change names what changed, and both values are told elsewhere. */
function namedNow(
  claim: Claim,
  sentence: readonly Claim[],
  index: number,
  earlier: Earlier,
): Claim | undefined {
  const opening = claim.passage.text.slice(
    sentence[0]?.mention.start ?? claim.mention.start,
    claim.mention.start,
  );
  const own = claim.left.replace(/[^\u4e00-\u9fff]/g, '');
  if (claim.head === '' || !isSpecific(claim.head) || !own.includes(claim.head)) return undefined;
  if (!/(?:比|较)(?:上|去|前一|(?:19|20)\d\d)/.test(`${opening}${claim.left}`)) return undefined;
  if (AGAINST_OTHERS.test(opening) || index === 0) return undefined;
  if (claim.role === 'growth') return undefined;
  return knownNow({ ...claim, measure: claim.role === 'points' ? '%' : claim.measure }, earlier);
}

/** 比全省平均高, 比计划多: against something else than the year before. */
const AGAINST_OTHERS =
  /全国|全省|平均|计划|目标|标准|规定|要求|同类|前年|三年前|五年前|“?十[三四]五”?|年初|入学|环比|男|女/;

/** The few words in front of a number. */
export const gapBefore = (claim: Claim): string =>
  claim.passage.text.slice(Math.max(0, claim.mention.start - 20), claim.mention.start);

/** The value told right before the change. */
function subjectOf(claim: Claim, sentence: readonly Claim[], index: number): Claim | undefined {
  const before = sentence
    .slice(0, index)
    .findLast(({ role }) => role === 'value' || (claim.role === 'points' && role === 'share'));
  if (before === undefined) return undefined;
  const fitting =
    claim.role === 'points'
      ? isPercent(before)
      : claim.role === 'growth' || before.measure === claim.measure;
  const own = claim.head === '' || claim.head === before.head;
  return fitting && own ? before : undefined;
}

/** 三年来，专任教师增加55人: what there is now, where the report tells it alike everywhere. */
export function knownNow({ head, measure, scope }: Claim, earlier: Earlier): Claim | undefined {
  if (head === '' || !isSpecific(head)) return undefined;
  const key = [head, measure, plainScope(scope)].join('\u0001');
  const told = (earlier.get(key) ?? []).filter(({ period }) => period === 'now');
  const [first] = told;
  return first === undefined || told.some((each) => contradict(each.quantity, first.quantity))
    ? undefined
    : first;
}
