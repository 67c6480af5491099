import type { AuditRule } from '../rule.js';
import { withDescendants } from '../sections.js';
import { pointFaults, pointsBySection } from './item-points.js';
import { inlineFaults } from './items-within.js';
import { leadingFaults } from './leading-items.js';
import { proseOf } from './plain-passages.js';

/** Items counted in the text: 一是…二是…四是 within a paragraph, （一）（三） and 1. 2. 4. at the heads of paragraphs. */
export const items: AuditRule = {
  id: 'structure.items',
  title: { zh: '条目序号', en: 'Numbers of items' },
  category: 'completeness',
  severity: 'warning',
  observe: (scene) => [
    ...proseOf(scene).flatMap(inlineFaults),
    ...withDescendants(scene.root).flatMap((section) => leadingFaults(scene, section)),
    ...pointsBySection(scene).flatMap((points) => pointFaults(points, scene.document.text)),
  ],
};
