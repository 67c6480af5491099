import { type RefObject, useLayoutEffect, useState } from 'react';
import { type Active, placeName } from '../active.js';
import type { Note } from '../notes.js';
import { pinned } from './pinned.js';

/** Where each note stands in the margin, and where the last one ends. */
export interface Heights {
  readonly tops: ReadonlyMap<string, number>;
  readonly bottom: number;
}

/**
 * Measures places and notes and spreads the notes beside them; again whenever the paper or a note changes its size.
 * The note one looks at follows to the place one looks at.
 */
export function useHeights(
  notes: readonly Note[],
  active: Active | null,
  sheet: RefObject<HTMLElement | null>,
  margin: RefObject<HTMLElement | null>,
): Heights {
  const [heights, setHeights] = useState<Heights>({ tops: new Map(), bottom: 0 });
  useLayoutEffect(() => {
    const paper = sheet.current;
    const column = margin.current;
    if (paper === null || column === null) return;
    const measure = () => {
      const next = measured(notes, active, paper, column);
      setHeights((before) => (alike(before, next) ? before : next));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(paper);
    for (const note of column.querySelectorAll('[data-note]')) observer.observe(note);
    return () => observer.disconnect();
  }, [notes, active, sheet, margin]);
  return heights;
}

function measured(
  notes: readonly Note[],
  active: Active | null,
  paper: HTMLElement,
  column: HTMLElement,
): Heights {
  const origin = column.getBoundingClientRect().top;
  const places = placesOn(paper);
  const tall = heightsOf(column);
  const wanting = notes
    .map(({ finding: { id } }) => {
      const place = active?.finding === id ? active.place : 0;
      const element =
        places.get(placeName({ finding: id, place })) ??
        places.get(placeName({ finding: id, place: 0 }));
      const top = element?.getBoundingClientRect().top ?? origin;
      return { key: id, at: Math.max(0, top - origin - 2), height: tall.get(id) ?? 0 };
    })
    .sort((a, b) => a.at - b.at);
  const tops = pinned(wanting, active?.finding ?? null);
  const bottom = Math.max(0, ...wanting.map(({ key, height }) => (tops.get(key) ?? 0) + height));
  return { tops, bottom };
}

/** The first element that shows each place. */
function placesOn(paper: HTMLElement): ReadonlyMap<string, Element> {
  const places = new Map<string, Element>();
  for (const mark of paper.querySelectorAll<HTMLElement>('mark[data-places]')) {
    for (const name of mark.dataset.places?.split(' ') ?? []) {
      if (!places.has(name)) places.set(name, mark);
    }
  }
  return places;
}

const heightsOf = (column: HTMLElement): ReadonlyMap<string, number> =>
  new Map(
    [...column.querySelectorAll<HTMLElement>('[data-note]')].map((element) => [
      element.dataset.note ?? '',
      element.offsetHeight,
    ]),
  );

const alike = (a: Heights, b: Heights): boolean =>
  a.bottom === b.bottom &&
  a.tops.size === b.tops.size &&
  [...b.tops].every(([key, top]) => a.tops.get(key) === top);
