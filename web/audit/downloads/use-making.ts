import { useState } from 'react';
import { Problem } from '../../answers/client.js';

/** A file that is being made. */
export interface Making {
  readonly busy: boolean;
  readonly problem: Problem | null;
  /** Makes one; whether that went well. */
  readonly make: (file: () => Promise<void>) => Promise<boolean>;
}

/** Makes files one at a time, and keeps what went wrong with the last. */
export function useMaking(): Making {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const make = async (file: () => Promise<void>): Promise<boolean> => {
    setBusy(true);
    setProblem(null);
    try {
      await file();
      return true;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, make };
}
