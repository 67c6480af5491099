import { BARE } from '../../quantity/index.js';
import type { Formula } from './ast.js';
import { callType } from './checking/calls.js';
import {
  type Checking,
  type FormulaContext,
  type Known,
  needs,
  operandType,
} from './checking/checking.js';
import { arithmeticType } from './checking/combining.js';
import { comparisonType } from './checking/comparing.js';
import { attributeType, conceptType, literalType } from './checking/leaves.js';
import { type FormulaFault, faultAt, faultWith } from './fault.js';
import { TRUTH, textType } from './type.js';

/**
 * What is wrong with a well-formed formula: unknown names, unlike units, unlike kinds, periods that may
 * not be compared. Empty where all is well. An expression with a fault spreads no further ones.
 */
export function typeFaults(formula: Formula, context: FormulaContext): readonly FormulaFault[] {
  const faults: FormulaFault[] = [];
  const checking: Checking = {
    context,
    typeOf: (each, yearsBack) => typeOf(checking, each, yearsBack),
    note: (at, message, values) => {
      faults.push(values === undefined ? faultAt(at, message) : faultWith(at, message, values));
      return undefined;
    },
  };
  needs(checking, formula, typeOf(checking, formula, 0), context.result ?? 'truth');
  return faults.sort((a, b) => a.start - b.start);
}

function typeOf(checking: Checking, formula: Formula, yearsBack: number): Known {
  switch (formula.type) {
    case 'number':
      return literalType(checking, formula);
    case 'text':
      return textType();
    case 'concept':
      return conceptType(checking, formula, formula.concept, yearsBack);
    case 'attribute':
      return attributeType(checking, formula);
    case 'list':
      return { kind: 'set', unit: BARE, times: [] };
    case 'call':
      return callType(checking, formula, yearsBack);
    case 'negative':
      return operandType(checking, formula.operand, yearsBack, 'quantity');
    case 'not':
      operandType(checking, formula.operand, yearsBack, 'truth');
      return TRUTH;
    case 'logic':
      operandType(checking, formula.left, yearsBack, 'truth');
      operandType(checking, formula.right, yearsBack, 'truth');
      return TRUTH;
    case 'comparison':
      return comparisonType(checking, formula, yearsBack);
    case 'arithmetic':
      return arithmeticType(checking, formula, yearsBack);
  }
}
