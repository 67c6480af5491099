import type { Message } from '../messages/index.js';
import type { ConceptId } from '../standard/index.js';
import type { Cycle, Fact, OrganisationId, Statement } from './fact.js';
import type { Coverage } from './figures.js';

/**
 * A number and what it follows from. `operation` says how the children give the value; a leaf is an
 * asserted fact or an absence. Every node evaluated from its children gives the node's own value.
 */
export interface TraceNode {
  readonly concept: ConceptId | null;
  readonly label: Message;
  readonly organisation: OrganisationId;
  readonly organisationName: string;
  readonly cycle: Cycle;
  readonly value: string | null;
  readonly unit: string;
  /** The interval in words where the value is not exact: `[87.035, 87.045]`, `≥ 1,204`. */
  readonly range: string | null;
  readonly operation:
    | 'asserted'
    | 'absent'
    | 'sum'
    | 'distinct'
    | 'ratio'
    | 'mean'
    | 'mean-per-school'
    | 'max'
    | 'median'
    | 'list'
    | 'formula';
  readonly formula: Message | null;
  readonly coverage: Coverage | null;
  readonly fact: Fact | null;
  /** Statements about the same value, and whether they agree. */
  readonly statements: readonly { readonly statement: Statement; readonly agrees: boolean }[];
  readonly children: readonly TraceNode[];
}
