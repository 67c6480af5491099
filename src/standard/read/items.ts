import type { z } from 'zod';
import type { Fault } from '../standard.js';
import type { Position } from './faults.js';
import { FAULTS, fault } from './faults.js';
import { shapeFaults } from './shape-faults.js';
import type { Path, Source } from './source.js';

/** An item with the place it was read from, so that later faults can point at it. */
export interface Item<T> {
  readonly value: T;
  readonly file: string;
  /** Where a part of the item stands; the item itself without an argument. */
  readonly at: (path?: Path) => Position;
  /** Where a character of one of its texts stands. */
  readonly within: (path: Path, offset: number) => Position;
}

/** Faults found on the way; reading goes on past every one of them. */
export type Report = (fault: Fault) => void;

/** The whole file as one item, or nothing where its shape is wrong. */
export function itemOf<T>(
  source: Source,
  schema: z.ZodType<T>,
  report: Report,
): Item<T> | undefined {
  return itemAt(source, [], source.data, schema, report);
}

/** The items of a file that is a list; those of the wrong shape are reported and left out. */
export function itemsOf<T>(
  source: Source,
  schema: z.ZodType<T>,
  report: Report,
): readonly Item<T>[] {
  if (!Array.isArray(source.data)) {
    const expected = '列表 (a list)';
    report(fault(source.file, source.at([]), FAULTS.wrongType, { key: source.file, expected }));
    return [];
  }
  return source.data.flatMap((data: unknown, index) => {
    const item = itemAt(source, [index], data, schema, report);
    return item === undefined ? [] : [item];
  });
}

function itemAt<T>(
  source: Source,
  root: Path,
  data: unknown,
  schema: z.ZodType<T>,
  report: Report,
): Item<T> | undefined {
  const parsed = schema.safeParse(data, { reportInput: true });
  if (!parsed.success) {
    shapeFaults(source, root, parsed.error).forEach(report);
    return undefined;
  }
  return {
    value: parsed.data,
    file: source.file,
    at: (path = []) => source.at([...root, ...path]),
    within: (path, offset) => source.within([...root, ...path], offset),
  };
}

/** A fault at a part of an item. */
export const faultIn = (
  item: Item<unknown>,
  path: Path,
  ...words: [Parameters<typeof fault>[2], Parameters<typeof fault>[3]?]
): Fault => fault(item.file, item.at(path), words[0], words[1] ?? {});

/** An item whose value is part of another one's: a row of a table, say. */
export const within = <T>(item: Item<unknown>, path: Path, value: T): Item<T> => ({
  value,
  file: item.file,
  at: (further = []) => item.at([...path, ...further]),
  within: (further, offset) => item.within([...path, ...further], offset),
});
