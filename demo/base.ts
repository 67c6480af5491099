import { type FactBase, factBaseOf, peerSnapshotOf } from '../src/facts/index.js';
import type { Standard } from '../src/standard/index.js';
import type { DemonstrationCity } from './index.js';

/** The demonstration city ready for evaluation, its schools compared as of the newest cycle. */
export function demonstrationBase(city: DemonstrationCity, standard: Standard): FactBase {
  const { organisations, facts, statements, cycles } = city;
  const base = factBaseOf({ standard, organisations, facts, statements });
  return { ...base, peers: peerSnapshotOf(base, Math.max(...cycles)) };
}
