import '../shell/shell.css';
import './open-audit-page.css';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useLanguage } from '../language/language.js';
import { LanguageSwitch } from '../language/language-switch.js';
import { auditWords } from '../messages/audit.js';
import { shellWords } from '../messages/shell.js';
import { AuditRoom } from './audit-room.js';
import { useDeskOf } from './desk/use-desk.js';

/** 核查 for whoever has no account. */
export function OpenAuditPage() {
  const { say } = useLanguage();
  useDeskOf('');
  useEffect(() => {
    document.title = say(auditWords.pageTitle);
  }, [say]);
  return (
    <div className="open-audit">
      <a className="skip" href="#content">
        {say(shellWords.skip)}
      </a>
      <header>
        <span className="seal" aria-hidden="true">
          {say(shellWords.seal)}
        </span>
        <h1>{say(auditWords.pageTitle)}</h1>
        <div className="account">
          <LanguageSwitch />
          <Link to="/sign-in">{say(auditWords.signIn)}</Link>
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        <AuditRoom />
      </main>
    </div>
  );
}
