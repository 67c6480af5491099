import { type Quantity, sum } from '../../quantity/index.js';
import type { Claim } from '../claims/index.js';
import { headOf } from '../claims/subject.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import type { Scene } from '../scene.js';
import { contradict } from './comparing.js';
import { plainScope } from './same-thing.js';
import { agreed, figures, printed, spanOfClaim, worked } from './telling.js';

/** 近三年累计…: a sum over years against the years told one by one. */
export const cumulative: AuditRule = {
  id: 'numbers.cumulative',
  title: { zh: '累计数与各年数不符', en: 'A sum over years its years do not make' },
  category: 'truthfulness',
  severity: 'warning',
  observe: (scene) => scene.claims.claims.flatMap((claim) => judged(claim, scene)),
};

const YEARS: Readonly<Record<string, number>> = { 两: 2, 二: 2, 三: 3, 四: 4, 五: 5 };

function judged(claim: Claim, scene: Scene): readonly Observation[] {
  if (claim.role !== 'value' || claim.cell !== null || claim.measure === '%' || claim.planned)
    return [];
  const span = /近?([两二三四五])年(?:来)?(?:累计|共计|合计|共|总计)/.exec(
    claim.left.replace(/\s/g, ''),
  );
  const count = YEARS[span?.[1] ?? ''];
  if (span === null || count === undefined || scene.reportYear === null) return [];
  const head = headOf(claim.left.replace(/\s/g, '').replace(/近?[两二三四五]年(?:来)?/g, ''));
  const years = yearsOf(head, count, claim, scene);
  if (years === undefined) return [];
  const total = years.map(({ quantity }) => quantity).reduce((a: Quantity, b) => sum(a, b));
  const text = `${years.map(printed).join(' ＋ ')} ＝ ${worked(total)}`;
  if (!contradict(total, claim.quantity)) return [agreed([claim, ...years], figures(text))];
  return [
    {
      outcome: 'fail',
      message: {
        zh: `“${head}”${count}年累计写作 ${printed(claim)}，各年相加为 ${worked(total)}，请核对。`,
        en: `The sum of ${count} years is ${printed(claim)}, but the years make ${worked(total)}; check them.`,
      },
      derivation: [figures(`${text} ≠ ${printed(claim)}`)],
      spans: [claim, ...years].map(spanOfClaim),
      identity: [head, String(count)],
    },
  ];
}

/** One value for each of the last years, where the document tells each of them, and alike wherever it does. */
function yearsOf(
  head: string,
  count: number,
  claim: Claim,
  { claims, reportYear }: Scene,
): readonly Claim[] | undefined {
  if (head === '') return undefined;
  const same = claims.claims.filter(
    (each) =>
      each !== claim &&
      each.role === 'value' &&
      each.head === head &&
      each.measure === claim.measure &&
      plainScope(each.scope) === plainScope(claim.scope),
  );
  const years: Claim[] = [];
  for (let back = 0; back < count; back += 1) {
    const period = back === 0 ? 'now' : back === 1 ? 'last' : `${(reportYear ?? 0) - back}年`;
    const said = same.filter((each) => each.period === period);
    const [first] = said;
    if (first === undefined || said.some((each) => contradict(each.quantity, first.quantity)))
      return undefined;
    years.push(first);
  }
  return years;
}
