import { inUnit, sameDimension } from '../../quantity/index.js';
import type { Claim } from '../claims/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import { contradict, isPercent } from './comparing.js';
import { agreed, figures, nameOf, printed, spanOfClaim, worked } from './telling.js';

/** 128400平方米（约192.6亩）: one quantity told twice side by side, in two units or in two scales. */
export const twoUnits: AuditRule = {
  id: 'numbers.two-units',
  title: { zh: '同一数量换算不符', en: 'A quantity that its second unit does not give' },
  category: 'truthfulness',
  severity: 'error',
  observe: ({ claims: { sentences } }) =>
    sentences.flatMap((sentence) =>
      sentence.flatMap((claim, at) => {
        const next = sentence[at + 1];
        return next !== undefined && areOne(claim, next) ? [judged(claim, next)] : [];
      }),
    ),
};

/** Whether the second says the first again: in a bracket of its own, or behind 折合 and its like. */
function areOne(a: Claim, b: Claim): boolean {
  const isValue = [a, b].every(({ role, mention }) => role === 'value' && mention.value !== null);
  if (a.measure === 'bare' || isPercent(a) || isPercent(b)) return false;
  if (!isValue || a.passage !== b.passage || !sameDimension(a.quantity.unit, b.quantity.unit))
    return false;
  const { text } = a.passage;
  const gap = text.slice(a.mention.end, b.mention.start);
  const behind = text.slice(b.mention.end);
  const isBracketed =
    /^\s*[（(]\s*(?:即|合|约合|折合|约|共)*\s*$/.test(gap) && /^\s*[）)]/.test(behind);
  const isSaid = /^\s*[，,（(]?\s*(?:即|约?折合|约合|相当于)(?:约|为|是)*\s*$/.test(gap);
  return (isBracketed || isSaid) && areInTwoScales(a, b);
}

/** In one unit and one scale a bracket may hold the number of another year: 12项（10项）. */
const areInTwoScales = (a: Claim, b: Claim): boolean =>
  a.quantity.unit.symbol !== b.quantity.unit.symbol ||
  scaleOf(a) !== scaleOf(b) ||
  (/折合|合/.test(b.left) && !b.left.includes('即'));

const scaleOf = ({ mention }: Claim): string => /[万亿]/.exec(mention.text)?.[0] ?? '';

function judged(a: Claim, b: Claim): Observation {
  const made = inUnit(a.quantity, b.quantity.unit);
  const text = `${printed(a)} ＝ ${worked(made, 2)}`;
  if (!contradict(a.quantity, b.quantity)) return agreed([a, b], figures(text));
  return {
    outcome: 'fail',
    message: {
      zh: `“${nameOf(a)}”${printed(a)} 换算为 ${worked(made, 2)}，后面却写作 ${printed(b)}，请核对这两个数。`,
      en: `“${nameOf(a)}” ${printed(a)} is ${worked(made, 2)}, but ${printed(b)} stands behind it; check both.`,
    },
    derivation: [figures(`${text} ≠ ${printed(b)}`)],
    spans: [a, b].map(spanOfClaim),
    identity: [nameOf(a), 'units'],
  };
}
