import type { AuditRule } from '../rule.js';
import { listingObservations } from './listing.js';
import { lostNumbers } from './lost-numbers.js';

/** The contents against the headings: wording, numbers, lines without heading and headings without line. */
export const contents: AuditRule = {
  id: 'structure.contents',
  title: { zh: '目录与标题', en: 'Contents and headings' },
  category: 'completeness',
  severity: 'warning',
  observe: (scene) => [...listingObservations(scene, 'headings'), ...lostNumbers(scene)],
};
