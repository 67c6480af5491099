import { type Formula, operandsOf } from '../../standard/formula/index.js';
import { figureOf } from '../figure.js';
import type { Figure } from '../figures.js';
import { attributesAt } from '../place.js';
import { memberScenes, partsOf } from './evaluate.js';
import { attributeValue, type Scene, yearBefore } from './scene.js';

/** What a figure says, as a text that is the same only where the figure is. */
export function contentEvidence({ content, coverage }: Figure): string {
  if (content.type === 'absent') return content.absence;
  return `${content.text}(${coverage.have}/${coverage.of})`;
}

/**
 * Every value a formula reads, in the order in which it reads them. No cycle stands in it, so that the
 * same values in another year are the same evidence.
 */
export function evidenceOf(formula: Formula, scene: Scene): readonly string[] {
  if (formula.type === 'concept') return [conceptEvidence(formula.concept, scene)];
  if (formula.type === 'attribute') {
    const value = attributeValue(formula.name, scene);
    return [`${formula.name}=${value.type === 'text' ? value.text : ''}`];
  }
  const beneath = (at: Scene): readonly string[] =>
    operandsOf(formula).flatMap((each) => evidenceOf(each, at));
  if (formula.type !== 'call') return beneath(scene);
  switch (formula.name) {
    case 'last_year':
      return beneath(yearBefore(scene));
    case 'growth':
      return [...beneath(scene), ...beneath(yearBefore(scene))];
    case 'parts':
      return partsOf(formula, scene).map((part) => conceptEvidence(part, scene));
    case 'children':
      return memberScenes(scene).flatMap((member) => [
        member.place.organisation,
        ...beneath(member),
      ]);
    case 'peers':
      return operandsOf(formula).map((each) => peerEvidence(each, scene));
    default:
      return beneath(scene);
  }
}

const conceptEvidence = (id: string, { place, now }: Scene): string =>
  `${now - place.cycle}:${id}=${contentEvidence(figureOf(id, place))}`;

function peerEvidence(formula: Formula, { place }: Scene): string {
  if (formula.type !== 'concept') return '';
  const key = `${place.cycle}/${attributesAt(place)?.type ?? ''}/${formula.concept}`;
  return (place.base.peers.values.get(key) ?? []).join(',');
}
