import type { z } from 'zod';
import type { Edition, Standard } from '../../standard/index.js';
import type { editionAnswerSchema } from '../shapes.js';

/** An edition with the concepts a browser needs to check while one types. */
export const presentedEdition = (
  edition: Edition,
  standard: Standard,
): z.infer<typeof editionAnswerSchema> => ({
  id: edition.id,
  name: edition.name,
  hash: edition.hash,
  cycles: edition.cycles,
  tables: [...edition.tables],
  breakdowns: [...edition.breakdowns],
  checks: edition.checks.map((check) => ({ ...check, examples: { pass: [], fail: [] } })),
  chapters: [...edition.chapters],
  programmeGroups: [...edition.programmeGroups],
  concepts: [...standard.concepts.values()],
});
