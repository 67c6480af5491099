import type { z } from 'zod';
import type { Cycle, OrganisationId, Source, Statement } from '../../facts/index.js';
import { type Decimal, decimalText, sameDecimal } from '../../quantity/index.js';
import type { ConceptId } from '../../standard/index.js';
import { seal } from '../log/seal.js';
import type { Change, Command, World } from './command.js';
import {
  assertOnce,
  assertPlace,
  type Conflict,
  decideEdits,
  type Edit,
  type Saved,
} from './decide.js';
import { admitted, storeImportInput } from './edge.js';

/**
 * What one file says of one organisation and cycle. `sheets` are the sheets that were read, by default
 * those that facts and statements come from: what an earlier import stated there and this file no longer
 * states is withdrawn.
 */
export interface StoreImport {
  readonly organisation: OrganisationId;
  readonly cycle: Cycle;
  readonly facts: readonly (Edit & CellPlace)[];
  readonly statements: readonly ({
    readonly concept: ConceptId;
    readonly value: Decimal;
  } & CellPlace)[];
  readonly sheets?: readonly string[] | undefined;
  readonly file: string;
  /** Of the file's bytes, in hexadecimal digits. */
  readonly sha256: string;
  /** The account. */
  readonly by: string;
  readonly reason?: string | undefined;
}

interface CellPlace {
  readonly sheet: string;
  readonly cell: string;
}

export type StoreImportResult =
  | {
      readonly at: string;
      readonly saved: readonly Saved[];
      /** How many facts and statements are other than before; 0 where the file was known already. */
      readonly changed: number;
    }
  | { readonly conflicts: readonly Conflict[] };

type Admitted = z.output<typeof storeImportInput>;

/** Stores a file's facts and statements, all or none. The same file again changes nothing. */
export function storeImport(input: StoreImport, now: Date): Command<StoreImportResult> {
  const admittedInput = admitted(storeImportInput, input);
  const { organisation, cycle, facts, statements, by, reason } = admittedInput;
  assertOnce(facts.map((fact) => fact.concept));
  assertOnce(statements.map((statement) => statement.concept));
  const at = now.toISOString();
  const context = { organisation, cycle, by, at, reason: reason ? seal(reason) : undefined };
  const edits = facts.map(({ sheet, cell, ...edit }) => ({
    ...edit,
    source: sourceOf(admittedInput, at, sheet, cell),
  }));
  return {
    needs: {
      organisations: [organisation],
      facts: facts.map(({ concept }) => ({ organisation, cycle, concept })),
      statements: [{ organisation, cycle }],
    },
    decide: (world) => {
      assertPlace(world, organisation, cycle);
      const { saved, conflicts, changes } = decideEdits(world, context, edits);
      if (conflicts.length > 0) return { result: { conflicts }, changes: [] };
      const all = [...changes, ...statementChanges(world, admittedInput, at)];
      return { result: { at, saved, changed: all.length }, changes: all };
    },
  };
}

const sourceOf = (input: Admitted, at: string, sheet: string, cell: string): Source => ({
  kind: 'imported',
  by: input.by,
  at,
  file: input.file,
  sha256: input.sha256,
  sheet,
  cell,
});

/** One statement a concept and cycle comes from workbooks; a later one takes its place. */
const idOf = (cycle: number, concept: string): string => `workbook/${cycle}/${concept}`;

function statementChanges(world: World, input: Admitted, at: string): Change[] {
  const before = new Map(
    world.statements(input.organisation, input.cycle).map((each) => [each.id, each]),
  );
  const stated = input.statements.map(({ concept, value, sheet, cell }) => ({
    id: idOf(input.cycle, concept),
    organisation: input.organisation,
    cycle: input.cycle,
    concept,
    value,
    source: sourceOf(input, at, sheet, cell),
  }));
  const changed = stated.filter(({ id, value }) => {
    const found = before.get(id);
    return found === undefined || !sameDecimal(found.value, value);
  });
  return [
    ...changed.map((each) => statementChange(input.by, at, before.get(each.id), each)),
    ...withdrawn(input, [...before.values()]).map((each) =>
      statementChange(input.by, at, each, undefined),
    ),
  ];
}

function withdrawn(input: Admitted, before: readonly Statement[]): Statement[] {
  const read = new Set(
    input.sheets ?? [...input.facts, ...input.statements].map((each) => each.sheet),
  );
  const stated = new Set(input.statements.map(({ concept }) => idOf(input.cycle, concept)));
  return before.filter(
    ({ id, source }) => source.kind === 'imported' && read.has(source.sheet) && !stated.has(id),
  );
}

/** The change from one statement to another; one of them may be missing. */
export function statementChange(
  by: string,
  at: string,
  before: Statement | undefined,
  after: Statement | undefined,
): Change {
  const known = after ?? before;
  if (known === undefined) throw new RangeError('a statement changes from nothing to nothing');
  const { id, cycle, concept, source } = known;
  return {
    organisation: known.organisation,
    payload: {
      kind: 'statement',
      by,
      at,
      id,
      cycle,
      concept,
      from: before === undefined ? null : decimalText(before.value),
      to: after === undefined ? null : decimalText(after.value),
      source,
    },
  };
}
