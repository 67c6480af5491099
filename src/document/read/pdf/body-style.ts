import { contentsLineOf } from '../recognise/index.js';
import type { FlowItem } from './joined-tables.js';
import type { LineItem } from './page-layout.js';

/** How most of the text is set: what differs from it stands out. */
export interface BodyStyle {
  readonly size: number;
  /** Distance of base lines in shares of the size. */
  readonly pitch: number;
  readonly isBold: boolean;
}

/** The style of the running text, by its characters. */
export function bodyStyleOf(items: readonly FlowItem[]): BodyStyle {
  const lines = items.filter(
    (item): item is LineItem => item.type === 'line' && item.place !== 'furniture',
  );
  const running = lines.filter(
    ({ line }) => line.text.length >= RUNNING && contentsLineOf(line.text)?.leader !== 'dots',
  );
  const sizes = weighed(running.length > 0 ? running : lines, ({ line }) => halves(line.size));
  const size = sizes[0] ?? 12;
  const body = lines.filter(({ line }) => isSize(line.size, size));
  const all = body.reduce((sum, { line }) => sum + line.text.length, 0);
  const bold = body.reduce((sum, { line }) => sum + line.text.length * line.bold, 0);
  return { size, pitch: pitchOf(body, size), isBold: bold > all * 0.5 };
}

/** Characters of a line that is not a title, a label or a remark. */
const RUNNING = 15;

const halves = (size: number): number => Math.round(size * 2) / 2;

export const isSize = (one: number, other: number): boolean =>
  Math.abs(one - other) <= other * 0.06;

function weighed(lines: readonly LineItem[], of: (line: LineItem) => number): readonly number[] {
  const weights = new Map<number, number>();
  for (const each of lines)
    weights.set(of(each), (weights.get(of(each)) ?? 0) + each.line.text.length);
  return [...weights].toSorted(([, a], [, b]) => b - a).map(([value]) => value);
}

function pitchOf(lines: readonly LineItem[], size: number): number {
  const steps = lines.flatMap((each, at) => {
    const next = lines[at + 1];
    const step =
      next === undefined || next.page !== each.page ? 0 : next.line.base - each.line.base;
    return step > size * 0.9 && step < size * 4 ? [step / size] : [];
  });
  const sorted = steps.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 1.5;
}
