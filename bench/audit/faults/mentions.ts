import {
  common,
  type Fact,
  type FactGraph,
  fails,
  type Interval,
  operandsOf,
  type Relation,
} from '../graph/index.js';
import { type Element, type LaidReport, type Piece, piecesOf } from '../layout/index.js';
import { intervalOf, type NumberSlot } from '../plan/index.js';

/** A place where a fact stands. */
export interface Mention {
  readonly slot: NumberSlot;
  readonly piece: Piece;
  readonly element: Element;
}

/** Everything that is printed of the facts, and what each leaves possible. */
export class Mentions {
  readonly all: readonly Mention[];
  private readonly byFact = new Map<string, Mention[]>();
  private readonly byRelation = new Map<string, Relation[]>();

  /** Pieces that faults stand in, or that are gone with a row: they tell nothing of their facts any more. */
  readonly spoilt = new Set<Piece>();

  constructor(
    private readonly report: LaidReport,
    readonly graph: FactGraph,
  ) {
    this.all = report.elements.flatMap((element) =>
      piecesOf(element).flatMap((piece) =>
        piece.source?.kind === 'number' ? [{ slot: piece.source, piece, element }] : [],
      ),
    );
    for (const mention of this.all) push(this.byFact, mention.slot.fact.id, mention);
    for (const relation of graph.relations) {
      for (const { id } of operandsOf(relation)) push(this.byRelation, id, relation);
    }
  }

  of(fact: Fact): readonly Mention[] {
    return (this.byFact.get(fact.id) ?? []).filter(({ piece }) => !this.spoilt.has(piece));
  }

  /** Relations a fact is in. */
  relationsOf(fact: Fact): readonly Relation[] {
    return this.byRelation.get(fact.id) ?? [];
  }

  /** The pieces of a listing or a table by its id. */
  listing(id: string): readonly Piece[] {
    return this.report.elements.flatMap((element) =>
      element.kind === 'table' && element.id === id
        ? piecesOf(element)
        : piecesOf(element).filter(({ listings }) => listings.includes(id)),
    );
  }

  /** Whether all that a relation is about is printed. */
  isPrinted(relation: Relation): boolean {
    return operandsOf(relation).every((fact) => this.of(fact).length > 0);
  }

  /** What all mentions of a fact leave possible together. */
  known(fact: Fact): Interval {
    return this.of(fact)
      .map(({ slot }) => intervalOf(slot))
      .reduce(common);
  }

  /** Printed relations that do not hold on a clean report: there should be none. */
  broken(): readonly Relation[] {
    return this.graph.relations.filter(
      (relation) => this.isPrinted(relation) && fails(relation, (fact) => this.known(fact)),
    );
  }
}

function push<Of>(into: Map<string, Of[]>, key: string, value: Of): void {
  const there = into.get(key);
  if (there === undefined) into.set(key, [value]);
  else there.push(value);
}
