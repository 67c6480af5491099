import type { ConceptId } from '../concept.js';

/** A concept's id as part of a check's: words joined by hyphens. */
export const idPart = (concept: ConceptId): string => concept.replace(/[._]/g, '-');
