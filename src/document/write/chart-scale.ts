/** Ends and step of an axis of values. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

const STEPS = [1, 2, 2.5, 5, 10];
const TICKS = 5;

/** The least round step by which no more than five lead from end to end. */
function stepFor(range: number): number {
  const power = 10 ** Math.floor(Math.log10(range / TICKS));
  const step = STEPS.find((each) => each * power * TICKS >= range) ?? 10;
  return step * power;
}

/**
 * An axis from a little below the least value to a little above the greatest, in round steps, so that
 * labels have room on either side. It does not go below 0 where no value does.
 */
export function scaleAround(values: readonly number[]): Scale {
  const least = Math.min(...values, Number.MAX_VALUE);
  const greatest = Math.max(...values, -Number.MAX_VALUE);
  if (least > greatest) return { min: 0, max: 1, step: 1 };
  const room = Math.max(greatest - least, Math.abs(greatest) * 0.02, 1e-9) * 0.18;
  const low = least >= 0 ? Math.max(0, least - room) : least - room;
  const step = stepFor(greatest + room - low);
  return {
    min: tidy(Math.floor(low / step) * step),
    max: tidy(Math.ceil((greatest + room) / step) * step),
    step: tidy(step),
  };
}

/** Without the dust of binary fractions: 0.3 rather than 0.30000000000000004. */
const tidy = (value: number): number => Number(value.toPrecision(12));
