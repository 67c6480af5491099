import { chapterFaults } from '../report/index.js';
import type { Fault, Standard } from '../standard/index.js';
import { readStandard, type StandardReading } from '../standard/read.js';
import type { InstalledEdition, Store } from '../store/index.js';

/** The standard in force: what comes with the program, and the editions installed beside it. */
export interface StandardShelf {
  /** As last renewed. */
  standard(): Standard;
  installed(): readonly InstalledEdition[];
  /** Why the installed editions are not in force beside those of this program; empty where they are. */
  faults(): readonly Fault[];
  /** The standard after a look at what is installed now. */
  renewed(): Promise<Standard>;
  /** What the standard would be with these editions installed. */
  readingWith(installed: readonly InstalledEdition[]): StandardReading;
}

/**
 * The shelf of a store. An installed edition that can't be read beside the program's own (a later program may
 * know its concepts otherwise) keeps nobody from working: the program's own are in force, and the faults told.
 */
export async function openShelf(
  store: Pick<Store, 'installedEditions'>,
  files: ReadonlyMap<string, string>,
  bundled: Standard,
): Promise<StandardShelf> {
  let installed: readonly InstalledEdition[] = [];
  let standard = bundled;
  let faults: readonly Fault[] = [];

  const readingWith = (editions: readonly InstalledEdition[]): StandardReading => {
    const all = new Map(files);
    for (const edition of editions) {
      for (const [path, text] of Object.entries(edition.files)) all.set(path, text);
    }
    const reading = readStandard(all);
    if ('faults' in reading) return reading;
    const inChapters = chapterFaults(reading.standard);
    return inChapters.length === 0 ? reading : { faults: inChapters };
  };

  const renewed = async (): Promise<Standard> => {
    const found = await store.installedEditions();
    if (JSON.stringify(found) === JSON.stringify(installed)) return standard;
    const reading: StandardReading =
      found.length === 0 ? { standard: bundled } : readingWith(found);
    installed = found;
    standard = 'standard' in reading ? reading.standard : bundled;
    faults = 'faults' in reading ? reading.faults : [];
    return standard;
  };

  await renewed();
  return {
    standard: () => standard,
    installed: () => installed,
    faults: () => faults,
    renewed,
    readingWith,
  };
}

/** The open cycles whose edition would be another one: their figures rest on what was asked of them. */
export function cyclesChanged(
  before: Standard,
  after: Standard,
  cycles: readonly number[],
): readonly number[] {
  const hashIn = ({ editions }: Standard, cycle: number): string | undefined =>
    editions.find(({ cycles: { from, to } }) => from <= cycle && cycle <= to)?.hash;
  return cycles.filter((cycle) => hashIn(before, cycle) !== hashIn(after, cycle));
}
