import type { Claim } from '../claims/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import { agreed, figures, nameOf, printed, spanOfClaim } from './telling.js';

/** 派出2名教师…为期6天，合计12人日: persons and days make person-days. */
export const product: AuditRule = {
  id: 'numbers.product',
  title: { zh: '人日与人数、天数不符', en: 'Person-days their persons and days do not make' },
  category: 'truthfulness',
  severity: 'warning',
  observe: ({ claims: { sentences } }) =>
    sentences.flatMap((sentence) =>
      sentence.flatMap((claim, at) => judged(claim, sentence.slice(0, at))),
    ),
};

const PERSON_DAYS = /^人[·.]?[日天]$/;
const DAYS = /^[天日]$/;
const TOTALLED = /(?:共计|合计|总计|累计|共)\s*$/;

function judged(claim: Claim, before: readonly Claim[]): readonly Observation[] {
  if (!PERSON_DAYS.test(claim.mention.unit ?? '') || !TOTALLED.test(claim.left)) return [];
  if ([claim, ...before].some(({ mention }) => mention.hedge !== null)) return [];
  const persons = before.filter(({ measure, role }) => measure === 'person' && role === 'value');
  const days = before.filter(({ mention: { unit } }) => DAYS.test(unit ?? ''));
  const [person, ...others] = persons;
  const [day, ...more] = days;
  if (person === undefined || day === undefined || others.length + more.length > 0) return [];
  const [count, length, told] = [person, day, claim].map(({ mention: { value } }) =>
    value?.denominator === 1n ? value.numerator : undefined,
  );
  if (count === undefined || length === undefined || told === undefined) return [];
  const text = `${printed(person)} × ${printed(day)} ＝ ${count * length}${claim.mention.unit}`;
  if (count * length === told) return [agreed([claim, person, day], figures(text))];
  return [
    {
      outcome: 'fail',
      message: {
        zh: `${printed(person)}、${printed(day)}，合计却写作 ${printed(claim)}，请核对这三个数。`,
        en: `${printed(person)} for ${printed(day)} are told to make ${printed(claim)}; check the three.`,
      },
      derivation: [figures(`${text} ≠ ${printed(claim)}`)],
      spans: [claim, person, day].map(spanOfClaim),
      identity: [nameOf(claim), 'product'],
    },
  ];
}
