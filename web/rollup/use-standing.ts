import { type KeyboardEvent, type RefObject, useState } from 'react';
import { type Grid, type Position, type Step, stepped } from '../tables/grid.js';
import { cellAt } from '../tables/use-grid.js';

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
};

export interface Standing {
  /** The one cell that is in the tab order. */
  readonly at: Position;
  readonly stand: (position: Position) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Moving about a table that is only read: one cell is in the tab order, arrows go on from there. */
export function useStanding(
  size: { readonly lines: number; readonly columns: number },
  table: RefObject<HTMLTableElement | null>,
): Standing {
  const [chosen, setChosen] = useState<Position>({ line: 0, column: 0 });
  const at = {
    line: Math.min(chosen.line, Math.max(0, size.lines - 1)),
    column: Math.min(chosen.column, Math.max(0, size.columns - 1)),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const next = stepped(wholeGrid(size), at, step);
    if (next === undefined) return;
    setChosen(next);
    cellAt(table.current, next)?.focus();
  };
  return { at, stand: setChosen, onKeyDown };
}

/** Every cell can be stood on: an absent number has a source too. */
const wholeGrid = ({ lines, columns }: { lines: number; columns: number }): Grid =>
  Array.from({ length: lines }, () => Array.from({ length: columns }, () => true));
