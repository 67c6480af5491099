import type { AuditRule } from '../rule.js';
import { bracketWidthRule } from './bracket-width.js';
import { columnUnitRule } from './column-unit.js';
import { decimalPointRule } from './decimal-point.js';
import { digitWidthRule } from './digit-width.js';
import { doubledPunctuationRule } from './doubled-punctuation.js';
import { doubledUnitRule } from './doubled-unit.js';
import { fullStopRule } from './full-stop.js';
import { garbageRule } from './garbage.js';
import { groupingRule } from './grouping.js';
import { halfWidthRule } from './half-width.js';
import { impossibleInTableRule } from './impossible-in-table.js';
import { impossibleInTextRule } from './impossible-in-text.js';
import { labelUnitRule } from './label-unit.js';
import { misspellingRule } from './misspelling.js';
import { openingPunctuationRule } from './opening-punctuation.js';
import { percentagePointRule } from './percentage-point.js';
import { repeatedPhraseRule } from './repeated-phrase.js';
import { repeatedWordRule } from './repeated-word.js';
import { shareOrPointsRule } from './share-or-points.js';
import { squareMetreRule } from './square-metre.js';
import { unpairedRule } from './unpaired.js';

/** Units, and the form of what is written: numbers, brackets, punctuation, words. */
export const unitsRules: readonly AuditRule[] = [
  impossibleInTableRule,
  impossibleInTextRule,
  labelUnitRule,
  columnUnitRule,
  doubledUnitRule,
  percentagePointRule,
  shareOrPointsRule,
  groupingRule,
  decimalPointRule,
  squareMetreRule,
  digitWidthRule,
  unpairedRule,
  bracketWidthRule,
  doubledPunctuationRule,
  openingPunctuationRule,
  fullStopRule,
  halfWidthRule,
  repeatedWordRule,
  repeatedPhraseRule,
  garbageRule,
  misspellingRule,
];
