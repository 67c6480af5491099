import './progress.css';
import { useLanguage } from '../language/language.js';
import { auditWords } from '../messages/audit.js';
import { type DeskFile, isUnderWay } from './desk/desk.js';
import { desk } from './desk/use-desk.js';

/** How far the files have come, what is being read, and the way to stop or to go on. */
export function Progress({ files }: { readonly files: readonly DeskFile[] }) {
  const { say } = useLanguage();
  const of = files.length;
  const settled = files.filter((each) => !isUnderWay(each)).length;
  const done = files.filter(({ state }) => state.step === 'done').length;
  const running = files.find(({ state }) => state.step === 'running');
  const stopped = files.some(({ state }) => state.step === 'stopped');
  const failed = files.filter(({ state }) => state.step === 'failed').length;
  if (running !== undefined) {
    const name = running.file.name;
    return (
      <div className="audit-progress">
        <p role="status">
          {of === 1
            ? say(auditWords.running, { name })
            : say(auditWords.runningOf, { done: settled, of, name })}
        </p>
        <progress
          max={of}
          {...(of === 1 ? {} : { value: settled })}
          aria-label={say(auditWords.title)}
        />
        <button type="button" className="button" onClick={desk.stop}>
          {say(auditWords.stop)}
        </button>
      </div>
    );
  }
  if (!stopped && failed === 0) return null;
  return (
    <div className="audit-progress">
      <p role="status">
        {stopped && say(auditWords.stopped, { done, of })}
        {failed > 0 && say(auditWords.failedSome, { count: failed })}
      </p>
      <button type="button" className="button" onClick={desk.resume}>
        {say(stopped ? auditWords.goOn : auditWords.again)}
      </button>
    </div>
  );
}
