import type { Fact } from '../../graph/index.js';
import {
  about,
  beyond,
  exact,
  inWords,
  type NumberSlot,
  near,
  over,
  type Rough,
} from '../../plan/index.js';
import type { Random } from '../../random.js';

/** An amount told roughly: in 万 from ten thousand on, and 万元 in 亿元. */
export function roughly(random: Random, fact: Fact, manner: Rough = {}): NumberSlot {
  const large = fact.value >= 10_000;
  const shown: Rough =
    fact.unit === '万元' ? { factor: 1e4, unit: '亿元' } : ({ scale: '万' } as const);
  const all: Rough = { ...(large ? shown : {}), ...manner };
  const digits = fact.value < 100 ? 1 : 2;
  const step = 10 ** (Math.floor(Math.log10(fact.value)) + 1 - digits);
  // 余 and 超过 of a number that is round already would say too much.
  if (fact.value % step === 0) return about(fact, digits, all);
  return random.pick([
    () => about(fact, digits, all),
    () => about(fact, digits, { ...all, word: random.pick(['大约', '约']) }),
    () => about(fact, digits, { ...all, word: '左右', side: 'end' }),
    () => near(fact, digits, { ...all, word: random.pick(['近', '接近', '将近']) }),
    () => over(fact, digits, all),
    () => over(fact, digits, { ...all, word: '多' }),
    () => beyond(fact, digits, { ...all, word: random.pick(['超过', '突破', '逾']) }),
  ])();
}

const TENTHS = { factor: 10, unit: '成', numerals: 'words' } as const;

/** A share told in tenths: 近九成, 六成以上, 约七成. */
export function inTenths(random: Random, share: Fact): NumberSlot {
  const rest = (share.value / 10) % 1;
  if (share.value >= 94) return beyond(share, 2, { word: random.pick(['超过', '高于']) });
  if (rest > 0.6) return near(share, 1, { ...TENTHS, word: random.pick(['近', '接近']) });
  if (rest < 0.4) {
    return random.pick([
      () => beyond(share, 1, { ...TENTHS, word: '以上', side: 'end' }),
      () => beyond(share, 1, { ...TENTHS, word: '超过' }),
    ])();
  }
  return about(share, 1, TENTHS);
}

/** Numerators that read well: two would come out as 两. */
const FRACTIONS = [
  [2, 1, '二'],
  [3, 1, '三'],
  [4, 1, '四'],
  [4, 3, '四'],
  [5, 1, '五'],
  [5, 3, '五'],
  [5, 4, '五'],
] as const;

/** A share told as a fraction: 约四分之三. */
export function asFraction(share: Fact): NumberSlot {
  const [best] = [...FRACTIONS].sort(
    ([under, over1], [below, above]) =>
      Math.abs(share.value - (100 * over1) / under) - Math.abs(share.value - (100 * above) / below),
  );
  const [under, parts, word] = best ?? FRACTIONS[0];
  if (Math.round((share.value * under) / 100) !== parts) return about(share, 1, TENTHS);
  return about(share, 1, {
    factor: 100 / under,
    unit: '',
    numerals: 'words',
    word: `约${word}分之`,
  });
}

/** 二十余家: tens in words, and some. */
export function tensAndMore(fact: Fact, unit = fact.unit): NumberSlot {
  const step = fact.value < 100 ? 10 : 100;
  if (fact.value % step === 0) return inWords(fact, { unit });
  return exact(fact, {
    unit,
    numerals: 'words',
    decimals: 0,
    step,
    rounding: 'down',
    hedge: { word: '余', side: 'after', meaning: 'beyond' },
  });
}

/** 百分之九十六: a rate in words. */
export const percentInWords = (rate: Fact): NumberSlot => inWords(rate, { unit: '' });
