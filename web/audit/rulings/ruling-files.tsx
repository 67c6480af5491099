import { useState } from 'react';
import { useLanguage } from '../../language/language.js';
import { auditWords } from '../../messages/audit.js';
import { saveFile } from '../../parts/save-file.js';
import { FileButton } from '../drop/file-button.js';
import { rulingFile, rulingsIn } from './ruling-file.js';
import { rulingStore, useRulingVersion } from './use-rulings.js';

/** The rulings as a file to take along, and from one. */
export function RulingFiles() {
  const { say } = useLanguage();
  useRulingVersion();
  const [told, setTold] = useState<string>();
  const reports = rulingStore.all();
  const save = () => {
    const content = new Blob([rulingFile(reports)], { type: 'application/json' });
    saveFile(content, `${say(auditWords.title)}-${say(auditWords.ruled)}.json`);
  };
  const load = async ([file]: readonly File[]) => {
    const found = rulingsIn((await file?.text().catch(() => '')) ?? '');
    setTold(
      found === undefined
        ? say(auditWords.notRulings)
        : say(auditWords.loaded, { count: rulingStore.take(found) }),
    );
  };
  return (
    <p className="ruling-files">
      {reports.length > 0 && (
        <button type="button" className="link" onClick={save}>
          {say(auditWords.saveRulings)}
        </button>
      )}
      <FileButton
        words={say(auditWords.loadRulings)}
        className="link"
        accept=".json,application/json"
        many={false}
        onChoose={(files) => void load(files)}
      />
      <span role="status">
        {told}
        {!rulingStore.isKept() && <b className="trouble"> {say(auditWords.notKept)}</b>}
      </span>
    </p>
  );
}
