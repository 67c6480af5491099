import { basename, extname, join, resolve } from 'node:path';

/** Endings of what is written for a report. */
const ENDINGS = ['.json', '.txt', '.commented.docx', '.audit.html', '-整改通知.docx'];

/** Names that outputs of a whole run have. */
const RESERVED = ['summary.docx', 'summary.csv', 'summary.json'];

/**
 * Where the outputs of each report go in a folder: the name of its file without its ending, and a number
 * where that is taken. A report that is read is never written over.
 */
export function basesFor(paths: readonly string[], folder: string): readonly string[] {
  const taken = new Set([
    ...paths.map((path) => key(path)),
    ...RESERVED.map((name) => key(join(folder, name))),
  ]);
  return paths.map((path) => {
    const base = freeBase(join(folder, basename(path, extname(path))), taken);
    for (const ending of ENDINGS) taken.add(key(base + ending));
    return base;
  });
}

function freeBase(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const base = number === 1 ? wanted : `${wanted}-${number}`;
    if (!ENDINGS.some((ending) => taken.has(key(base + ending)))) return base;
  }
}

/** Some file systems do not tell capitals from small letters, nor one way of composing a letter from another. */
const key = (path: string): string => resolve(path).normalize('NFC').toLowerCase();
