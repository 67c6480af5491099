import type { Comparison } from '../../../src/quantity/index.js';
import { type Formula, formulaText, partsMeant } from '../../../src/standard/formula/index.js';
import type { Breakdown } from '../../../src/standard/index.js';

/** A formula with one slip in it, and what the slip is. */
export interface Mutant {
  readonly formula: Formula;
  readonly slip: string;
}

/**
 * Every formula one slip away: a comparison flipped or made strict, an operand dropped, a bound moved by a
 * tenth either way, `and` for `or`, `min` for `max`, last year forgotten, the other quartile.
 */
export function mutantsOf(formula: Formula, breakdowns: readonly Breakdown[]): readonly Mutant[] {
  const here = slipsAt(formula, breakdowns);
  const beneath = childrenOf(formula).flatMap(({ child, put }) =>
    mutantsOf(child, breakdowns).map((each) => ({ ...each, formula: put(each.formula) })),
  );
  return [...here, ...beneath];
}

const SLIPS: Readonly<Record<Comparison, readonly Comparison[]>> = {
  '=': ['!=', '<=', '>='],
  '!=': ['='],
  '<': ['<=', '>'],
  '<=': ['<', '>='],
  '>': ['>=', '<'],
  '>=': ['>', '<='],
};

function slipsAt(formula: Formula, breakdowns: readonly Breakdown[]): readonly Mutant[] {
  const becomes = (mutant: Formula, slip: string): Mutant => ({
    formula: mutant,
    slip: `${slip} in ${formulaText(formula)}`,
  });
  switch (formula.type) {
    case 'comparison':
      return SLIPS[formula.operator].map((operator) =>
        becomes({ ...formula, operator }, `${formula.operator} becomes ${operator}`),
      );
    case 'logic': {
      const operator = formula.operator === 'and' ? 'or' : 'and';
      return [
        becomes({ ...formula, operator }, `${formula.operator} becomes ${operator}`),
        becomes(formula.left, 'the right side dropped'),
        becomes(formula.right, 'the left side dropped'),
      ];
    }
    case 'arithmetic':
      return [
        becomes(formula.left, 'the right operand dropped'),
        becomes(formula.right, 'the left operand dropped'),
      ];
    case 'not':
      return [becomes(formula.operand, 'not dropped')];
    case 'number':
      return movedBounds(formula).map((each) => becomes(each, `the bound moved to ${each.text}`));
    case 'call':
      return callSlips(formula, breakdowns).map(([mutant, slip]) => becomes(mutant, slip));
    default:
      return [];
  }
}

type Call = Formula & { type: 'call' };
type NumberFormula = Formula & { type: 'number' };

/** A tenth up and a tenth down; nothing for 0, whose slips are those of its comparison. */
function movedBounds(formula: NumberFormula): readonly NumberFormula[] {
  const value = Number(formula.text);
  const moved = (factor: number): NumberFormula => ({
    ...formula,
    text: String(Number((value * factor).toFixed(9))),
  });
  return value === 0 ? [] : [moved(1.1), moved(0.9)];
}

function callSlips(
  call: Call,
  breakdowns: readonly Breakdown[],
): readonly (readonly [Formula, string])[] {
  const [first = call, second = call] = call.operands;
  const named = (name: string): Formula => ({ ...call, name });
  switch (call.name) {
    case 'min':
    case 'max': {
      const other = call.name === 'min' ? 'max' : 'min';
      return [[named(other), `${call.name} becomes ${other}`], ...dropped(call)];
    }
    case 'sum':
      return dropped(call);
    case 'parts':
      return partsDropped(call, breakdowns);
    case 'implies':
      return [
        [second, 'the condition dropped'],
        [first, 'the consequence dropped'],
      ];
    case 'last_year':
      return [[first, 'last year forgotten']];
    case 'abs':
      return [[first, 'abs dropped']];
    case 'quartile':
      return otherQuartile(call);
    default:
      return [];
  }
}

const dropped = (call: Call): readonly (readonly [Formula, string])[] =>
  call.operands.length < 2
    ? []
    : call.operands.map((gone, index) => [
        { ...call, operands: call.operands.filter((_, place) => place !== index) },
        `${formulaText(gone)} dropped`,
      ]);

/** `parts(x)` without one of the parts, as the remaining ones written out. */
function partsDropped(
  call: Call,
  breakdowns: readonly Breakdown[],
): readonly (readonly [Formula, string])[] {
  const parts = partsMeant(call.operands, breakdowns) ?? [];
  if (parts.length < 2) return [];
  const { start, end } = call;
  return parts.map((gone) => {
    const operands = parts
      .filter((part) => part !== gone)
      .map((concept): Formula => ({ type: 'concept', concept, start, end }));
    return [{ type: 'call', name: 'sum', operands, start, end }, `part ${gone} dropped`];
  });
}

function otherQuartile(call: Call): readonly (readonly [Formula, string])[] {
  const [set = call, which] = call.operands;
  if (which?.type !== 'number') return [];
  const text = which.text === '1' ? '3' : '1';
  return [[{ ...call, operands: [set, { ...which, text }] }, `quartile becomes ${text}`]];
}

interface Child {
  readonly child: Formula;
  readonly put: (mutant: Formula) => Formula;
}

/** The formulas beneath a formula, each with how to put another one in its place. */
export function childrenOf(formula: Formula): readonly Child[] {
  switch (formula.type) {
    case 'call':
      return operandsToMutate(formula).map((index) => ({
        child: formula.operands[index] ?? formula,
        put: (mutant) => ({
          ...formula,
          operands: formula.operands.map((each, place) => (place === index ? mutant : each)),
        }),
      }));
    case 'arithmetic':
    case 'comparison':
    case 'logic':
      return [
        { child: formula.left, put: (left) => ({ ...formula, left }) },
        { child: formula.right, put: (right) => ({ ...formula, right }) },
      ];
    case 'not':
    case 'negative':
      return [{ child: formula.operand, put: (operand) => ({ ...formula, operand }) }];
    default:
      return [];
  }
}

/** The number of a breakdown or quartile is a name, not a bound. */
const operandsToMutate = (call: Call): readonly number[] =>
  call.name === 'parts' || call.name === 'quartile' ? [0] : [...call.operands.keys()];
