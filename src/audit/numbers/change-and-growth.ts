import { BARE, difference, quantity, quotient } from '../../quantity/index.js';
import { BEFORE_COMPARED } from '../claims/earlier-times.js';
import type { Claim } from '../claims/index.js';
import type { Observation } from '../finding.js';
import { negative } from './change-of-step.js';
import { type Earlier, knownNow } from './change-steps.js';
import { contradict } from './comparing.js';
import { agreed, asPercent, figures, nameOf, printed, spanOfClaim, worked } from './telling.js';

/**
 * 较上一学年的3318人增加158人，增长4.76%: the base, the change and the growth stand side by side, whatever they are of.
 */
export function judgedByBase(
  claim: Claim,
  index: number,
  sentence: readonly Claim[],
): readonly Observation[] | undefined {
  const [base, moved] = sentence.slice(Math.max(0, index - 2), index);
  if (claim.role !== 'growth' || claim.mention.kind !== 'percent') return undefined;
  if (base?.role !== 'value' || moved?.role !== 'change' || base.measure !== moved.measure)
    return undefined;
  const { text } = claim.passage;
  const gaps = [
    text.slice(base.mention.end, moved.mention.start).replace(YEAR, ''),
    text.slice(moved.mention.end, claim.mention.start),
  ];
  // 与2022届升学478人相比，2023届多了63人: what this is held against.
  const isBase =
    BEFORE_COMPARED.test(base.left) || /^[^，。；\d]{0,2}(?:相比|比[，,])/.test(gaps[0] ?? '');
  if (!isBase || moved.direction !== claim.direction) return undefined;
  if (gaps.some((gap) => !/^(?:相?比)?[，,（(]?[^，。；\d]{0,10}$/.test(gap))) return undefined;
  const ratio = quotient(moved.quantity, base.quantity);
  if (ratio === undefined) return undefined;
  const reckoned = `${printed(moved)} ÷ ${printed(base)} ＝ ${worked(asPercent(ratio), 2)}`;
  if (!contradict(quantity(ratio.interval, BARE), claim.quantity))
    return [agreed([claim, moved, base], figures(reckoned))];
  return [
    {
      outcome: 'fail',
      message: {
        zh: `在 ${printed(base)} 的基础上增减 ${printed(moved)}，幅度却写作 ${printed(claim)}，应为 ${worked(asPercent(ratio), 2)}，请核对这三个数。`,
        en: `${printed(moved)} of ${printed(base)} is ${worked(asPercent(ratio), 2)}, but ${printed(claim)} is told; check the three.`,
      },
      derivation: [figures(reckoned)],
      spans: [claim, moved, base].map(spanOfClaim),
      identity: [nameOf(moved), 'base'],
    },
  ];
}

const YEAR = /(?:19|20)\d{2}\s?[年届](?:度)?/g;

/** 招生1203人，比上年增加87人，增长7.8%: the change and the growth must fit each other. */
export function judgedTogether(
  claim: Claim,
  index: number,
  sentence: readonly Claim[],
  earlier: Earlier,
): readonly Observation[] {
  if (claim.role !== 'growth' || claim.mention.kind !== 'percent') return [];
  const absolute = sentence[index - 1];
  const told = sentence.slice(0, index - 1).filter(({ role }) => role === 'value');
  // With both values told, they are held against each other instead.
  const last = told.at(-1) ?? (absolute === undefined ? undefined : knownNow(absolute, earlier));
  // 与上年核查属实的5起相比，减少了3起，下降60.00%: what this is held against.
  const isBase = last !== undefined && /^[^，。；]{0,4}相比/.test(last.right.trim());
  const now = last?.period === 'now' && !isBase ? last : undefined;
  if (absolute?.role !== 'change' || now?.role !== 'value') return [];
  if (absolute.direction !== claim.direction || absolute.measure !== now.measure) return [];
  // 报废核销380.96万元，净增743.04万元: net of what was told, and no growth of it.
  if (/净[增减]/.test(absolute.left) && FLOW.test(`${now.head}${now.left}`)) return [];
  if (absolute.head !== now.head || (claim.head !== now.head && claim.head !== '')) return [];
  const moved = absolute.direction < 0 ? negative(absolute.quantity) : absolute.quantity;
  const before = difference(now.quantity, moved);
  const ratio = quotient(moved, before);
  if (ratio === undefined) return [];
  const stated = claim.direction < 0 ? negative(claim.quantity) : claim.quantity;
  const text = `${printed(absolute)} ÷（${printed(now)} ${absolute.direction < 0 ? '＋' : '－'} ${printed(absolute)}）＝ ${worked(asPercent(ratio), 2)}`;
  if (!contradict(quantity(ratio.interval, BARE), stated))
    return [agreed([claim, absolute, now], figures(text))];
  return [
    {
      outcome: 'fail',
      message: {
        zh: `“${nameOf(now)}”${printed(now)}，增减 ${printed(absolute)}，幅度却写作 ${printed(claim)}，三个数不能同时成立，请核对。`,
        en: `“${nameOf(now)}” ${printed(now)}, changed by ${printed(absolute)}, cannot have changed by ${printed(claim)}; check the three.`,
      },
      derivation: [figures(text)],
      spans: [claim, absolute, now].map(spanOfClaim),
      identity: [nameOf(now), 'growth'],
    },
  ];
}

/** What goes in or out, and is not what there is. */
export const FLOW = /报废|核销|处置|退|转[出入]|新购|新增|购置|调[出入]|离校|入学|净增/;
