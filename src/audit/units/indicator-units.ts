import { oncePerText } from '../../once/index.js';
import type { Scene } from '../scene.js';

/** The units that an indicator of a name may stand in, those of all indicators of that name, and as a template prints it. */
export interface IndicatorUnits {
  readonly units: readonly string[];
  readonly printed: readonly string[];
}

/** Indicators of the standard by every name they go by. */
export function indicatorUnits({ edition, concepts }: Scene): ReadonlyMap<string, IndicatorUnits> {
  const found = new Map<string, { units: string[]; printed: string[] }>();
  const entry = (name: string) => {
    const key = bareName(name);
    const kept = found.get(key) ?? { units: [], printed: [] };
    found.set(key, kept);
    return kept;
  };
  for (const { name, aliases, unit } of concepts.values()) {
    for (const each of [name.zh, ...aliases]) entry(each).units.push(unit);
  }
  for (const { concept, printedName, printedUnit } of edition.tables.flatMap(({ rows }) => rows)) {
    const { units, printed } = entry(printedName);
    units.push(concepts.get(concept)?.unit ?? printedUnit);
    printed.push(printedUnit);
  }
  return found;
}

/** The words of a row's name without what its printing adds: asterisks, numbers, 其中, a unit behind. */
export const bareName = oncePerText((name): string =>
  name
    .normalize('NFKC')
    .replace(/[*＊\s]/g, '')
    .replace(/^(?:\d{1,2}(?:\.\d{1,2})*[.、]?|\(\d{1,2}\)|其中:?)/, '')
    .replace(/^其中:?/, '')
    .replace(/\([^()]{1,8}\)$/, ''),
);
