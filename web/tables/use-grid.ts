import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import { type Block, blockOf, type Grid, type Position, type Step, stepped } from './grid.js';

/** Where one stands in a sheet and which block is picked. */
export interface GridState {
  readonly at: Position | undefined;
  readonly block: Block | undefined;
  readonly stand: (position: Position, extend: boolean) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

interface GridActions {
  readonly clear: (block: Block) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
};

/**
 * Moving about a sheet by keyboard. Tab goes from cell to cell as in a spreadsheet; Esc lets go, so that the
 * next Tab leaves the sheet.
 */
export function useGrid(
  grid: Grid,
  table: RefObject<HTMLTableElement | null>,
  actions: GridActions,
): GridState {
  const [at, setAt] = useState<Position>();
  const [anchor, setAnchor] = useState<Position>();
  const released = useRef(false);
  const standing = at !== undefined && grid[at.line]?.[at.column] === true ? at : firstOf(grid);
  const block = standing === undefined ? undefined : blockOf(anchor ?? standing, standing);

  const stand = (position: Position, extend: boolean) => {
    setAnchor(extend ? (anchor ?? standing) : undefined);
    setAt(position);
    if (!extend) released.current = false;
  };
  const go = (step: Step, extend: boolean): boolean => {
    const next = standing === undefined ? undefined : stepped(grid, standing, step);
    if (next === undefined) return false;
    cellAt(table.current, next)?.focus();
    stand(next, extend);
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (event.altKey) return;
    if (event.ctrlKey || event.metaKey) {
      if (isUndo(event)) take(event, actions.undo);
      else if (isRedo(event)) take(event, actions.redo);
    } else if (step !== undefined) {
      take(event, () => go(step, event.shiftKey));
    } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      take(event, () => go(event.shiftKey ? 'up' : 'down', false) || event.currentTarget);
    } else if (event.key === 'Tab' && !released.current) {
      if (go(event.shiftKey ? 'previous' : 'next', false)) event.preventDefault();
    } else if (event.key === 'Escape') {
      released.current = true;
      setAnchor(undefined);
    } else if ((event.key === 'Delete' || event.key === 'Backspace') && block !== undefined) {
      take(event, () => actions.clear(block));
    }
  };
  return { at: standing, block, stand, onKeyDown };
}

function take(event: KeyboardEvent, act: () => unknown): void {
  event.preventDefault();
  act();
}

const isUndo = (event: KeyboardEvent): boolean =>
  event.key.toLowerCase() === 'z' && !event.shiftKey;
const isRedo = (event: KeyboardEvent): boolean =>
  event.key.toLowerCase() === 'y' || (event.key.toLowerCase() === 'z' && event.shiftKey);

function firstOf(grid: Grid): Position | undefined {
  const line = grid.findIndex((cells) => cells.includes(true));
  return line < 0 ? undefined : { line, column: grid[line]?.indexOf(true) ?? 0 };
}

/** The element that stands in a cell. */
export const cellAt = (
  table: HTMLTableElement | null,
  { line, column }: Position,
): HTMLElement | null =>
  table?.querySelector<HTMLElement>(`[data-cell="${line}:${column}"]`) ?? null;
