import type { Locale, Message } from '../../messages/index.js';
import { type Formula, parseFormula } from '../../standard/formula/index.js';
import { nameAt } from '../place.js';
import { unitSuffix } from '../wording.js';
import { decisive, type Relation } from './decisive.js';
import { valueAt } from './evaluate.js';
import { distanceAt } from './line.js';
import type { Scene } from './scene.js';
import { digitsAt, NONE } from './substitute.js';
import { readable } from './units.js';

const places = new Map<string, Formula | undefined>();

function formulaNamed(text: string): Formula | undefined {
  if (!places.has(text)) {
    const parsed = parseFormula(text);
    places.set(text, 'formula' in parsed ? parsed.formula : undefined);
  }
  return places.get(text);
}

/**
 * A check's message with its values. `{left}`, `{right}` and `{difference}` are the sides of the relation
 * that decided and their distance; `{organisation}` is the name; any other `{…}` is a formula, most
 * often a concept, e.g. `{graduates}`, `{last_year(students)}`. What is counted stands without its unit; 元, % and
 * their like follow their number unless the message goes on with them itself.
 */
export function filledAt(message: Message, formula: Formula, scene: Scene): Message {
  const relation = decisive(formula, scene);
  return {
    zh: filledIn('zh', message.zh, relation, scene),
    en: filledIn('en', message.en, relation, scene),
  };
}

const SIDES: ReadonlySet<string> = new Set(['left', 'right', 'difference']);

function filledIn(
  locale: Locale,
  text: string,
  relation: Relation | undefined,
  scene: Scene,
): string {
  return text.replace(/\{([^{}]+)\}/g, (place: string, name: string, at: number) => {
    if (name === 'organisation') return nameAt(scene.place, locale);
    if (SIDES.has(name) && relation === undefined) return NONE;
    if (name === 'difference' && relation !== undefined) return distanceAt(relation, scene);
    const formula = name === 'left' || name === 'right' ? relation?.[name] : formulaNamed(name);
    if (formula === undefined) return place;
    return measured(formula, scene, locale, text.slice(at + place.length));
  });
}

function measured(formula: Formula, scene: Scene, locale: Locale, after: string): string {
  const value = valueAt(formula, scene);
  const text = digitsAt(formula, scene);
  if (value.type !== 'quantity') return text;
  const { unit } = readable(value.quantity);
  const plain = text.replace(/[%‰]$/, '');
  const suffix = unit.indivisible ? '' : unitSuffix(unit, locale);
  return after.trimStart().startsWith(suffix.trim()) ? plain : plain + suffix;
}
