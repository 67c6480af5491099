import { useLocation, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { TablesAnswer } from '../answers/queries.js';
import type { Sheet } from './sheet.js';

/** How long the cell one came for stays marked. */
const MARKED_FOR = 4_000;

/**
 * The concept in the address (`#graduates.placed`): its cell is brought into sight, focused, and marked for a
 * while. Happens once for each visit to the address, not when figures are refreshed or a trace opens or closes.
 */
export function useSought(sheet: Sheet | undefined, answer: TablesAnswer): string | null {
  const { hash, state } = useLocation();
  const { trace } = useSearch({ from: '/shell/tables/$organisation/$cycle' });
  const before = useRef({ at: '', trace: false });
  const [marked, setMarked] = useState<string | null>(null);
  const place = `${answer.organisation.id}/${answer.cycle}/${sheet?.table.id}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place and each visit to an address count, though only the hash is read
  useEffect(() => {
    const at = `${place}#${hash}`;
    const onlyTrace = at === before.current.at && (trace !== undefined || before.current.trace);
    before.current = { at, trace: trace !== undefined };
    if (hash === '' || onlyTrace) return;
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
