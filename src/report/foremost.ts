import type { Place } from '../facts/index.js';
import { compared } from '../quantity/index.js';
import type { Form, Shown } from './chapter/chapter.js';
import { membersAt } from './members.js';
import { namesIn, type Reckoned, type Reckoning, reckon } from './reckon.js';

/** What a quoted formula gives: its value, or with 最多 and 最少 the name of the member that has it. */
export function reckonQuote(
  what: Shown & { readonly forms: readonly Form[] },
  place: Place,
): Reckoning {
  const form = what.forms.find((each) => each.type === 'member');
  return form?.type === 'member' ? foremost(what, form.which, place) : reckon(what, place);
}

/**
 * The member with the certainly greatest or least value. None where two are alike or rounding leaves it
 * open, nor where somebody's value is missing. Those to whom it does not apply take no part.
 */
function foremost(what: Shown, which: 'most' | 'least', place: Place): Reckoning {
  const nobody: Reckoning = { missing: namesIn(what), absence: 'not-collected' };
  const values: { readonly name: string; readonly value: Reckoned }[] = [];
  for (const member of membersAt(place)) {
    const value = reckon(what, member.place);
    if ('quantity' in value) values.push({ name: member.name, value });
    else if (!('absence' in value) || value.absence !== 'not-applicable') return nobody;
  }
  const operator = which === 'most' ? '>' : '<';
  const first = values.find((one) =>
    values.every(
      (other) =>
        other === one || compared(one.value.quantity, operator, other.value.quantity) === 'always',
    ),
  );
  return first === undefined || values.length < 2 ? nobody : { words: first.name };
}
