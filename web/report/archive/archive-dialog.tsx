import './archive.css';
import { useLanguage } from '../../language/language.js';
import { reportWords } from '../../messages/report.js';
import { Dialog } from '../../parts/dialog.js';
import { Failed } from '../../parts/states.js';
import type { WebPlace } from '../../shell/place.js';
import type { ArchiveProgress } from './fetch-archive.js';
import { type ArchiveState, useArchive } from './use-archive.js';

interface ArchiveDialogProperties {
  readonly place: WebPlace;
  readonly onClose: () => void;
}

/** The reports of all schools as one file, with what is being done and the way to stop it. */
export function ArchiveDialog({ place, onClose }: ArchiveDialogProperties) {
  const { say } = useLanguage();
  const { state, start, stop } = useArchive(place);
  return (
    <Dialog title={say(reportWords.archive)} onClose={onClose}>
      <p className="quiet">{say(reportWords.archiveText)}</p>
      <State state={state} onAgain={start} />
      <div className="dialog-foot">
        {state.step === 'running' ? (
          <button type="button" className="button" onClick={stop}>
            {say(reportWords.archiveStop)}
          </button>
        ) : (
          <>
            {state.step === 'done' && (
              <button type="button" className="button" onClick={state.save}>
                {say(reportWords.archiveSave)}
              </button>
            )}
            <button type="button" className="button first" onClick={start}>
              {say(state.step === 'idle' ? reportWords.archiveStart : reportWords.archiveAgain)}
            </button>
          </>
        )}
      </div>
    </Dialog>
  );
}

function State({ state, onAgain }: { readonly state: ArchiveState; readonly onAgain: () => void }) {
  const { say } = useLanguage();
  switch (state.step) {
    case 'idle':
      return null;
    case 'running':
      return <Running progress={state.progress} />;
    case 'stopped':
      return (
        <p className="archive-state" role="status">
          {say(reportWords.archiveStopped, { done: state.done })}
        </p>
      );
    case 'failed':
      return <Failed error={state.error} reset={onAgain} />;
    case 'done':
      return (
        <div className="archive-state" role="status">
          <p>
            {say(reportWords.archiveDone, {
              done: state.progress.done - state.progress.failed,
              size: megabytes(state.progress.bytes),
              seconds: state.seconds,
            })}
          </p>
          {state.progress.failed > 0 && (
            <p className="trouble">
              {say(reportWords.archiveFailures, { count: state.progress.failed })}
            </p>
          )}
        </div>
      );
  }
}

function Running({ progress }: { readonly progress: ArchiveProgress | undefined }) {
  const { say } = useLanguage();
  const count = progress?.plan.entries.length ?? 1;
  const done = progress?.done ?? 0;
  const next = progress?.plan.entries[done];
  const words = next === undefined ? reportWords.archiveEnding : reportWords.archiveNow;
  return (
    <div className="archive-state">
      <progress max={count} value={done} aria-label={say(reportWords.archiveProgress)} />
      <p role="status">
        {progress === undefined
          ? say(reportWords.making)
          : say(words, { name: next?.name ?? '', number: done + 1, count })}
      </p>
      <p className="quiet">
        {say(reportWords.archiveSize, { size: megabytes(progress?.bytes ?? 0) })} ·{' '}
        {say(reportWords.archiveHint)}
      </p>
    </div>
  );
}

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);
