import { useMemo, useSyncExternalStore } from 'react';
import type { AuditAnswer } from '../../../src/server/shapes/audit.js';
import type { RuledReport } from './ruling.js';
import { openRulings } from './ruling-store.js';

/** The rulings this browser keeps. */
export const rulingStore = openRulings(() => localStorage);

let version = 0;
rulingStore.subscribe(() => {
  version += 1;
});

/** Changes whenever a ruling does, here or in another window. */
export const useRulingVersion = (): number =>
  useSyncExternalStore(rulingStore.subscribe, () => version);

/** What rulings on an audited file are kept under. */
export const reportOf = ({ document, owner }: AuditAnswer): Omit<RuledReport, 'rulings'> => ({
  title: document.title,
  organisation: owner.organisation,
  sha256: document.sha256,
});

/** The rulings on an audited file; follows them as they change. */
export function useRulings(answer: AuditAnswer): RuledReport {
  const current = useRulingVersion();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for what the store holds
  return useMemo(() => rulingStore.of(reportOf(answer)), [answer, current]);
}
