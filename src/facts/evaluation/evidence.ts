import type { Formula } from '../../standard/formula/index.js';
import { figureOf } from '../figure.js';
import type { Figure } from '../figures.js';
import { type Read, readsOf } from './reads.js';
import { attributeValue, peerTexts, type Scene } from './scene.js';

/** What a figure says, as a text that is the same only where the figure is. */
export function contentEvidence({ content, coverage }: Figure): string {
  if (content.type === 'absent') return content.absence;
  return `${content.text}(${coverage.have}/${coverage.of})`;
}

/**
 * Every value a formula reads, in the order in which it reads them. No cycle stands in it, so that the
 * same values in another year are the same evidence.
 */
export const evidenceOf = (formula: Formula, scene: Scene): readonly string[] =>
  readsOf(formula, scene).map(evidenceOfRead);

function evidenceOfRead(read: Read): string {
  const { place, now } = read.scene;
  switch (read.type) {
    case 'concept':
      return `${now - place.cycle}:${read.concept}=${contentEvidence(figureOf(read.concept, place))}`;
    case 'peers':
      return peerTexts(read.concept, place).join(',');
    case 'attribute': {
      const value = attributeValue(read.name, read.scene);
      return `${read.name}=${value.type === 'text' ? value.text : ''}`;
    }
    case 'member':
      return place.organisation;
  }
}
