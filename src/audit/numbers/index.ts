import type { AuditRule } from '../rule.js';
import { ageBrackets } from './age-brackets.js';
import { akin } from './akin.js';
import { annexChecks } from './annex-checks.js';
import { average } from './average.js';
import { change } from './change.js';
import { commonBase } from './common-base.js';
import { countList } from './count-list.js';
import { countTable } from './count-table.js';
import { cumulative } from './cumulative.js';
import { decimals } from './decimals.js';
import { toldFormulas } from './formulas/told-formulas.js';
import { granularity } from './granularity.js';
import { impossibleShare } from './impossible-share.js';
import { againstFacts } from './known-facts.js';
import { knownWholes } from './known-wholes.js';
import { magnitude } from './magnitude.js';
import { oneSample } from './one-sample.js';
import { parts } from './parts.js';
import { product } from './product.js';
import { restated } from './restated.js';
import { sentenceRepeated } from './sentence-repeated.js';
import { share } from './share.js';
import { sharesTogether } from './shares-together.js';
import { tableRelations } from './table-relations.js';
import { tableTotals } from './table-totals.js';
import { toldAgain } from './told-again.js';
import { twoUnits } from './two-units.js';
import { unsettled } from './unsettled.js';

/** Rules about numbers, surest first. */
export const numbersRules: readonly AuditRule[] = [
  restated,
  akin,
  againstFacts,
  tableTotals,
  parts,
  knownWholes,
  share,
  change,
  average,
  twoUnits,
  product,
  toldFormulas,
  cumulative,
  tableRelations,
  commonBase,
  sharesTogether,
  annexChecks,
  sentenceRepeated,
  toldAgain,
  countList,
  countTable,
  ageBrackets,
  oneSample,
  granularity,
  magnitude,
  decimals,
  impossibleShare,
  unsettled,
];
