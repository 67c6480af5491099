import type { Fact } from '../graph/index.js';
import type { Hedge, NumberSlot } from './slot.js';

/** How a slot differs from the plain print. */
export type Manner = Partial<Omit<NumberSlot, 'kind' | 'fact'>>;

const slot = (fact: Fact, decimals: number, manner: Manner): NumberSlot => ({
  kind: 'number',
  fact,
  decimals,
  scale: '',
  unit: fact.unit,
  factor: 1,
  hedge: null,
  step: null,
  rounding: 'nearest',
  grouping: false,
  numerals: 'digits',
  sign: 1,
  ...manner,
});

/** As precisely as it is known, with its unit; a derived fact with two decimals. */
export const exact = (fact: Fact, manner: Manner = {}): NumberSlot =>
  slot(fact, fact.decimals ?? 2, manner);

/** The same without its unit, for a table or a sentence that names it elsewhere. */
export const bare = (fact: Fact, manner: Manner = {}): NumberSlot =>
  exact(fact, { unit: '', ...manner });

/** Rounded to so many decimals. */
export const rounded = (fact: Fact, decimals: number, manner: Manner = {}): NumberSlot =>
  slot(fact, decimals, manner);

/** 2.58万人. */
export const inTenThousands = (fact: Fact, decimals = 2, manner: Manner = {}): NumberSlot =>
  slot(fact, decimals, { scale: '万', ...manner });

/** An amount in 万元 printed in 亿元. */
export const inHundredMillions = (fact: Fact, decimals = 2, manner: Manner = {}): NumberSlot =>
  slot(fact, decimals, { factor: 1e4, unit: '亿元', ...manner });

/** 下降3.2%, 减少35人: the size of a fall. */
export const size = (fact: Fact, manner: Manner = {}): NumberSlot =>
  exact(fact, { sign: fact.value < 0 ? -1 : 1, ...manner });

/** The word for a rise or for a fall. */
export const direction = (fact: Fact, up: string, down: string): string =>
  fact.value < 0 ? down : up;

/** In words: 两个, 十二所. */
export const inWords = (fact: Fact, manner: Manner = {}): NumberSlot =>
  slot(fact, 0, { numerals: 'words', ...manner });

/** A rough number: another word than the usual one, where it is given, and where it stands. */
export type Rough = Omit<Manner, 'hedge'> & {
  readonly word?: string;
  readonly side?: Hedge['side'];
};

/** The step that leaves so many leading digits of a value. */
const leading = (value: number, digits: number): number =>
  10 ** (Math.floor(Math.log10(Math.abs(value))) + 1 - digits);

const SHOWN = { '': 1, 万: 1e4, 亿: 1e8 } as const;

function rough(fact: Fact, usual: Hedge, digits: number, manner: Rough): NumberSlot {
  const { word = usual.word, side = usual.side, ...rest } = manner;
  const shown = fact.value / (SHOWN[rest.scale ?? ''] * (rest.factor ?? 1));
  const step = leading(shown, digits);
  const decimals = Math.max(0, -Math.round(Math.log10(step)));
  const rounding = usual.meaning === 'about' ? 'nearest' : usual.meaning === 'near' ? 'up' : 'down';
  return slot(fact, decimals, { hedge: { ...usual, word, side }, rounding, step, ...rest });
}

/** 约2.6万人, 约26000人: so many digits that are not nought. */
export const about = (fact: Fact, digits = 2, manner: Rough = {}): NumberSlot =>
  rough(fact, { word: '约', side: 'before', meaning: 'about' }, digits, manner);

/** 近2.6万人: a little below. */
export const near = (fact: Fact, digits = 2, manner: Rough = {}): NumberSlot =>
  rough(fact, { word: '近', side: 'before', meaning: 'near' }, digits, manner);

/** 2.5万余人, 500余人: a little above. */
export const over = (fact: Fact, digits = 2, manner: Rough = {}): NumberSlot =>
  rough(fact, { word: '余', side: 'after', meaning: 'over' }, digits, manner);

/** 超过500人. */
export const beyond = (fact: Fact, digits = 2, manner: Rough = {}): NumberSlot =>
  rough(fact, { word: '超过', side: 'before', meaning: 'beyond' }, digits, manner);
