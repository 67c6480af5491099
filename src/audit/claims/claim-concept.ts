import { unitOf } from '../../quantity/index.js';
import type { ConceptId } from '../../standard/index.js';
import { pairsOf } from './character-pairs.js';
import type { Claim } from './claim.js';
import type { ConceptFinder, ConceptName } from './concept-names.js';
import { measureOf } from './measure.js';
import { normalised } from './subject.js';

/** What naming a claim's concept needs to know. */
export interface ConceptReader {
  readonly conceptOf: ConceptFinder;
  /** The unit in which a concept is counted. */
  readonly unitOf: (concept: ConceptId) => string;
}

const LEVEL = /^(?:国家级|省级|校级)$/;

/** The concept of a head; 国家级3个 behind 虚拟仿真实训基地33个 is that of both words together. */
export function conceptOf(
  claim: Claim,
  claims: readonly Claim[],
  { conceptOf: find }: ConceptReader,
): ConceptName | null {
  if (!LEVEL.test(claim.head)) {
    const doing = DOING.exec(claim.right)?.[0] ?? '';
    return (
      find(claim.head, claim.measure) ??
      find(normalised(doing), claim.measure) ??
      implied(claim, find)
    );
  }
  const before = claims.filter(
    ({ start, head, measure }) =>
      start < claim.start && measure === claim.measure && !LEVEL.test(head),
  );
  const whole = before.at(-1)?.head ?? '';
  return whole === '' ? null : find(`${claim.head}${whole}`, claim.measure);
}

/** 33939人参加国家学生体质健康标准测试: what they do stands behind their number. */
const DOING = /^(?:参加|留在|到|面向|升入|进入)[\u4e00-\u9fff]{3,20}/;

const SHORT = 4;
const REACH = 60;

/**
 * 33101人参加国家学生体质健康标准测试，合格率96.50%: a short name that only one concept ends in, of those whose other
 * words have been told in the sentence. It may still be of something else, and counts as what only ends in the name.
 */
function implied(
  { head, measure, passage, mention }: Claim,
  find: ConceptFinder,
): ConceptName | null {
  if (head.length < 2 || head.length > SHORT) return null;
  const before = passage.text.slice(Math.max(0, mention.start - REACH), mention.start);
  const told = normalised(before.split(/[。！？；]/).at(-1) ?? '');
  const [only, ...more] = find.endingIn(head, measure).filter(({ name }) => {
    const pairs = pairsOf(name.slice(0, -head.length));
    const held = pairs.filter((pair) => told.includes(pair));
    return pairs.length > 1 && held.length * 2 > pairs.length;
  });
  const others = more.some(({ id }) => id !== only?.id);
  return only === undefined || others ? null : { id: only.id, exact: false };
}

/** 非学历培训项目34项，5950学时: the hours of what was counted before are 非学历培训学时. */
export const inTime = (head: string, { unit }: Claim['mention']): string =>
  /^(?:学时|课时)$/.test(unit ?? '') ? `${head.replace(/(?:项目|课程)$/, '')}${unit}` : head;

/** 生均…12000元 is 12000元/生 in the table: the claim in its concept's own unit. */
export function inConceptUnit(
  plain: Claim,
  name: ConceptName | null,
  { unitOf: of }: ConceptReader,
): Claim {
  const concept = name?.id ?? null;
  // What only ends in the name may be narrower than the concept.
  const claim = name?.exact === false ? { ...plain, attached: true } : plain;
  const symbol = concept === null ? '' : of(concept);
  const unit = symbol.includes('/') && !claim.measure.includes('·') ? unitOf(symbol) : undefined;
  const stated = claim.mention.unit ?? claim.quantity.unit.symbol;
  if (unit === undefined || stated === '' || !symbol.startsWith(stated))
    return { ...claim, concept };
  return {
    ...claim,
    concept,
    measure: measureOf(symbol),
    quantity: { ...claim.quantity, unit },
  };
}
