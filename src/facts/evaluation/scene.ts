import { filled } from '../../messages/index.js';
import { decimalOf, type Quantity, stated } from '../../quantity/index.js';
import type { ConceptId } from '../../standard/index.js';
import { unitFor } from '../content.js';
import type { Cycle } from '../fact.js';
import { figureOf } from '../figure.js';
import { type Figure, type Place, peerKey } from '../figures.js';
import { MISSING } from '../messages.js';
import { attributesAt, yearEarlier } from '../place.js';
import { aYearAgo, incomplete, reason, reasonsOf } from './reasons.js';
import {
  notApplicable,
  notAssessable,
  quantityValue,
  type Reason,
  textValue,
  type Value,
} from './value.js';

/** Where an expression is evaluated: a place, and the cycle in which the question is asked. */
export interface Scene {
  readonly place: Place;
  readonly now: Cycle;
}

/** A year before. */
export const yearBefore = ({ place, now }: Scene): Scene => ({ place: yearEarlier(place), now });

/** What a concept says in a scene: its figure, unless a break in comparability lies between. */
export function conceptValue(concept: ConceptId, scene: Scene): Value {
  const broken = breakBetween(concept, scene);
  if (broken !== undefined) return notAssessable([broken]);
  return valueOfFigure(figureOf(concept, scene.place), scene);
}

function breakBetween(id: ConceptId, { place, now }: Scene): Reason | undefined {
  if (place.cycle >= now) return undefined;
  const found = place.base.standard.concepts
    .get(id)
    ?.breaks.find((each) => each.cycle <= now && each.cycle > place.cycle);
  if (found === undefined) return undefined;
  const { concept, message } = reason(MISSING.broken, id, place, { cycle: found.cycle });
  return {
    concept,
    message: {
      zh: filled(message, { why: found.why.zh }).zh,
      en: filled(message, { why: found.why.en }).en,
    },
  };
}

/** Roll-ups that a part of the members bounds from below; others say nothing of the whole. */
const BOUNDED: ReadonlySet<string> = new Set(['sum', 'distinct', 'max']);

function valueOfFigure(figure: Figure, scene: Scene): Value {
  const { content, coverage } = figure;
  if (content.type === 'text') return textValue(content.text);
  if (content.type === 'absent') {
    const because = reasonsOf(figure, scene.place).map((each) => dated(each, scene));
    return content.absence === 'not-applicable' ? notApplicable(because) : notAssessable(because);
  }
  if (coverage.have >= coverage.of) return quantityValue(content.quantity);
  const missing = [dated(incomplete(figure, scene.place), scene)];
  const how = scene.place.base.standard.concepts.get(figure.concept)?.rollup.how ?? 'none';
  return BOUNDED.has(how) ? quantityValue(content.quantity, missing) : notAssessable(missing);
}

const dated = (each: Reason, { place, now }: Scene): Reason =>
  place.cycle < now ? aYearAgo(each) : each;

/** What the organisation is, as text; empty where nothing is said of it. */
export function attributeValue(name: string, { place }: Scene): Value {
  const attributes = attributesAt(place);
  const found =
    attributes === undefined ? undefined : Object.entries(attributes).find(([key]) => key === name);
  return textValue(String(found?.[1] ?? ''));
}

/** The values of schools of the same type, as the snapshot holds them. */
export const peerTexts = (id: ConceptId, place: Place): readonly string[] =>
  place.base.peers.values.get(peerKey(place.cycle, attributesAt(place)?.type ?? '', id)) ?? [];

/** The values of schools of the same type, as quantities; none where the snapshot holds none. */
export function peerQuantities(id: ConceptId, { place }: Scene): readonly Quantity[] {
  const concept = place.base.standard.concepts.get(id);
  if (concept === undefined) return [];
  const unit = unitFor(concept);
  return peerTexts(id, place).flatMap((text) => {
    const decimal = decimalOf(text);
    return decimal === undefined ? [] : [stated(decimal, unit)];
  });
}
