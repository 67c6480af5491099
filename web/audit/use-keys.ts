import { useEffect, useRef } from 'react';

const FORWARD = new Set(['j', 'J']);
const BACK = new Set(['k', 'K']);

/** J and K go on and back wherever one is not writing; within the notes the arrows do too. */
export function useKeys(onStep: (steps: 1 | -1) => void): void {
  const step = useRef(onStep);
  useEffect(() => {
    step.current = onStep;
  }, [onStep]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      const inNotes = event.target instanceof Element && event.target.closest('.audit-note');
      const { key } = event;
      if (FORWARD.has(key) || (inNotes && key === 'ArrowDown')) step.current(1);
      else if (BACK.has(key) || (inNotes && key === 'ArrowUp')) step.current(-1);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, dialog') !== null;
