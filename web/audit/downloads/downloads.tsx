import type { AuditAnswer } from '../../../src/server/shapes/audit.js';
import { useLanguage } from '../../language/language.js';
import { auditWords } from '../../messages/audit.js';
import { saveFile } from '../../parts/save-file.js';
import type { Note } from '../notes.js';
import { resultFile } from './result-file.js';

interface DownloadsProperties {
  readonly file: File;
  readonly answer: AuditAnswer;
  readonly notes: readonly Note[];
}

/** What one can take along of an audit. */
export function Downloads({ file, answer, notes }: DownloadsProperties) {
  const { say } = useLanguage();
  const stem = file.name.replace(/\.[^.]*$/, '');
  return (
    <nav className="exports audit-exports" aria-label={say(auditWords.downloads)}>
      <button
        type="button"
        className="link"
        onClick={() => saveFile(resultFile(answer, notes), `${stem}.audit.json`)}
      >
        {say(auditWords.json)}
      </button>
    </nav>
  );
}
