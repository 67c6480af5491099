import { useLanguage } from '../language/language.js';
import { grouped } from '../language/writing.js';
import { rollupWords } from '../messages/rollup.js';

/** A year's value in a spark line: plain decimal text, or nothing. */
export interface SparkPoint {
  readonly cycle: number;
  readonly text: string | null;
}

interface SparkProperties {
  readonly points: readonly SparkPoint[];
  /** Cycles from which values cannot be compared with earlier ones: the line is broken before them. */
  readonly breaks: readonly number[];
}

const WIDTH = 54;
const HEIGHT = 18;
const EDGE = 3;

/** A few years as a small line, broken where values are missing or cannot be compared; said in words for who listens. */
export function Spark({ points, breaks }: SparkProperties) {
  const { say } = useLanguage();
  const spots = spotsOf(points);
  const said = points
    .map(({ cycle, text }) =>
      say(rollupWords.yearValue, {
        cycle,
        value: text === null ? say(rollupWords.none) : grouped(text),
      }),
    )
    .join(say({ zh: '，', en: ', ' }));
  const last = spots[spots.length - 1];
  return (
    <span className="spark" title={said}>
      <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        {segmentsOf(spots, breaks).map(([from, to]) => (
          <line key={from.cycle} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
        ))}
        {spots.map(({ cycle, x, y }) => (
          <circle
            key={cycle}
            className={cycle === last?.cycle ? 'last' : ''}
            cx={x}
            cy={y}
            r={cycle === last?.cycle ? 2.2 : 1.3}
          />
        ))}
      </svg>
      <span className="unseen">{said}</span>
    </span>
  );
}

interface Spot {
  readonly cycle: number;
  readonly x: number;
  readonly y: number;
}

/** Where the years that have a value lie; years that are all alike lie in the middle. */
function spotsOf(points: readonly SparkPoint[]): readonly Spot[] {
  const known = points.flatMap(({ text }) => (text === null ? [] : [Number(text)]));
  const low = Math.min(...known);
  const span = Math.max(...known) - low;
  const step = (WIDTH - 2 * EDGE) / Math.max(1, points.length - 1);
  return points.flatMap(({ cycle, text }, index) => {
    if (text === null) return [];
    const height = span === 0 ? 0.5 : (Number(text) - low) / span;
    return [{ cycle, x: EDGE + index * step, y: HEIGHT - EDGE - height * (HEIGHT - 2 * EDGE) }];
  });
}

/** Lines between neighbouring years, save over a break. */
const segmentsOf = (
  spots: readonly Spot[],
  breaks: readonly number[],
): readonly (readonly [Spot, Spot])[] =>
  spots.slice(1).flatMap((to, index) => {
    const from = spots[index];
    return from === undefined || to.cycle - from.cycle !== 1 || breaks.includes(to.cycle)
      ? []
      : [[from, to] as const];
  });
