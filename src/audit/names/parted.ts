/** Where two writings part: what they have before it alike, and what each of them has there. */
export interface Parted {
  readonly start: number;
  readonly first: string;
  readonly second: string;
}

/** The one stretch in which two writings differ, as short as it can be; both of it empty where they are equal. */
export function partedBetween(a: string, b: string): Parted {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  let end = 0;
  while (
    end < shorter - start &&
    a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)
  )
    end += 1;
  return { start, first: a.slice(start, a.length - end), second: b.slice(start, b.length - end) };
}

/** Two characters changed about. */
export const areTurned = (from: string, to: string): boolean =>
  from.length === 2 &&
  to.length === 2 &&
  from.charAt(0) === to.charAt(1) &&
  from.charAt(1) === to.charAt(0);
