import type { Claim } from '../claims/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import { contradict, exceeds } from './comparing.js';
import { isMendedSum } from './mended.js';
import { kinship, type Telling, totalOf } from './parts-behind.js';
import { areNoParts, mayBeOfOthers, placesOf } from './parts-excused.js';
import { isExhaustive, isListed, isNear, isSlipOfParts, OPEN_END } from './parts-slip.js';
import { partAboveWhole, sumText, unequal } from './parts-telling.js';
import { agreed, figures, printed } from './telling.js';
import { tellingsIn } from './wholes-and-parts.js';

/** 其中: parts that do not add up to their whole, or exceed it. */
export const parts: AuditRule = {
  id: 'numbers.parts',
  title: { zh: '分项与总数不符', en: 'Parts and whole do not agree' },
  category: 'truthfulness',
  severity: 'warning',
  observe: ({ claims: { sentences } }) => {
    let before: readonly Claim[] = [];
    return sentences.flatMap((sentence) => {
      if (before[0]?.passage !== sentence[0]?.passage) before = [];
      const observations = tellingsIn(sentence, before).flatMap(judged);
      before = [...before, ...sentence].slice(-FURTHEST);
      return observations;
    });
  },
};

/** How many numbers before a sentence may be the whole that it tells parts of. */
const FURTHEST = 20;

function judged(telling: Telling): readonly Observation[] {
  const { whole, parts: told } = telling;
  const tooLarge = told.filter((part) => exceeds(part.quantity, whole.quantity));
  const kin = kinship(told, whole);
  const surelyParts =
    kin.disjoint || !/^[^其包含中由：:（(]*分别[^其包含中由：:（(]*$/.test(telling.link);
  const total = totalOf(told);
  const isNamed = whole.head !== '' || telling.isSum === true || /^中[，,]/.test(telling.link);
  if ((!isNamed && !kin.disjoint) || whole.planned || /计划|任务|目标/.test(whole.head)) return [];
  if (areNoParts(telling)) return [];
  if (telling.bare && contradict(total, whole.quantity)) {
    const isMeant = told.length > 2 && isSlipOfParts(telling, total);
    return isMeant && !mayBeOfOthers(telling) ? [unequal(telling, total, 'warning')] : [];
  }
  if (tooLarge.length > 0 && !telling.isSum) {
    // 298人（不含外聘），含外聘教师389人: what includes another may be the larger.
    const isAmong = AMONG.test(telling.link) && tooLarge[0] === told[0] && tooLarge.length === 1;
    const arePart = /其中|[^不]包括/.test(telling.link) || kin.disjoint || isAmong;
    return arePart && !mayBeOfOthers(telling)
      ? tooLarge.map((part) => partAboveWhole(part, whole))
      : [];
  }
  if (told.length < 2) {
    return /其中|含|包括/.test(telling.link)
      ? [
          agreed(
            [told[0] ?? whole, whole],
            figures(`${printed(told[0] ?? whole)} ≤ ${printed(whole)}`),
          ),
        ]
      : [];
  }
  if (!contradict(total, whole.quantity))
    return [agreed([whole, ...told], figures(sumText(told, total)))];
  if (!surelyParts || mayBeOfOthers(telling) || !isMendedSum(whole, told)) return [];
  if (told.some((part) => placesOf(part) !== placesOf(whole))) return [];
  const more = exceeds(total, whole.quantity);
  if (more && kin.disjoint) return [unequal(telling, total, 'error')];
  if (more && isListed(telling)) return [unequal(telling, total, 'warning')];
  const inTurn = kin.disjoint && told.length >= 4 && /分别|依次/.test(telling.link);
  if (!more && (inTurn || isExhaustive(telling, kin.complete))) {
    return [unequal(telling, total, 'warning')];
  }
  if (
    !more &&
    kin.disjoint &&
    told.length >= 3 &&
    !OPEN_END.test(telling.after) &&
    isNear(total, whole)
  ) {
    return [unequal(telling, total, 'warning')];
  }
  return isSlipOfParts(telling, total) ? [unequal(telling, total, 'warning')] : [];
}

/** 48家企业中，有45家. */
const AMONG = /^[^，。；]{0,8}中[，,]?[\u4e00-\u9fff]{0,2}$/;
