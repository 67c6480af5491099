import type { Quantity } from '../quantity/index.js';
import type { ConceptId, Edition, Standard } from '../standard/index.js';
import type { Absence, Cycle, Fact, OrganisationId, Statement } from './fact.js';
import type { Organisation } from './organisation.js';

/**
 * All that evaluation may look at. It is plain data: a server fills it from the store, a browser from an
 * answer of the server, a test by hand. A base is never changed once something has been evaluated on it,
 * because figures are kept by it: another state of the facts is another base, with other maps.
 */
export interface FactBase {
  readonly standard: Standard;
  readonly organisations: ReadonlyMap<OrganisationId, Organisation>;
  /** Facts by {@link factKey}. */
  readonly facts: ReadonlyMap<string, Fact>;
  readonly statements: readonly Statement[];
  /** A versioned snapshot of distributions by concept, type and cycle; see the design, 5a. */
  readonly peers: PeerSnapshot;
}

/** Values of comparable schools, taken once so that one edit does not move everybody's checks. */
export interface PeerSnapshot {
  readonly id: string;
  /** Quantities by {@link peerKey}, as decimal texts in the concept's unit. */
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/** The key of a fact in a {@link FactBase}. */
export const factKey = (organisation: OrganisationId, cycle: Cycle, concept: ConceptId): string =>
  `${organisation}/${cycle}/${concept}`;

/** The key of a distribution in a {@link PeerSnapshot}: one type of school in one cycle. */
export const peerKey = (cycle: Cycle, type: string, concept: ConceptId): string =>
  `${cycle}/${type}/${concept}`;

/** How many of the members that should have a value have one. */
export interface Coverage {
  readonly have: number;
  /** Members that should; those to which the concept does not apply are not among them. */
  readonly of: number;
  readonly notApplicable: number;
}

/**
 * The value of a concept for an organisation and cycle, asserted, computed or rolled up: a quantity, a
 * text, or an absence, never a mixture.
 */
export interface Figure {
  readonly concept: ConceptId;
  readonly organisation: OrganisationId;
  readonly cycle: Cycle;
  readonly content:
    | {
        readonly type: 'quantity';
        readonly quantity: Quantity /** Plain text as stated or rounded: `87.04`. */;
        readonly text: string;
      }
    | { readonly type: 'text'; readonly text: string }
    | {
        readonly type: 'absent';
        readonly absence: Absence /** Concepts whose absence is the cause. */;
        readonly because: readonly ConceptId[];
      };
  readonly origin: 'asserted' | 'computed' | 'rolled-up' | 'missing';
  readonly coverage: Coverage;
  readonly fact?: Fact;
}

/** One organisation's reporting year within a base. */
export interface Place {
  readonly base: FactBase;
  readonly edition: Edition;
  readonly organisation: OrganisationId;
  readonly cycle: Cycle;
}
