import './audit-room.css';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useLanguage } from '../language/language.js';
import { auditWords } from '../messages/audit.js';
import type { DeskFile } from './desk/desk.js';
import { desk, useDesk } from './desk/use-desk.js';
import { DocumentView } from './document-view.js';
import { SummaryLinks } from './downloads/summary-links.js';
import { FileButton } from './drop/file-button.js';
import { useDrop } from './drop/use-drop.js';
import { FileList } from './file-list.js';
import { Progress } from './progress.js';
import { RulingFiles } from './rulings/ruling-files.js';

/** 核查: a place to put reports, and what was found in them; the same with an account and without. */
export function AuditRoom() {
  const { say } = useLanguage();
  const files = useDesk();
  const { open } = useSearch({ strict: false });
  const navigate = useNavigate();
  const put = (added: readonly File[]) => {
    const ids = desk.add(added);
    const [only] = ids.length === 1 ? ids : [];
    void navigate({ to: '.', search: { open: only } });
  };
  const isOver = useDrop(put);
  const chosen = files.find(({ id }) => id === open);
  return (
    <div className={`audit-room${isOver ? ' over' : ''}`}>
      {isOver && <p className="drop-here">{say(auditWords.dropHere)}</p>}
      {files.length === 0 ? (
        <FirstFiles onFiles={put} />
      ) : (
        <Work files={files} chosen={chosen} onFiles={put} />
      )}
    </div>
  );
}

interface Taking {
  readonly onFiles: (files: readonly File[]) => void;
}

function FirstFiles({ onFiles }: Taking) {
  const { say } = useLanguage();
  return (
    <section className="first-files">
      <h2>{say(auditWords.title)}</h2>
      <p>{say(auditWords.lead)}</p>
      <div className="drop-field">
        <FileButton words={say(auditWords.choose)} className="button first" onChoose={onFiles} />
        <p className="quiet">{say(auditWords.drop)}</p>
        <p className="quiet">{say(auditWords.kinds)}</p>
      </div>
      <Keeping />
    </section>
  );
}

/** What is kept, where, and how to take it along. */
function Keeping() {
  const { say } = useLanguage();
  return (
    <footer className="keeping">
      <p>{say(auditWords.privacy)}</p>
      <RulingFiles />
    </footer>
  );
}

interface WorkProperties extends Taking {
  readonly files: readonly DeskFile[];
  readonly chosen: DeskFile | undefined;
}

function Work({ files, chosen, onFiles }: WorkProperties) {
  const { say } = useLanguage();
  const isDone = chosen?.state.step === 'done';
  return (
    <>
      <nav className="audit-bar" aria-label={say(auditWords.files)}>
        {chosen !== undefined && (
          <Link to="." search={{}}>
            ‹ {say(auditWords.allFiles, { count: files.length })}
          </Link>
        )}
        <FileButton words={say(auditWords.another)} className="button" onChoose={onFiles} />
        <Progress files={files} />
      </nav>
      {chosen?.state.step === 'done' && (
        <DocumentView key={chosen.id} file={chosen.file} answer={chosen.state.answer} />
      )}
      {!isDone && <FileListSection files={files} />}
      <Keeping />
    </>
  );
}

function FileListSection({ files }: { readonly files: readonly DeskFile[] }) {
  const { say } = useLanguage();
  const clear = () => {
    if (confirm(say(auditWords.clearSure, { count: files.length }))) desk.clear();
  };
  return (
    <section className="audit-files">
      <h2>{say(auditWords.files)}</h2>
      <FileList files={files} />
      <div className="audit-files-foot">
        {files.some(({ state }) => state.step === 'done') && <SummaryLinks files={files} />}
        <button type="button" className="link" onClick={clear}>
          {say(auditWords.clear)}
        </button>
      </div>
    </section>
  );
}
