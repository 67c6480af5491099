import type { Chart } from '../model/index.js';
import type { Scale } from './chart-scale.js';

/** Where the value of a point stands, or `none` where it would lie upon others. */
export type LabelPlace = 'top' | 'bottom' | 'none';

const LETTERS = 14;
const DISTANCE = 6;
const SYMBOL = 4;

/** Most lines whose values are written beside them. */
const MOST_LABELLED = 4;

/**
 * Places for the values of each series at each category: of all ways to set them above or below their
 * points the first with the least overlaps; what overlaps even so is left out. `height` is the room
 * between the ends of the scale, in pixels.
 */
export function labelPlaces(
  chart: Chart,
  scale: Scale,
  height: number,
): readonly (readonly LabelPlace[])[] {
  const columns = chart.categories.map((_, at) =>
    placesAt(
      chart.series.map((series) => {
        const value = series.points[at]?.value ?? null;
        return value === null ? null : ((scale.max - value) / (scale.max - scale.min)) * height;
      }),
      height,
    ),
  );
  return chart.series.map((_, series) => columns.map((column) => column[series] ?? 'none'));
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

function placesAt(points: readonly (number | null)[], height: number): readonly LabelPlace[] {
  if (points.length > MOST_LABELLED) return points.map(() => 'none');
  let best: readonly LabelPlace[] = [];
  let fewest = Number.POSITIVE_INFINITY;
  for (let choice = 0; choice < 2 ** points.length; choice += 1) {
    const places = points.map(
      (y, at): LabelPlace => (y === null ? 'none' : (choice >> at) % 2 === 0 ? 'top' : 'bottom'),
    );
    const count = overlaps(points, places, height).length;
    if (count >= fewest) continue;
    fewest = count;
    best = places;
  }
  return withoutOverlaps(points, best, height);
}

/** Takes away the label that overlaps most, until none does. */
function withoutOverlaps(
  points: readonly (number | null)[],
  places: readonly LabelPlace[],
  height: number,
): readonly LabelPlace[] {
  const [worst] = overlaps(points, places, height);
  if (worst === undefined) return places;
  return withoutOverlaps(
    points,
    places.map((place, at) => (at === worst ? 'none' : place)),
    height,
  );
}

/** The labels that lie upon another label or point, or outside of the drawing. */
function overlaps(
  points: readonly (number | null)[],
  places: readonly LabelPlace[],
  height: number,
): readonly number[] {
  const labels = points.map((y, at) => stretchOf(y, places[at] ?? 'none'));
  return labels.flatMap((label, at) => {
    if (label === null) return [];
    const others = points.some(
      (y, other) =>
        other !== at &&
        ((y !== null && meets(label, { from: y - SYMBOL, to: y + SYMBOL })) ||
          meets(label, labels[other] ?? null)),
    );
    return others || label.to > height ? [at] : [];
  });
}

function stretchOf(y: number | null, place: LabelPlace): Stretch | null {
  if (y === null || place === 'none') return null;
  return place === 'top'
    ? { from: y - DISTANCE - LETTERS, to: y - DISTANCE }
    : { from: y + DISTANCE, to: y + DISTANCE + LETTERS };
}

const meets = (one: Stretch, other: Stretch | null): boolean =>
  other !== null && one.from < other.to && other.from < one.to;
