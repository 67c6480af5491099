import { inUnit, type Quantity, times, unitOf } from '../../quantity/index.js';
import type { Claim } from '../claims/index.js';
import type { Observation } from '../finding.js';
import type { Telling } from './parts-behind.js';
import { scaleWordIn } from './scale-word.js';
import { figures, nameOf, printed, spanOfClaim, worked } from './telling.js';

/** What parts make, as a sum: 46项 ＋ 35项 ＝ 81项. */
export const sumText = (told: readonly Claim[], total: Quantity): string =>
  `${told.map(printed).join(' ＋ ')} ＝ ${inUnitOf(told[0], total)}`;

/** A sum in the unit that the text counts by: 81项 where it counts 项, 56,512万元 where it counts 万元. */
function inUnitOf(told: Claim | undefined, total: Quantity): string {
  const unit = unitOf(told?.mention.unit ?? '');
  const { word, is } = scaleWordIn(told?.mention.text ?? '');
  if (unit === undefined || word === '') return worked({ ...total, unit: unit ?? total.unit });
  // 万册 are reckoned as things: the unit that is printed lends its name and its size only.
  const large = { ...total.unit, symbol: `${word}${unit.symbol}`, factor: times(unit.factor, is) };
  return worked(inUnit(total, large));
}

/** That a part is more than its whole: an error, whatever else there is. */
export function partAboveWhole(part: Claim, whole: Claim): Observation {
  return {
    outcome: 'fail',
    severity: 'error',
    message: {
      zh: `“${nameOf(part)}”${printed(part)} 是“${nameOf(whole)}”${printed(whole)} 的一部分，却比总数大，请核对。`,
      en: `“${nameOf(part)}” ${printed(part)} is part of “${nameOf(whole)}” ${printed(whole)} but exceeds it; check both.`,
    },
    derivation: [figures(`${printed(part)} ＞ ${printed(whole)}`)],
    spans: [spanOfClaim(part), spanOfClaim(whole)],
    identity: [nameOf(whole), nameOf(part)],
  };
}

/** That the parts told do not make their whole; an error where they cannot be so many together. */
export function unequal(
  { whole, parts: told }: Telling,
  total: Quantity,
  severity: 'error' | 'warning',
): Observation {
  return {
    outcome: 'fail',
    severity,
    message: {
      zh: `“${nameOf(whole)}”写作 ${printed(whole)}，所列分项合计 ${inUnitOf(whole, total)}，请核对总数和各分项。`,
      en: `“${nameOf(whole)}” is ${printed(whole)}, but the parts told make ${inUnitOf(whole, total)}; check the whole and its parts.`,
    },
    derivation: [figures(`${sumText(told, total)} ≠ ${printed(whole)}`)],
    spans: [whole, ...told].map(spanOfClaim),
    identity: [nameOf(whole), ...told.map(nameOf)],
  };
}
