import { statementToWire, type TraceNode } from '../../facts/index.js';
import type { TraceAnswer } from '../shapes.js';

/** A trace as it leaves the server: the same tree, its facts reduced to where they came from. */
export const presentedTrace = (node: TraceNode): TraceAnswer => ({
  concept: node.concept,
  label: node.label,
  organisation: node.organisation,
  organisationName: node.organisationName,
  cycle: node.cycle,
  value: node.value,
  unit: node.unit,
  range: node.range,
  operation: node.operation,
  formula: node.formula,
  coverage: node.coverage,
  source: node.fact?.source ?? null,
  statements: node.statements.map(({ statement, agrees }) => ({
    statement: statementToWire(statement),
    agrees,
  })),
  children: node.children.map(presentedTrace),
});
