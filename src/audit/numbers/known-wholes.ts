import { sum } from '../../quantity/index.js';
import type { ConceptId } from '../../standard/index.js';
import type { Claim } from '../claims/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import { contradict } from './comparing.js';
import { plainScope } from './same-thing.js';
import { isSlipOfSum } from './slip-of-sum.js';
import { agreed, figures, nameOf, printed, spanOfClaim, worked } from './telling.js';

/**
 * 一年级14062人、二年级13684人、三年级13467人: parts that together are always the same indicator of the report, wherever
 * it is told. Only a slip of the pen between them is told, for not all schools have three years.
 */
export const knownWholes: AuditRule = {
  id: 'numbers.known-whole',
  title: { zh: '各部分之和与全文总数不符', en: 'Parts that do not make the total told elsewhere' },
  category: 'truthfulness',
  severity: 'warning',
  observe: ({ claims: { claims, sentences } }) =>
    WHOLES.flatMap(({ members, of }) => {
      const whole = theOne(claims, of);
      return whole === undefined
        ? []
        : sentences
            .map((sentence) => partsIn(sentence, members))
            .filter((parts) => !isToldItself(parts, claims))
            .flatMap((parts) => judged(parts, whole));
    }),
};

/** Kinds of parts that leave nothing out, and the indicator that they make. */
const WHOLES: readonly { readonly members: readonly RegExp[]; readonly of: ConceptId }[] = [
  {
    members: [/^(?:高?一年级|高一)/, /^(?:高?二年级|高二)/, /^(?:高?三年级|高三)/],
    of: 'students',
  },
  { members: [/^男(?:学?生|性)$/, /^女(?:学?生|性)$/], of: 'students' },
  { members: [/第?一产业?$/, /第?二产业?$/, /第?三产业?$/], of: 'employed' },
];

const isOwn = ({ role, scope, period, planned, attached }: Claim): boolean =>
  role === 'value' && plainScope(scope) === '' && period === 'now' && !planned && !attached;

/** The report's own number of an indicator, where it says one only. */
function theOne(claims: readonly Claim[], of: ConceptId): Claim | undefined {
  const said = claims.filter((claim) => claim.concept === of && isOwn(claim) && !claim.dated);
  const [first] = said;
  const differs = said.some(
    (each) => first !== undefined && contradict(each.quantity, first.quantity),
  );
  return differs ? undefined : first;
}

/** One part of each kind, in a sentence that tells no other of them. */
function partsIn(sentence: readonly Claim[], members: readonly RegExp[]): readonly Claim[] {
  const parts = members.map((member) =>
    sentence.filter(
      (claim) => isOwn(claim) && claim.measure === 'person' && member.test(claim.head),
    ),
  );
  return parts.every(({ length }) => length === 1) ? parts.flat() : [];
}

/** 扣除入伍40人，面向三次产业就业2188人: what the parts make is told as a number of its own, of fewer than the whole. */
function isToldItself(parts: readonly Claim[], claims: readonly Claim[]): boolean {
  const [first, ...others] = parts;
  if (first === undefined) return false;
  const total = others.reduce((made, { quantity }) => sum(made, quantity), first.quantity);
  return claims.some(
    (claim) =>
      claim.measure === first.measure &&
      claim.role === 'value' &&
      claim.mention.hedge === null &&
      !parts.includes(claim) &&
      !contradict(total, claim.quantity),
  );
}

function judged(parts: readonly Claim[], whole: Claim): readonly Observation[] {
  const [first, ...others] = parts;
  if (first === undefined || parts.some(({ passage }) => passage === whole.passage)) return [];
  const total = others.reduce((made, { quantity }) => sum(made, quantity), first.quantity);
  const text = `${parts.map(printed).join(' ＋ ')} ＝ ${worked(total)}`;
  if (!contradict(total, whole.quantity)) return [agreed([whole, ...parts], figures(text))];
  if (!isSlipOfSum(whole, parts, total)) return [];
  return [
    {
      outcome: 'fail',
      message: {
        zh: `${parts.map((part) => `${nameOf(part)}${printed(part)}`).join('、')} 合计 ${worked(total)}，而“${nameOf(whole)}”写作 ${printed(whole)}，请核对。`,
        en: `${parts.map(printed).join(', ')} make ${worked(total)}, but “${nameOf(whole)}” is ${printed(whole)}; check them.`,
      },
      derivation: [figures(`${text} ≠ ${printed(whole)}`)],
      spans: [...parts, whole].map(spanOfClaim),
      identity: [nameOf(whole), ...parts.map(nameOf)],
    },
  ];
}
