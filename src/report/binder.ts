import type { Binding, NumberNode } from '../document/model/index.js';
import { nameAt } from '../facts/index.js';
import { decimalText, exactly, order, type Rational, rounded } from '../quantity/index.js';
import { middleOf, type Reckoned } from './reckon.js';

/**
 * Keeps what every number of a report shows. References are counted within the node they stand in, so a
 * change in one paragraph leaves all others as they are.
 */
export class Binder {
  readonly #bindings: Record<string, Binding> = {};
  readonly #counts = new Map<string, number>();

  /** A number atom that shows `reckoned` as `text` in a node. */
  number(node: string, reckoned: Reckoned, text: string): NumberNode {
    return { type: 'number', attrs: { ref: this.bind(node, reckoned, text), text } };
  }

  /** The reference under which `reckoned` is kept. */
  bind(node: string, reckoned: Reckoned, text: string): string {
    const count = (this.#counts.get(node) ?? 0) + 1;
    this.#counts.set(node, count);
    const ref = `${node}.n${count}`;
    this.#bindings[ref] = bindingOf(ref, node, reckoned, text);
    return ref;
  }

  all(): Readonly<Record<string, Binding>> {
    return this.#bindings;
  }
}

function bindingOf(ref: string, node: string, reckoned: Reckoned, text: string): Binding {
  const { label, formula, concept, place, quantity, decimals } = reckoned;
  const { lo, hi, loOpen, hiOpen } = quantity.interval;
  const value = middleOf(reckoned);
  return {
    ref,
    label,
    formula,
    concept,
    organisation: place.organisation,
    organisationName: nameAt(place, 'zh'),
    cycle: place.cycle,
    value: value === undefined ? null : decimalText(value),
    decimals: value === undefined ? null : decimals,
    unit: quantity.unit.symbol,
    lo: lo === null ? null : { value: exactText(lo), open: loOpen },
    hi: hi === null ? null : { value: exactText(hi), open: hiOpen },
    text,
    node,
  };
}

/** An exact number as text: a decimal where it ends within twelve digits, a fraction otherwise. */
function exactText(value: Rational): string {
  const near = rounded(value, 12);
  if (order(exactly(near), value) !== 0) return `${value.numerator}/${value.denominator}`;
  return decimalText(near).replace(/\.?0+$/, '');
}
