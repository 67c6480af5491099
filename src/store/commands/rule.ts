import type { Ruling } from '../../facts/index.js';
import { seal } from '../log/seal.js';
import type { Command } from './command.js';
import { assertPlace } from './decide.js';
import { admitted, rulingInput } from './edge.js';

/** Records a person's word on a finding; the last word stands, earlier ones stay in the log. */
export function rule(input: Omit<Ruling, 'at'>, now: Date): Command<Ruling> {
  const word = admitted(rulingInput, input);
  const { organisation, cycle, identity, evidence, kind, by } = word;
  const ruling: Ruling = { ...word, at: now.toISOString() };
  const sealed = seal(word.reason);
  return {
    needs: { organisations: [organisation], rulings: [{ organisation, cycle, identity }] },
    decide: (world) => {
      assertPlace(world, organisation, cycle);
      const found = world.ruling(organisation, cycle, identity);
      if (found !== undefined && sameRuling(found, ruling)) return { result: found, changes: [] };
      const reason = { digest: sealed.digest };
      const facts = { cycle, identity, evidence, ruling: kind, reason, by, at: ruling.at };
      return {
        result: ruling,
        changes: [{ organisation, payload: { kind: 'ruling', ...facts }, sealed }],
      };
    },
  };
}

const sameRuling = (a: Ruling, b: Ruling): boolean =>
  a.kind === b.kind && a.evidence === b.evidence && a.reason === b.reason && a.by === b.by;
