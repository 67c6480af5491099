import { parseArgs } from 'node:util';
import { FILE_KINDS, type FileKind } from './write/index.js';

/** What a run measures. */
export interface Options {
  /** How many misses and false alarms are shown, of each sort. */
  readonly show: number;
  readonly generators: readonly string[] | null;
  readonly kinds: readonly FileKind[];
  readonly seed: number;
  /** Reports of each generator in each kind; null for the usual numbers. */
  readonly count: number | null;
  /** Whether the command is run as anybody would, a process a file, instead of the audit in this process. */
  readonly command: boolean;
}

/** Text has the most manners of being written, a print takes the longest. */
export const USUAL_COUNTS: Readonly<Record<FileKind, number>> = {
  txt: 12,
  md: 3,
  html: 3,
  docx: 4,
  pdf: 2,
};

/** `--show 10 --generator clerk --kind txt --seed 7 --count 20`; a generator or a kind may be given often. */
export function optionsOf(argv: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      show: { type: 'string', default: '0' },
      generator: { type: 'string', multiple: true },
      kind: { type: 'string', multiple: true },
      seed: { type: 'string', default: '1' },
      count: { type: 'string' },
      command: { type: 'boolean', default: false },
    },
  });
  return {
    show: Number(values.show),
    generators: values.generator ?? null,
    kinds:
      values.kind === undefined
        ? FILE_KINDS
        : FILE_KINDS.filter((kind) => values.kind?.includes(kind)),
    seed: Number(values.seed),
    count: values.count === undefined ? null : Number(values.count),
    command: values.command,
  };
}
