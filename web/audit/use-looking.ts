import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type Active, placeName } from './active.js';
import type { Note } from './notes.js';

/** The finding one looks at, and the ways to look at another. */
export interface Looking {
  readonly active: Active | null;
  /** Where it is among the notes, from 1; 0 where it is none of them. */
  readonly at: number;
  /** Makes it the finding one looks at; leads to the place where one is named. */
  readonly select: (finding: string, place?: number) => void;
  readonly step: (steps: 1 | -1) => void;
}

/** A place that is to be brought into sight, once. */
interface Sought {
  readonly active: Active;
  /** Whether the note takes the focus as well. */
  readonly focus: boolean;
}

/** Keeps which finding one looks at, brings its places into sight and gives its note the focus. */
export function useLooking(notes: readonly Note[]): Looking {
  const [active, setActive] = useState<Active | null>(null);
  const [sought, setSought] = useState<Sought | null>(null);
  const at = useMemo(
    () => notes.findIndex(({ finding }) => finding.id === active?.finding) + 1,
    [notes, active],
  );
  const select = useCallback((finding: string, place?: number) => {
    if (place === undefined) {
      setActive((before) => (before?.finding === finding ? before : { finding, place: 0 }));
      return;
    }
    setActive({ finding, place });
    setSought({ active: { finding, place }, focus: false });
  }, []);
  const step = useCallback(
    (steps: 1 | -1) => {
      const first = steps === 1 ? 0 : notes.length - 1;
      const index = at === 0 ? first : (at - 1 + steps + notes.length) % notes.length;
      const note = notes[index];
      if (note === undefined) return;
      const next = { finding: note.finding.id, place: 0 };
      setActive(next);
      setSought({ active: next, focus: true });
    },
    [notes, at],
  );
  const last = useRef<Sought>(null);
  useEffect(() => {
    if (sought === null || last.current === sought) return;
    last.current = sought;
    bring(sought);
  }, [sought]);
  return { active, at, select, step };
}

function bring({ active, focus }: Sought): void {
  const mark = document.querySelector(`mark[data-places~="${placeName(active)}"]`);
  const note = document.getElementById(`note-${active.finding}`);
  mark?.scrollIntoView({ block: 'center' });
  if (focus) note?.focus({ preventScroll: true });
  if (mark === null || focus) note?.scrollIntoView({ block: 'nearest' });
}
