import { useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { TablesAnswer } from '../answers/queries.js';
import type { Sheet } from './sheet.js';

/** How long the cell one came for stays marked. */
const MARKED_FOR = 4_000;

/**
 * The concept in the address (`#graduates.placed`): its cell is brought into sight, focused, and marked for a
 * while. Happens once for each time the address changes, not each time figures are refreshed.
 */
export function useSought(sheet: Sheet | undefined, answer: TablesAnswer): string | null {
  const { hash, state } = useLocation();
  const [marked, setMarked] = useState<string | null>(null);
  const place = `${answer.organisation.id}/${answer.cycle}/${sheet?.table.id}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place and each visit to an address count, though only the hash is read
  useEffect(() => {
    if (hash === '') return;
    const cell = document.querySelector<HTMLElement>(`[data-concept="${CSS.escape(hash)}"]`);
    const line = cell?.closest('tr');
    line?.scrollIntoView({ block: 'center' });
    cell?.focus({ preventScroll: true });
    setMarked(hash);
    const timer = setTimeout(() => setMarked(null), MARKED_FOR);
    return () => clearTimeout(timer);
  }, [hash, state.key, place]);
  return marked;
}
