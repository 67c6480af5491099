import type { AuditRule } from '../rule.js';
import { listingObservations } from './listing.js';

/** The lists of cases, figures and tables against the captions. */
export const lists: AuditRule = {
  id: 'structure.lists',
  title: { zh: '图表案例目录与题注', en: 'Lists of cases, figures and tables' },
  category: 'completeness',
  severity: 'warning',
  observe: (scene) =>
    (['case', 'figure', 'table'] as const).flatMap((of) => listingObservations(scene, of)),
};
