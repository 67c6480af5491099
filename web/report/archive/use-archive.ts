import { useEffect, useRef, useState } from 'react';
import { saveFile } from '../../parts/save-file.js';
import type { WebPlace } from '../../shell/place.js';
import { type ArchiveProgress, archivePlanOf, fetchArchive } from './fetch-archive.js';

/** Where an archive stands. */
export type ArchiveState =
  | { readonly step: 'idle' }
  | { readonly step: 'running'; readonly progress: ArchiveProgress | undefined }
  | { readonly step: 'stopped'; readonly done: number }
  | {
      readonly step: 'done';
      readonly progress: ArchiveProgress;
      readonly seconds: number;
      readonly save: () => void;
    }
  | { readonly step: 'failed'; readonly error: unknown };

/** Makes an archive, or stops making it; leaving stops it too. */
export function useArchive(place: WebPlace): {
  readonly state: ArchiveState;
  readonly start: () => void;
  readonly stop: () => void;
} {
  const [state, setState] = useState<ArchiveState>({ step: 'idle' });
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);
  const start = () => {
    const stopping = new AbortController();
    running.current = stopping;
    const tell = (next: ArchiveState) => {
      if (running.current === stopping) setState(next);
    };
    void made(place, stopping.signal, tell);
  };
  return { state, start, stop: () => running.current?.abort() };
}

async function made(
  place: WebPlace,
  signal: AbortSignal,
  tell: (state: ArchiveState) => void,
): Promise<void> {
  const started = performance.now();
  let last: ArchiveProgress | undefined;
  const onProgress = (progress: ArchiveProgress) => {
    last = progress;
    if (!signal.aborted) tell({ step: 'running', progress });
  };
  try {
    tell({ step: 'running', progress: undefined });
    const plan = await archivePlanOf(place, signal);
    onProgress({ plan, done: 0, failed: 0, bytes: 0 });
    const archive = await fetchArchive(place, plan, signal, onProgress);
    const save = () => saveFile(archive, plan.archive);
    const seconds = Math.round((performance.now() - started) / 1000);
    tell({ step: 'done', progress: last ?? { plan, done: 0, failed: 0, bytes: 0 }, seconds, save });
    save();
  } catch (error) {
    tell(signal.aborted ? { step: 'stopped', done: last?.done ?? 0 } : { step: 'failed', error });
  }
}
