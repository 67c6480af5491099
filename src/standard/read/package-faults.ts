import type { PackageRule } from '../package-rule.js';
import { FAULTS } from './faults.js';
import { faultIn, type Item, type Report } from './items.js';

/** Two items of a package may not share an id, nor a file's name: one would lie over the other. */
export function packageFaults(rule: Item<PackageRule>, report: Report): void {
  const { items } = rule.value;
  items.forEach((item, index) => {
    for (const key of ['id', 'file'] as const) {
      const isTaken = items.slice(0, index).some((other) => other[key] === item[key]);
      if (!isTaken) continue;
      report(faultIn(rule, ['items', index, key], FAULTS.packageTwice, { value: item[key] }));
    }
  });
}
