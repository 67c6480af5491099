import './dialog.css';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useLanguage } from '../language/language.js';
import { partWords } from '../messages/parts.js';

interface DialogProperties {
  readonly title: string;
  /** `drawer` comes from the right edge and leaves the page in sight, `middle` stands in the middle. */
  readonly form?: 'drawer' | 'middle';
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * The browser's own modal dialog: it keeps the focus, makes what lies behind it inert, closes on Esc and
 * gives the focus back to where it came from. It hangs on the body, so that it looks the same wherever it is opened.
 */
export function Dialog({ title, form = 'middle', onClose, children }: DialogProperties) {
  const { say } = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    if (element !== null && !element.open) element.showModal();
    return () => {
      element?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return createPortal(
    <dialog
      ref={dialog}
      className={`dialog ${form}`}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div className="dialog-body">
        <header className="dialog-head">
          <h2 id={heading}>{title}</h2>
          <button
            type="button"
            className="dialog-close"
            aria-label={say(partWords.close)}
            onClick={onClose}
          >
            ×
          </button>
        </header>
        {children}
      </div>
    </dialog>,
    document.body,
  );
}
