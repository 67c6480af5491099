import {
  chineseCount,
  digitsOf,
  intervalOf,
  type NumberSlot,
  numberOf,
  printed,
} from '../plan/index.js';
import type { Random } from '../random.js';
import { contradictionOf } from './detect.js';
import type { Fault, FaultKind } from './fault.js';
import type { Mention } from './mentions.js';
import type { Spoiling } from './spoiling.js';

/** A slot printed otherwise. */
interface Change {
  readonly digits: string;
  readonly unit: string;
  /** By what the values it leaves are multiplied. */
  readonly factor: number;
}

type Alter = (slot: NumberSlot, digits: string, random: Random) => Change | null;

const ALTERATIONS: Readonly<Record<'digit' | 'swap' | 'decimal' | 'unit', Alter>> = {
  digit: changeDigit,
  swap: swapDigits,
  decimal: moveDecimal,
  unit: changeUnit,
};

/** Changes a number at a place drawn from all that are printed, in a manner drawn from those that fit it. */
export function spoilNumber(spoiling: Spoiling): Fault | null {
  const { mentions, random, reserved } = spoiling;
  const free = mentions.all.filter(({ piece }) => !reserved.has(piece));
  if (free.length === 0) return null;
  const mention = random.pick(free);
  for (const kind of random.shuffled(['digit', 'swap', 'decimal', 'unit'] as const)) {
    const change = ALTERATIONS[kind](mention.slot, digitsOf(mention.slot), random);
    if (change !== null) return changed(spoiling, mention, kind, change);
  }
  return null;
}

function changed(
  { mentions }: Spoiling,
  mention: Mention,
  kind: FaultKind,
  { digits, unit, factor }: Change,
): Fault {
  const { slot, piece } = mention;
  const before = piece.text;
  const evidence = contradictionOf(mentions, mention, intervalOf(slot, digits, factor));
  piece.text = printed(slot, digits, unit).text;
  return {
    kind,
    family: 'numbers',
    detectable: evidence !== null,
    what: `${slot.fact.label}: ${before} → ${piece.text}`,
    by: evidence?.by ?? '',
    pieces: [piece],
    operands: evidence?.operands ?? [],
    words: [],
  };
}

function changeDigit(slot: NumberSlot, digits: string, random: Random): Change | null {
  const { unit } = slot;
  if (slot.numerals === 'words') {
    const value = numberOf(digits) ?? 0;
    const other = value + random.pick(value > 1 ? [-1, 1, 2] : [1, 2]);
    return { digits: chineseCount(other), unit, factor: 1 };
  }
  const places = [...digits].flatMap((character, at) => (/\d/.test(character) ? [at] : []));
  const at = random.pick(places);
  const first = at === places[0] && digits.length > 1 && digits[1] !== '.';
  const others = [...'0123456789'].filter(
    (digit) => digit !== digits[at] && !(first && digit === '0'),
  );
  return {
    digits: `${digits.slice(0, at)}${random.pick(others)}${digits.slice(at + 1)}`,
    unit,
    factor: 1,
  };
}

function swapDigits({ unit, numerals }: NumberSlot, digits: string, random: Random): Change | null {
  if (numerals === 'words') return null;
  const pairs = [...digits].flatMap((character, at) => {
    const next = digits[at + 1];
    const fits =
      next !== undefined && /\d/.test(character) && /\d/.test(next) && character !== next;
    return fits && !(at === 0 && next === '0') ? [at] : [];
  });
  if (pairs.length === 0) return null;
  const at = random.pick(pairs);
  const swapped = `${digits.slice(0, at)}${digits[at + 1]}${digits[at]}${digits.slice(at + 2)}`;
  return { digits: swapped, unit, factor: 1 };
}

function moveDecimal({ unit }: NumberSlot, digits: string, random: Random): Change | null {
  const at = digits.indexOf('.');
  if (at < 0 || numberOf(digits) === 0) return null;
  const plain = digits.replace(/[.,]/g, '');
  const places = digits.length - at - 1;
  const left = `${plain.slice(0, -places - 1) || '0'}.${plain.slice(-places - 1)}`;
  const right = places === 1 ? plain : `${plain.slice(0, 1 - places)}.${plain.slice(1 - places)}`;
  const moved = random.chance(0.5) ? left : right.replace(/^0+(?=\d)/, '');
  return moved === digits ? null : { digits: moved, unit, factor: 1 };
}

/** Units that stand for each other by mistake, and by what the value changes. */
const UNITS: Readonly<Record<string, readonly (readonly [unit: string, factor: number])[]>> = {
  万元: [
    ['元', 1e-4],
    ['亿元', 1e4],
  ],
  亿元: [['万元', 1e-4]],
  元: [['万元', 1e4]],
  人: [['万人', 1e4]],
  学时: [['万学时', 1e4]],
  人次: [['万人次', 1e4]],
  平方米: [['万平方米', 1e4]],
  万平方米: [['平方米', 1e-4]],
  册: [['万册', 1e4]],
};

function changeUnit({ unit, scale }: NumberSlot, digits: string, random: Random): Change | null {
  const others = scale === '' ? UNITS[unit] : undefined;
  if (others === undefined) return null;
  const [other, factor] = random.pick(others);
  return { digits, unit: other, factor };
}
