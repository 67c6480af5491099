/** A member's part in a mean: its weight, and the bounds of its value. */
export interface Voice {
  readonly weight: number;
  readonly value: number;
  readonly least: number;
  readonly most: number;
}

/**
 * Whole values near the given ones whose weighted mean is as near to `target` as single steps allow: all
 * values move by the same amount, then single ones by one, the heavy ones first. Values of members
 * without weight only move with the others.
 */
export function averageTo(target: number, voices: readonly Voice[]): number[] {
  const weights = voices.reduce((before, { weight }) => before + weight, 0);
  const moved = (shift: number) =>
    voices.map(({ value, least, most }) =>
      Math.min(Math.max(Math.round(value + shift), least), most),
    );
  const excess = (values: readonly number[]) =>
    values.reduce((before, value, index) => before + value * (voices[index]?.weight ?? 0), 0) -
    target * weights;
  let low = -target;
  let high = target;
  for (let halving = 0; halving < 60; halving += 1) {
    const middle = (low + high) / 2;
    if (excess(moved(middle)) <= 0) low = middle;
    else high = middle;
  }
  return nudged(moved(low), voices, excess(moved(low)));
}

function nudged(values: readonly number[], voices: readonly Voice[], excess: number): number[] {
  const result = [...values];
  let left = excess;
  const heavyFirst = voices
    .map((voice, index) => ({ voice, index }))
    .sort((a, b) => b.voice.weight - a.voice.weight || a.index - b.index);
  for (const { voice, index } of heavyFirst) {
    const next = (result[index] ?? 0) - Math.sign(left);
    if (Math.abs(left) * 2 <= voice.weight || next < voice.least || next > voice.most) continue;
    result[index] = next;
    left -= Math.sign(left) * voice.weight;
  }
  return result;
}
