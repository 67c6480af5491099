import { expect, it } from 'vitest';
import type { Statement, TraceNode } from '../../src/facts/index.js';
import { decimalOf } from '../../src/quantity/index.js';
import { accountsIn } from '../../src/server/presenters/trace.js';

const at = '2024-01-01T00:00:00Z';

function statement(source: Statement['source']): Statement {
  const value = decimalOf('96.5');
  if (value === undefined) throw new RangeError('96.5');
  return { id: 'x', organisation: 's01', cycle: 2023, concept: 'rate', value, source };
}

const node = (statements: readonly Statement[], children: readonly TraceNode[]): TraceNode => ({
  concept: 'rate',
  label: { zh: '率', en: 'rate' },
  organisation: 's01',
  organisationName: '示例第一中等职业学校',
  cycle: 2023,
  value: null,
  unit: '%',
  range: null,
  operation: 'absent',
  formula: null,
  coverage: null,
  fact: null,
  statements: statements.map((each) => ({ statement: each, agrees: true })),
  children,
});

it('names whoever stated a value in a trace, and nobody for what was published', () => {
  const typed = statement({ kind: 'typed', by: 'a1', at });
  const published = statement({ kind: 'published', document: '示例年报', place: '表1' });
  expect(accountsIn(node([published], [node([typed], [])]))).toEqual(['a1']);
});
