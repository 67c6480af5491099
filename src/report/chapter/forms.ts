import { unitOf } from '../../quantity/index.js';
import type { Form, Shown } from './chapter.js';

/** How a quoted number is written: what it is turned into first, then the words around it. */
export interface Forms extends Pick<Shown, 'decimals' | 'unit'> {
  readonly forms: readonly Form[];
}

const FIXED: Readonly<Record<string, Form>> = {
  万: { type: 'scale', scale: '万' },
  亿: { type: 'scale', scale: '亿' },
  约: { type: 'about' },
  余: { type: 'over' },
  第: { type: 'ordinal' },
  最多: { type: 'member', which: 'most' },
  最少: { type: 'member', which: 'least' },
  中文: { type: 'numeral' },
  无单位: { type: 'bare' },
};

/**
 * What the names after a formula stand for: the fixed forms, a unit to turn into (`%`, `元/生`), `2位` for
 * decimals, or a pair of words for more and less such as `增加/减少`, with a third for no change (持平
 * where it is left out). The first name that stands for nothing is given back.
 */
export function formsOf(names: readonly string[]): Forms | { readonly unknown: string } {
  let known: Forms = { forms: [] };
  for (const name of names) {
    const next = withForm(known, name);
    if (next === undefined) return { unknown: name };
    known = next;
  }
  return known;
}

function withForm(known: Forms, name: string): Forms | undefined {
  if (unitOf(name) !== undefined) return { ...known, unit: name };
  const decimals = /^(\d)位$/.exec(name)?.[1];
  if (decimals !== undefined) return { ...known, decimals: Number(decimals) };
  const form = FIXED[name] ?? pairOf(name);
  return form === undefined ? undefined : { ...known, forms: [...known.forms, form] };
}

function pairOf(name: string): Form | undefined {
  const [up = '', down = '', same = '持平', ...rest] = name.split('/').map((each) => each.trim());
  const complete = up !== '' && down !== '' && same !== '' && rest.length === 0;
  return complete ? { type: 'signed', up, down, same } : undefined;
}
