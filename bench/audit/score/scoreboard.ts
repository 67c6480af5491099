import type { Family } from '../faults/index.js';
import {
  alarmsOf,
  coverageOf,
  emptyTally,
  FAMILIES,
  precisionOf,
  recallOf,
  type Tally,
} from './tally.js';

/** Tallies by whatever is asked: each is made when it is first counted in. */
export class Tallies {
  private readonly known = new Map<string, Tally>();

  of(name: string): Tally {
    const there = this.known.get(name);
    if (there !== undefined) return there;
    const made = emptyTally();
    this.known.set(name, made);
    return made;
  }

  get names(): readonly string[] {
    return [...this.known.keys()].sort();
  }
}

/** Everything counted over a set of reports. */
export class Scoreboard {
  readonly all = emptyTally();
  readonly generators = new Tallies();
  readonly fileKinds = new Tallies();
  readonly families = new Tallies();
  readonly faultKinds = new Tallies();
  readonly rules = new Tallies();

  /** The tallies that one report of a generator in a file kind belongs to. */
  tallies(generator: string, fileKind: string): readonly Tally[] {
    return [this.all, this.generators.of(generator), this.fileKinds.of(fileKind)];
  }

  print(print: (line: string) => void, title: string): void {
    const { all } = this;
    print(`\n${title}: ${all.documents} reports, ${all.numbers} numbers`);
    print(
      `  recall of the detectable ${recallOf(all)}; precision ${precisionOf(all)}; false alarms per 10,000 numbers on clean reports ${alarmsOf(all)}`,
    );
    print(
      `  ${coverageOf(all)}; ${speedOf(all)}; ${all.undetectable} faults undetectable by any means`,
    );
    if (all.crashes > 0) print(`  ${all.crashes} reports got NO ANSWER`);
    print('  family      recall of its faults     precision of its rules   false alarms/10,000');
    for (const family of FAMILIES) this.printFamily(print, family);
    printTallies(print, 'generator', this.generators);
    printTallies(print, 'file kind', this.fileKinds);
    print('  fault             recall');
    for (const name of this.faultKinds.names) {
      print(`  ${name.padEnd(18)}${recallOf(this.faultKinds.of(name))}`);
    }
    print('  rule                                right/(right + wrong)    false alarms');
    for (const name of this.rules.names) {
      const rule = this.rules.of(name);
      print(`  ${name.padEnd(36)}${precisionOf(rule).padEnd(25)}${rule.falseAlarms}`);
    }
  }

  private printFamily(print: (line: string) => void, family: Family): void {
    const tally = this.families.of(family);
    const alarms = alarmsOf({ ...tally, numbers: this.all.numbers });
    print(
      `  ${family.padEnd(12)}${recallOf(tally).padEnd(25)}${precisionOf(tally).padEnd(25)}${alarms}`,
    );
  }
}

function printTallies(print: (line: string) => void, title: string, tallies: Tallies): void {
  print(
    `  ${title.padEnd(12)}recall                   precision                false alarms/10,000`,
  );
  for (const name of tallies.names) {
    const tally = tallies.of(name);
    print(
      `  ${name.padEnd(12)}${recallOf(tally).padEnd(25)}${precisionOf(tally).padEnd(25)}${alarmsOf(tally)}`,
    );
  }
}

const speedOf = ({ characters, milliseconds }: Tally): string =>
  `${(characters / Math.max(1, milliseconds)).toFixed(1)} characters/ms`;
