import { useLocation, useSearch } from '@tanstack/react-router';
import type { ConceptId } from '../../src/standard/index.js';
import type { Sheet, Spot } from './sheet.js';

/** The table the address names, by its id or by a concept in it; else the first. */
export function useChosenTable(
  sheets: readonly Sheet[],
  spots: ReadonlyMap<ConceptId, Spot>,
): Sheet | undefined {
  const { table } = useSearch({ from: '/shell/tables/$organisation/$cycle' });
  const { hash } = useLocation();
  const named = table ?? spots.get(hash)?.table;
  return sheets.find((sheet) => sheet.table.id === named) ?? sheets[0];
}
