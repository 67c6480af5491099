import { statementToWire, type TraceNode } from '../../facts/index.js';
import { type NameOfAccount, namedSource } from '../account-names.js';
import type { TraceAnswer } from '../shapes.js';

/** A trace as it leaves the server: the same tree, its facts reduced to where they came from. */
export const presentedTrace = (node: TraceNode, nameOf: NameOfAccount): TraceAnswer => ({
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
  source: node.fact === null ? null : namedSource(node.fact.source, nameOf),
  statements: node.statements.map(({ statement, agrees }) => ({
    statement: { ...statementToWire(statement), source: namedSource(statement.source, nameOf) },
    agrees,
  })),
  children: node.children.map((child) => presentedTrace(child, nameOf)),
});

/** The accounts that a trace refers to. */
export const accountsIn = (node: TraceNode): readonly string[] => [
  ...(node.fact === null ? [] : [node.fact.source.by]),
  ...node.statements.flatMap(({ statement: { source } }) => ('by' in source ? [source.by] : [])),
  ...node.children.flatMap(accountsIn),
];
