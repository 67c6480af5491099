/** Texts kept at a time: more than the different short texts of a long report. */
const MOST = 8_000;
/** Longer ones are seldom asked for twice. */
const LONGEST = 200;

/**
 * `of` for the same short text is worked out once: many rules ask the same of the words of a report, thirty thousand
 * times of two thousand titles and cells.
 */
export function oncePerText<Of>(of: (text: string) => Of): (text: string) => Of {
  const known = new Map<string, { readonly of: Of }>();
  return (text) => {
    if (text.length > LONGEST) return of(text);
    const kept = known.get(text);
    if (kept !== undefined) return kept.of;
    if (known.size >= MOST) known.clear();
    const fresh = of(text);
    known.set(text, { of: fresh });
    return fresh;
  };
}
