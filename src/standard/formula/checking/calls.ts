import { BARE, PERCENT, type Unit } from '../../../quantity/index.js';
import type { Formula } from '../ast.js';
import { FAULTS } from '../messages.js';
import { joined, quantityType, TRUTH } from '../type.js';
import { operandsOf } from '../walk.js';
import {
  type Call,
  type Checking,
  type Known,
  needs,
  noteMixedKinds,
  operandType,
} from './checking.js';
import { combined } from './combining.js';
import { compareNumbers, dimensionsFit } from './comparing.js';
import { childrenType, memberType, partsType, peersType } from './sets.js';

/** The type of a call; the parser has already counted its operands. */
export function callType(checking: Checking, call: Call, yearsBack: number): Known {
  const { operands } = call;
  const [first = call, second = call] = operands;
  switch (call.name) {
    case 'sum':
    case 'min':
    case 'max':
      return gathered(checking, call, yearsBack);
    case 'median':
    case 'quartile':
      return placeInOrder(checking, call, yearsBack);
    case 'count':
      operandType(checking, first, yearsBack, 'set');
      return quantityType(BARE, []);
    case 'parts':
      return partsType(checking, call, yearsBack);
    case 'children':
      return childrenType(checking, call, yearsBack);
    case 'peers':
      return peersType(checking, call, yearsBack);
    case 'rank':
      return rankType(checking, first, yearsBack);
    case 'last_year':
      return checking.typeOf(first, yearsBack + 1);
    case 'growth':
      return growth(checking, first, yearsBack);
    case 'abs':
      return operandType(checking, first, yearsBack, 'quantity');
    case 'number':
      return inUnit(operandType(checking, first, yearsBack, 'quantity'), BARE);
    case 'reported':
      checking.typeOf(first, yearsBack);
      return TRUTH;
    case 'implies':
      operandType(checking, first, yearsBack, 'truth');
      operandType(checking, second, yearsBack, 'truth');
      return TRUTH;
    case 'between': {
      const types = operands.map((each) => checking.typeOf(each, yearsBack));
      compareNumbers(checking, call, operands, types);
      return TRUTH;
    }
    default:
      return choice(checking, call, yearsBack);
  }
}

/** `rank(peers(x))`: of all sets, only among its peers does a place have a value to be ranked. */
function rankType(checking: Checking, operand: Formula, yearsBack: number): Known {
  if (operand.type !== 'call' || operand.name !== 'peers') {
    return checking.note(operand, FAULTS.needsPeers);
  }
  checking.typeOf(operand, yearsBack);
  return quantityType(BARE, []);
}

const inUnit = (type: Known, unit: Unit): Known =>
  type === undefined ? undefined : quantityType(unit, type.times);

/** Growth of growth would be evaluated twice at every level, and nobody could read it. */
function growth(checking: Checking, operand: Formula, yearsBack: number): Known {
  if (holdsCall(operand, 'growth')) return checking.note(operand, FAULTS.nestedGrowth);
  return inUnit(operandType(checking, operand, yearsBack, 'quantity'), PERCENT);
}

const holdsCall = (formula: Formula, name: string): boolean =>
  (formula.type === 'call' && formula.name === name) ||
  operandsOf(formula).some((each) => holdsCall(each, name));

/** `if`: both branches are of one kind and, being numbers, of one dimension. */
function choice(checking: Checking, call: Call, yearsBack: number): Known {
  const [condition = call, yes = call, no = call] = call.operands;
  operandType(checking, condition, yearsBack, 'truth');
  const then = checking.typeOf(yes, yearsBack);
  const otherwise = checking.typeOf(no, yearsBack);
  if (then === undefined || otherwise === undefined) return undefined;
  if (then.kind !== otherwise.kind) return noteMixedKinds(checking, call, then, otherwise);
  if (then.kind === 'truth') return TRUTH;
  if (!dimensionsFit(checking, call, then, otherwise)) return undefined;
  return { ...joined(then, otherwise), kind: then.kind };
}

/** `sum`, `min`, `max`: over one set, or over operands of one dimension. */
function gathered(checking: Checking, call: Call, yearsBack: number): Known {
  const types = call.operands.map((each) => ({
    operand: each,
    type: checking.typeOf(each, yearsBack),
  }));
  const [only] = types;
  if (types.length === 1 && only?.type?.kind === 'set') return memberType(only.type);
  return combined(checking, call, types, ({ operand, type }) =>
    needs(checking, operand, type, 'quantity'),
  );
}

/** `median`, `quartile`: over a set. */
function placeInOrder(checking: Checking, call: Call, yearsBack: number): Known {
  const [set = call, which] = call.operands;
  const type = operandType(checking, set, yearsBack, 'set');
  if (which !== undefined && !(which.type === 'number' && /^[123]$/.test(which.text))) {
    return checking.note(which, FAULTS.needsQuartile);
  }
  return type === undefined ? undefined : memberType(type);
}
