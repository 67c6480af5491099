import { useSyncExternalStore } from 'react';
import { type DeskFile, openDesk } from './desk.js';

/** The one desk of this page. */
export const desk = openDesk();

/** What lies on the desk; follows it as it changes. */
export const useDesk = (): readonly DeskFile[] => useSyncExternalStore(desk.subscribe, desk.files);
