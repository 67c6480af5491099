import { useLayoutEffect, useSyncExternalStore } from 'react';
import { type DeskFile, openDesk } from './desk.js';

/** The one desk of this page. */
export const desk = openDesk();

/** What lies on the desk; follows it as it changes. */
export const useDesk = (): readonly DeskFile[] => useSyncExternalStore(desk.subscribe, desk.files);

/** Before anything is seen of it, clears the desk of whoever used this page before: accounts come and go without a reload. */
export function useDeskOf(owner: string): void {
  useLayoutEffect(() => desk.belongTo(owner), [owner]);
}
