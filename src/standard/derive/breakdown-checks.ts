import type { Message } from '../../messages/index.js';
import { unitOf } from '../../quantity/index.js';
import type { Concept, ConceptId } from '../concept.js';
import type { Breakdown, Check } from '../edition.js';
import { breakdownsOf } from '../formula/index.js';
import { atMostExamples, atMostTogetherExamples, sumExamples } from './breakdown-examples.js';
import { idPart } from './check-id.js';

/** One breakdown with what its checks are written from. */
interface Derivation {
  readonly breakdown: Breakdown;
  readonly whole: Concept;
  readonly parts: readonly Concept[];
  /** `parts(x)`, or `parts(x, 2)` where x has several breakdowns. */
  readonly set: string;
  /** Keeps ids of several breakdowns of one whole apart; usually empty. */
  readonly suffix: string;
}

/**
 * The checks that follow from breakdowns (其中). Exhaustive, disjoint parts add up to the whole. Otherwise
 * no part exceeds the whole, and disjoint parts do not exceed it together.
 *
 * What several schools share counts once in a total while its parts are added, so above a school the
 * whole is taken together with what others keep of it.
 */
export function breakdownChecks(
  breakdowns: readonly Breakdown[],
  concepts: ReadonlyMap<ConceptId, Concept>,
): readonly Check[] {
  return breakdowns.flatMap((breakdown) => {
    const whole = concepts.get(breakdown.whole);
    const parts = breakdown.parts.flatMap((part) => concepts.get(part) ?? []);
    return whole === undefined ? [] : checksOf(derivationOf(breakdown, whole, parts, breakdowns));
  });
}

function derivationOf(
  breakdown: Breakdown,
  whole: Concept,
  parts: readonly Concept[],
  all: readonly Breakdown[],
): Derivation {
  const siblings = breakdownsOf(whole.id, all);
  const number = siblings.indexOf(breakdown) + 1;
  return siblings.length === 1
    ? { breakdown, whole, parts, set: `parts(${whole.id})`, suffix: '' }
    : { breakdown, whole, parts, set: `parts(${whole.id}, ${number})`, suffix: `-${number}` };
}

function checksOf(derivation: Derivation): readonly Check[] {
  const { breakdown, whole, parts } = derivation;
  const { rollup } = whole;
  const atEveryLevel = relations(derivation, undefined);
  if (rollup.how !== 'distinct' || parts.every((part) => part.rollup.how === 'distinct')) {
    return atEveryLevel;
  }
  const atSchools = atEveryLevel.map((check): Check => ({ ...check, levels: ['school'] }));
  const above = relations({ ...derivation, breakdown }, rollup.elsewhere);
  return [...atSchools, ...above];
}

/** The relations of one breakdown; with `elsewhere` as they read above a school. */
function relations(derivation: Derivation, elsewhere: ConceptId | undefined): readonly Check[] {
  const { breakdown, parts } = derivation;
  if (breakdown.exhaustive && breakdown.disjoint) return [sumCheck(derivation, elsewhere)];
  const singly = parts.map((part) => atMostCheck(derivation, part, elsewhere));
  return breakdown.disjoint && parts.length > 1
    ? [...singly, togetherCheck(derivation, elsewhere)]
    : singly;
}

const BASIS = '其中项关系（breakdowns.yaml）';

/** The whole in a formula. */
const wholeText = (whole: Concept, elsewhere: ConceptId | undefined): string =>
  elsewhere === undefined ? whole.id : `${whole.id} + ${elsewhere}`;

/** What all checks of a breakdown have in common. */
const common = (id: string, elsewhere: ConceptId | undefined) => ({
  id: elsewhere === undefined ? id : `${id}-in-totals`,
  category: 'truthfulness' as const,
  severity: 'error' as const,
  basis: BASIS,
  ...(elsewhere === undefined ? {} : { levels: ['district' as const, 'city' as const] }),
});

function sumCheck(derivation: Derivation, elsewhere: ConceptId | undefined): Check {
  const { whole, parts, set, suffix } = derivation;
  return {
    ...common(`parts-of-${idPart(whole.id)}${suffix}`, elsewhere),
    title: {
      zh: `${whole.name.zh}等于各分项之和`,
      en: `${whole.name.en}: equal to the sum of its parts`,
    },
    formula: `sum(${set}) = ${wholeText(whole, elsewhere)}`,
    message: {
      zh: `${wholeName(whole, elsewhere).zh}应等于各分项之和：各分项合计 ${side('left', whole)}，表中 ${side('right', whole)}。`,
      en: `${whole.name.en} should equal the sum of its parts: they add up to {left}, the table says {right}.`,
    },
    examples: sumExamples(whole, parts, elsewhere),
  };
}

function atMostCheck(
  derivation: Derivation,
  part: Concept,
  elsewhere: ConceptId | undefined,
): Check {
  const { whole, suffix } = derivation;
  return {
    ...common(`part-${idPart(part.id)}-of-${idPart(whole.id)}${suffix}`, elsewhere),
    title: {
      zh: `${part.name.zh}不超过${whole.name.zh}`,
      en: `${part.name.en}: at most ${lowerFirst(whole.name.en)}`,
    },
    formula: `${part.id} <= ${wholeText(whole, elsewhere)}`,
    message: {
      zh: `${part.name.zh} ${side('left', part)}，超过了${wholeName(whole, elsewhere).zh} ${side('right', whole)}。`,
      en: `${part.name.en}: {left}, more than ${wholeName(whole, elsewhere).en} {right}.`,
    },
    examples: atMostExamples(whole, part, elsewhere),
  };
}

function togetherCheck(derivation: Derivation, elsewhere: ConceptId | undefined): Check {
  const { whole, parts, set, suffix } = derivation;
  return {
    ...common(`parts-within-${idPart(whole.id)}${suffix}`, elsewhere),
    title: {
      zh: `${whole.name.zh}各分项之和不超过总数`,
      en: `${whole.name.en}: not less than its parts together`,
    },
    formula: `sum(${set}) <= ${wholeText(whole, elsewhere)}`,
    message: {
      zh: `${joined(parts, '、', 'zh')}合计 ${side('left', whole)}，超过了${wholeName(whole, elsewhere).zh} ${side('right', whole)}。`,
      en: `${joined(parts, ', ', 'en')}: together {left}, more than ${wholeName(whole, elsewhere).en} {right}.`,
    },
    examples: atMostTogetherExamples(whole, parts, elsewhere),
  };
}

/** The whole in a sentence; above a school it is said that what schools share counts for each of them. */
const wholeName = (whole: Concept, elsewhere: ConceptId | undefined): Message =>
  elsewhere === undefined
    ? { zh: whole.name.zh, en: lowerFirst(whole.name.en) }
    : {
        zh: `${whole.name.zh}（含各校共有而重复计入的）`,
        en: `${lowerFirst(whole.name.en)} (shared ones counted for each school)`,
      };
/** A side of the relation in a Chinese sentence: what is counted stands before its unit. */
const side = (name: 'left' | 'right', { unit }: Concept): string =>
  unitOf(unit)?.indivisible === true ? `{${name}} ${unit}` : `{${name}}`;
const joined = (concepts: readonly Concept[], comma: string, locale: 'zh' | 'en'): string =>
  concepts.map((each) => each.name[locale]).join(comma);
const lowerFirst = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
