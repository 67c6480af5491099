import type { AuditAnswer } from '../../src/server/shapes/audit.js';
import { useLanguage } from '../language/language.js';
import { grouped } from '../language/writing.js';
import { auditWords } from '../messages/audit.js';
import { Downloads } from './downloads/downloads.js';
import type { Note } from './notes.js';
import { pageRanges } from './page-ranges.js';

interface DocumentHeadProperties {
  readonly file: File;
  readonly answer: AuditAnswer;
  /** The findings that are shown, which are those that a download holds. */
  readonly notes: readonly Note[];
}

/** What was audited, how long it is and took, and what one can take along. */
export function DocumentHead({ file, answer, notes }: DocumentHeadProperties) {
  const { say, locale } = useLanguage();
  const { document, timings, unreadablePages, omitted, standardName, coverage } = answer;
  const seconds = (timings.total / 1000).toFixed(1);
  const characters = grouped(String(document.characters));
  return (
    <header className="audit-head">
      <h2 title={file.name} lang="zh-CN">
        {document.title || file.name}
      </h2>
      <span className="quiet">
        {document.pages !== null && say(auditWords.pages, { pages: document.pages })}
        {say(auditWords.length, { characters, seconds })} ·{' '}
        {say(auditWords.standard, { standard: standardName })}
      </span>
      <Downloads file={file} answer={answer} notes={notes} />
      {unreadablePages.length > 0 && (
        <p className="audit-caution">
          {say(auditWords.unreadable, { pages: pageRanges(unreadablePages, locale) })}
        </p>
      )}
      {coverage.stopped.map(({ rule, fault }) => (
        <p key={rule} className="audit-caution">
          {say(auditWords.stoppedRule, { rule, fault })}
        </p>
      ))}
      {omitted.findings + omitted.blocks > 0 && (
        <p className="audit-caution">{say(auditWords.omitted, omitted)}</p>
      )}
    </header>
  );
}
