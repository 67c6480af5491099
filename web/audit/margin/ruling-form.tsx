import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useLanguage } from '../../language/language.js';
import { auditWords } from '../../messages/audit.js';
import { partWords } from '../../messages/parts.js';

interface RulingFormProperties {
  readonly onSubmit: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Asks why a finding is a false alarm. */
export function RulingForm({ onSubmit, onCancel }: RulingFormProperties) {
  const { say } = useLanguage();
  const field = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [reason, setReason] = useState('');
  const [short, setShort] = useState(false);
  useEffect(() => area.current?.focus({ preventScroll: true }), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const enough = [...reason.trim()].length >= 2;
    setShort(!enough);
    if (enough) onSubmit(reason.trim());
  };
  return (
    <form className="note-form" onSubmit={submit}>
      <label htmlFor={field}>{say(auditWords.whyFalse)}</label>
      <textarea
        id={field}
        ref={area}
        className="field"
        rows={2}
        maxLength={500}
        value={reason}
        placeholder={say(auditWords.whyHelp)}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onCancel();
        }}
        aria-invalid={short}
      />
      <p role="alert" className="trouble">
        {short && say(partWords.tooShort)}
      </p>
      <div className="note-actions">
        <button type="submit" className="link">
          {say(auditWords.submit)}
        </button>
        <button type="button" className="link" onClick={onCancel}>
          {say(partWords.cancel)}
        </button>
      </div>
    </form>
  );
}
