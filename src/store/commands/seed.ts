import {
  type Cycle,
  type Fact,
  factKey,
  type Organisation,
  type Statement,
} from '../../facts/index.js';
import { storeRefusal } from '../messages.js';
import type { Command } from './command.js';
import { factChange } from './decide.js';
import { admitted, seedInput } from './edge.js';
import { assertCodes, cycleChange, isKnown, organisationChange } from './register.js';
import { statementChange } from './store-import.js';

/** A whole store's content. */
export interface Seed {
  readonly organisations: readonly Organisation[];
  readonly cycles: readonly Cycle[];
  readonly facts: readonly Fact[];
  readonly statements: readonly Statement[];
  readonly by: string;
}

/** Fills a store that holds no facts yet, in one transaction; every value is in the log as any other. */
export function seed(input: Seed, now: Date): Command<{ readonly facts: number }> {
  const { organisations, cycles, facts, statements, by } = admitted(seedInput, input);
  const actor = { by, at: now.toISOString() };
  return {
    needs: {
      emptiness: true,
      organisations: organisations.map(({ id }) => id),
      records: organisations.map(({ id }) => id),
      codes: organisations.map(({ code }) => code),
    },
    decide: (world) => {
      if (!world.empty) throw storeRefusal('store.not-empty');
      assertCodes(world, organisations);
      assertAllKnown(facts, statements, organisations, new Set([...world.cycles, ...cycles]));
      const changes = [
        ...cycles.filter((each) => !world.cycles.has(each)).map((each) => cycleChange(each, actor)),
        ...organisations
          .filter((each) => !isKnown(world, each))
          .map((each) => organisationChange(each, actor)),
        ...facts.map((fact) =>
          factChange({ ...actor, reason: undefined }, { ...fact, version: 1 }, undefined),
        ),
        ...statements.map((each) => statementChange(by, actor.at, undefined, each)),
      ];
      return { result: { facts: facts.length }, changes };
    },
  };
}

function assertAllKnown(
  facts: readonly Fact[],
  statements: readonly Statement[],
  organisations: readonly Organisation[],
  cycles: ReadonlySet<Cycle>,
): void {
  assertDistinct(facts.map((each) => factKey(each.organisation, each.cycle, each.concept)));
  assertDistinct(statements.map(({ organisation, id }) => `${organisation}/${id}`));
  const ids = new Set(organisations.map(({ id }) => id));
  for (const { organisation, cycle } of [...facts, ...statements]) {
    if (!ids.has(organisation)) throw storeRefusal('store.unknown-organisation', { organisation });
    if (!cycles.has(cycle)) throw storeRefusal('store.unknown-cycle', { cycle });
  }
}

function assertDistinct(keys: readonly string[]): void {
  const seen = new Set<string>();
  for (const concept of keys) {
    if (seen.has(concept)) throw storeRefusal('store.twice', { concept });
    seen.add(concept);
  }
}
