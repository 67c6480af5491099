/** A source of chance that repeats itself from the same seed. */
export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  integer(low: number, high: number): number;
  /** A number from `low` to `high` with so many decimals. */
  decimal(low: number, high: number, decimals: number): number;
  chance(probability: number): boolean;
  pick<Of>(from: readonly Of[]): Of;
  /** So many different ones, in the order of the list. */
  several<Of>(from: readonly Of[], count: number): Of[];
  shuffled<Of>(from: readonly Of[]): Of[];
  /** `whole` cut into as many whole parts, none below `least`. */
  split(whole: number, parts: number, least?: number): number[];
  /** A source of its own: what is drawn from it does not shift what is drawn here. */
  fork(name: string): Random;
}

/** Numbers from a seed (mulberry32). */
export function randomOf(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (low: number, high: number): number =>
    low + Math.floor(next() * (high - low + 1));
  const shuffled = <Of>(from: readonly Of[]): Of[] => {
    const order = from.map((each) => ({ each, at: next() }));
    return order.sort((a, b) => a.at - b.at).map(({ each }) => each);
  };
  return {
    next,
    integer,
    decimal: (low, high, decimals) =>
      integer(Math.round(low * 10 ** decimals), Math.round(high * 10 ** decimals)) / 10 ** decimals,
    chance: (probability) => next() < probability,
    pick: (from) => {
      const picked = from[integer(0, from.length - 1)];
      if (picked === undefined) throw new Error('Nothing to pick from');
      return picked;
    },
    several: (from, count) => {
      const chosen = new Set(shuffled(from.map((_, index) => index)).slice(0, count));
      return from.filter((_, index) => chosen.has(index));
    },
    shuffled,
    split: (whole, parts, least = 0) => {
      const weights = Array.from({ length: parts }, () => 0.25 + next());
      const sum = weights.reduce((total, weight) => total + weight, 0);
      const spare = whole - least * parts;
      if (spare < 0) throw new Error(`${whole} has no ${parts} parts of at least ${least}`);
      const shares = weights.map((weight) => least + Math.floor((spare * weight) / sum));
      const rest = whole - shares.reduce((total, share) => total + share, 0);
      return shares.map((share, index) => (index < rest ? share + 1 : share));
    },
    fork: (name) => randomOf(seedOf(name, integer(0, 2 ** 31 - 1))),
  };
}

/** A seed made of a name and a number (FNV-1a). */
export function seedOf(name: string, number: number): number {
  let hash = 0x811c9dc5 ^ number;
  for (const character of name)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash | 0;
}
