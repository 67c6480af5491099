import { keyOf, type RuledReport, type Ruling } from './ruling.js';
import { reportIn } from './ruling-file.js';

/** What a browser keeps things in; as `localStorage` does. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Where rulings are kept: one entry a report, so that two windows don't overwrite each other's. */
export interface RulingStore {
  /** Whether the last change will outlive the page. */
  readonly isKept: () => boolean;
  readonly subscribe: (changed: () => void) => () => void;
  /** The rulings on a report: by its title, else those on the very same file under another. */
  readonly of: (report: Omit<RuledReport, 'rulings'>) => RuledReport;
  /** Rules on a finding, or takes the ruling back where there is none. */
  readonly rule: (report: Omit<RuledReport, 'rulings'>, id: string, ruling: Ruling | null) => void;
  readonly all: () => readonly RuledReport[];
  /** Takes in rulings from a file; of two on one finding the later holds. Gives how many were taken. */
  readonly take: (reports: readonly RuledReport[]) => number;
}

const PREFIX = 'zhijing.audit.';

export function openRulings(shelf: () => Shelf): RulingStore {
  const listeners = new Set<() => void>();
  const reports = new Map<string, RuledReport>();
  let kept = true;

  const told = (): void => {
    for (const listener of listeners) listener();
  };
  const read = (): void => {
    reports.clear();
    for (const [name, report] of readAll(shelf)) reports.set(name, report);
  };
  read();

  const write = (report: RuledReport): void => {
    reports.set(keyOf(report), report);
    kept = written(shelf, report);
  };

  const found = (report: Omit<RuledReport, 'rulings'>): RuledReport | undefined =>
    reports.get(keyOf(report)) ??
    [...reports.values()].find(({ sha256 }) => sha256 !== '' && sha256 === report.sha256);

  return {
    isKept: () => kept,
    subscribe: (changed) => {
      const elsewhere = (event: StorageEvent) => {
        if (event.key !== null && !event.key.startsWith(PREFIX)) return;
        read();
        changed();
      };
      listeners.add(changed);
      globalThis.addEventListener?.('storage', elsewhere);
      return () => {
        listeners.delete(changed);
        globalThis.removeEventListener?.('storage', elsewhere);
      };
    },
    of: (report) => found(report) ?? { ...report, rulings: {} },
    rule: (report, id, ruling) => {
      const { [id]: _, ...others } = found(report)?.rulings ?? {};
      write({ ...report, rulings: ruling === null ? others : { ...others, [id]: ruling } });
      told();
    },
    all: () => [...reports.values()].filter(({ rulings }) => Object.keys(rulings).length > 0),
    take: (taken) => {
      let count = 0;
      for (const report of taken) {
        const before = reports.get(keyOf(report))?.rulings ?? {};
        const rulings = { ...before };
        for (const [id, ruling] of Object.entries(report.rulings)) {
          if ((rulings[id]?.at ?? '') >= ruling.at) continue;
          rulings[id] = ruling;
          count += 1;
        }
        write({ ...report, rulings });
      }
      told();
      return count;
    },
  };
}

/** Private windows may refuse to be asked at all. */
function readAll(shelf: () => Shelf): readonly (readonly [string, RuledReport])[] {
  try {
    const storage = shelf();
    return Array.from({ length: storage.length }, (_, index) => storage.key(index)).flatMap(
      (name) => {
        if (name?.startsWith(PREFIX) !== true) return [];
        const report = reportIn(parsed(storage.getItem(name)));
        return report === undefined ? [] : [[keyOf(report), report] as const];
      },
    );
  } catch {
    return [];
  }
}

/** Keeps a report's rulings; says whether that went well. They are never thrown away to make room for others. */
function written(shelf: () => Shelf, report: RuledReport): boolean {
  try {
    const name = `${PREFIX}${keyOf(report)}`;
    if (Object.keys(report.rulings).length === 0) shelf().removeItem(name);
    else shelf().setItem(name, JSON.stringify(report));
    return true;
  } catch {
    return false;
  }
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
