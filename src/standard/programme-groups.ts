import type { ProgrammeGroup } from './edition.js';

/** An industry chain (产业链) and the programme groups that serve it, by name, each once. */
export interface IndustryChain {
  readonly name: string;
  readonly groups: readonly string[];
}

/**
 * The industry chains that programme groups name, in the order of their first mention. A group whose
 * name could not be read serves a chain too, and has no name to say it by.
 */
export function industryChainsOf(list: readonly ProgrammeGroup[]): readonly IndustryChain[] {
  const chains = new Map<string, Set<string>>();
  for (const { name, industryChains } of list) {
    for (const chain of industryChains) {
      const groups = chains.get(chain) ?? new Set<string>();
      chains.set(chain, name === '' ? groups : groups.add(name));
    }
  }
  return [...chains].map(([name, groups]) => ({ name, groups: [...groups] }));
}
