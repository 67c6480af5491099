import type { z } from 'zod';
import {
  type Breakdown,
  breakdownSchema,
  type Chapter,
  type Check,
  chapterSchema,
  checkSchema,
  type ProgrammeGroup,
  programmeGroupSchema,
  type Table,
  tableSchema,
} from '../edition.js';
import type { Layouts } from '../layouts.js';
import { type PackageRule, packageRuleSchema } from '../package-rule.js';
import { FAULTS, fault } from './faults.js';
import { type EditionFile, editionFileSchema } from './files.js';
import { type Item, itemOf, itemsOf, type Report } from './items.js';
import { layoutsOf } from './page-layouts.js';
import type { Source } from './source.js';

/** What one edition's folder holds, each file read for itself. */
export interface EditionParts {
  readonly folder: string;
  readonly head: Item<EditionFile> | undefined;
  readonly tables: readonly Item<Table>[];
  readonly breakdowns: readonly Item<Breakdown>[];
  readonly checks: readonly Item<Check>[];
  readonly chapters: readonly Item<Chapter>[];
  readonly programmeGroups: readonly Item<ProgrammeGroup>[];
  readonly packageRule: Item<PackageRule> | undefined;
  readonly layouts: Item<Layouts> | undefined;
  /** Texts of the files in `chapters/` by file name. */
  readonly chapterTexts: ReadonlyMap<string, string>;
}

/** The files of a folder: sources by path within it, and the texts of its chapters. */
export interface EditionFolder {
  readonly folder: string;
  readonly sources: ReadonlyMap<string, Source>;
  readonly chapterTexts: ReadonlyMap<string, string>;
}

/** Reads every file of an edition's folder; what has the wrong shape is reported and left out. */
export function editionPartsOf(of: EditionFolder, report: Report): EditionParts {
  const { folder, sources, chapterTexts } = of;
  const lists = <T>(file: RegExp, schema: z.ZodType<T>): readonly Item<T>[] =>
    matching(sources, file).flatMap((source) => itemsOf(source, schema, report));
  const one = <T>(file: string, schema: z.ZodType<T>): Item<T> | undefined => {
    const source = sources.get(file);
    return source === undefined ? undefined : itemOf(source, schema, report);
  };
  const layout = sources.get('layout.yaml');
  const first = { line: 1, column: 1 };
  if (!sources.has('edition.yaml')) {
    report(fault(`${folder}/edition.yaml`, first, FAULTS.noEditionFile, { edition: folder }));
  }
  return {
    folder,
    head: one('edition.yaml', editionFileSchema),
    tables: matching(sources, /^tables\//).flatMap(
      (source) => itemOf(source, tableSchema, report) ?? [],
    ),
    breakdowns: lists(/^breakdowns\.yaml$/, breakdownSchema),
    checks: lists(/^checks\//, checkSchema),
    chapters: lists(/^outline\.yaml$/, chapterSchema),
    programmeGroups: lists(/^programme-groups\.yaml$/, programmeGroupSchema),
    packageRule: one('package.yaml', packageRuleSchema),
    layouts: layout === undefined ? undefined : layoutsOf(layout, report),
    chapterTexts,
  };
}

const matching = (sources: ReadonlyMap<string, Source>, file: RegExp): readonly Source[] =>
  [...sources].filter(([path]) => file.test(path)).map(([, source]) => source);
