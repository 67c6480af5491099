import type { Fault } from '../standard.js';
import type { EditionFolder } from './edition-parts.js';
import { FAULTS, fault } from './faults.js';
import { type Source, sourceOf } from './source.js';

/** The files of a standard, sorted into concepts and folders of editions. */
export interface Layout {
  readonly concepts: readonly Source[];
  readonly editions: readonly EditionFolder[];
  readonly faults: readonly Fault[];
}

const CONCEPTS = /^concepts\/[^/]+\.yaml$/;
const CHAPTER = /^([^/]+)\/chapters\/([^/]+\.md)$/;
const OF_EDITION =
  /^([^/]+)\/((?:edition|breakdowns|outline|programme-groups|package|layout)\.yaml|(?:tables|checks)\/[^/]+\.yaml)$/;

/** Sorts files by their paths and parses the YAML among them; other texts, such as a README, are left alone. */
export function layoutOf(files: ReadonlyMap<string, string>): Layout {
  const faults: Fault[] = [];
  const concepts: Source[] = [];
  const folders = new Map<string, { sources: Map<string, Source>; texts: Map<string, string> }>();
  const folder = (name: string) => {
    const known = folders.get(name) ?? { sources: new Map(), texts: new Map() };
    folders.set(name, known);
    return known;
  };
  const parsed = (file: string, text: string): Source | undefined => {
    const result = sourceOf(file, text);
    if ('source' in result) return result.source;
    faults.push(...result.faults);
    return undefined;
  };
  for (const [file, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const chapter = CHAPTER.exec(file);
    const ofEdition = OF_EDITION.exec(file);
    if (CONCEPTS.test(file)) {
      const source = parsed(file, text);
      if (source !== undefined) concepts.push(source);
    } else if (chapter !== null) {
      folder(chapter[1] ?? '').texts.set(chapter[2] ?? '', text);
    } else if (ofEdition !== null) {
      const { sources } = folder(ofEdition[1] ?? '');
      const source = parsed(file, text);
      if (source !== undefined) sources.set(ofEdition[2] ?? '', source);
    } else if (/\.ya?ml$/.test(file)) {
      faults.push(fault(file, { line: 1, column: 1 }, FAULTS.unknownFile));
    }
  }
  return {
    concepts,
    editions: [...folders].map(([name, { sources, texts }]) => ({
      folder: name,
      sources,
      chapterTexts: texts,
    })),
    faults,
  };
}
