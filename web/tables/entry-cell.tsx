import './entry.css';
import {
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  useId,
  useRef,
  useState,
} from 'react';
import type { WireContent } from '../../src/facts/index.js';
import type { Message } from '../../src/messages/index.js';
import { type Concept, isWorded } from '../../src/standard/index.js';
import { useLanguage } from '../language/language.js';
import { grouped } from '../language/writing.js';
import { partWords } from '../messages/parts.js';
import type { Position } from './grid.js';

/** A text that could not be taken as it was typed; it stays in its cell, unsaved, until it is mended. */
export interface Rejected {
  readonly text: string;
  readonly fault: Message;
}

interface EntryCellProperties {
  readonly concept: Concept;
  readonly position: Position;
  readonly name: string;
  readonly content: WireContent;
  readonly rejected: Rejected | undefined;
  readonly waiting: boolean;
  readonly tabbable: boolean;
  readonly picked: boolean;
  readonly onStand: (position: Position, extend: boolean) => void;
  /** Each change while typing, null when the typing is taken back. */
  readonly onTyping: (concept: Concept, text: string | null) => void;
  readonly onCommit: (concept: Concept, text: string) => void;
  readonly onCopy: (event: ClipboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

/**
 * A cell one may fill. It is always a text field, so that every way of typing works in it, input methods and
 * phones included. Standing on it all its text is selected: typing replaces it, as in a spreadsheet.
 */
export function EntryCell(properties: EntryCellProperties) {
  const { concept, position, name, content, rejected, waiting, tabbable, picked } = properties;
  const { say } = useLanguage();
  const [text, setText] = useState<string | null>(null);
  const caret = useRef(false);
  const arrived = useRef(false);
  const fault = useId();
  const resting = rejected?.text ?? restingText(content, say);
  const isTyping = text !== null;

  const type = (next: string | null) => {
    setText(next);
    properties.onTyping(concept, next);
  };
  const commit = () => {
    if (text !== null) properties.onCommit(concept, text);
    setText(null);
    caret.current = false;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) {
      event.stopPropagation();
      return;
    }
    if (event.key === 'F2') return startCaret(event.currentTarget, event);
    if (event.key === 'Escape' && (isTyping || caret.current)) {
      event.stopPropagation();
      caret.current = false;
      type(null);
      const field = event.currentTarget;
      // The old text is back in the next frame; by then one may have gone on, into the text or elsewhere.
      requestAnimationFrame(() => {
        if (!caret.current && document.activeElement === field) field.select();
      });
      return;
    }
    if (isOwnKey(event, isTyping, caret.current)) event.stopPropagation();
  };
  const startCaret = (field: HTMLInputElement, event: KeyboardEvent) => {
    event.preventDefault();
    caret.current = true;
    field.setSelectionRange(field.value.length, field.value.length);
  };
  const onFocus = (event: FocusEvent<HTMLInputElement>) => {
    properties.onStand(position, false);
    event.currentTarget.select();
  };
  const onMouseDown = (event: MouseEvent<HTMLInputElement>) => {
    arrived.current = document.activeElement !== event.currentTarget;
    if (!event.shiftKey) return;
    event.preventDefault();
    properties.onStand(position, true);
  };
  const onClick = (event: MouseEvent<HTMLInputElement>) => {
    if (arrived.current) event.currentTarget.select();
    else caret.current = true;
  };
  /** Whether the clipboard is about the cell and not about a piece of its text. */
  const whole = (): boolean => !isTyping && !caret.current;

  return (
    <>
      <input
        className={entryClasses(content, concept, { waiting, picked })}
        data-cell={`${position.line}:${position.column}`}
        data-concept={concept.id}
        aria-label={name}
        aria-invalid={rejected !== undefined}
        aria-describedby={rejected === undefined ? undefined : fault}
        tabIndex={tabbable ? 0 : -1}
        inputMode={isWorded(concept) ? 'text' : 'decimal'}
        enterKeyHint="next"
        autoComplete="off"
        spellCheck={false}
        list={concept.choices === undefined ? undefined : `choices-${concept.id}`}
        value={text ?? resting}
        onChange={(event) => type(event.target.value)}
        onBlur={commit}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
        onMouseDown={onMouseDown}
        onClick={onClick}
        onCopy={(event) => whole() && properties.onCopy(event)}
        onCut={(event) => whole() && properties.onCopy(event)}
        onPaste={(event) => whole() && properties.onPaste(event)}
      />
      {concept.choices !== undefined && (
        <datalist id={`choices-${concept.id}`}>
          {concept.choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
      {rejected !== undefined && (
        <span id={fault} className="entry-fault">
          {say(rejected.fault)}
        </span>
      )}
    </>
  );
}

/** What the cell shows while nobody types in it. */
function restingText(content: WireContent, say: (message: Message) => string): string {
  if (content.type === 'value') return grouped(content.value);
  if (content.type === 'text') return content.text;
  return content.absence === 'blank' ? '' : say(partWords[content.absence]);
}

function entryClasses(
  content: WireContent,
  concept: Concept,
  { waiting, picked }: { readonly waiting: boolean; readonly picked: boolean },
): string {
  const kind = content.type === 'absent' ? content.absence : content.type;
  return [
    'entry',
    kind,
    isWorded(concept) ? 'words' : '',
    waiting ? 'waiting' : '',
    picked ? 'picked' : '',
  ]
    .filter((each) => each !== '')
    .join(' ');
}

const CARET_KEYS = new Set(['ArrowLeft', 'ArrowRight', 'Home', 'End']);

/** Keys the field keeps for itself: those that move the caret while it is used, and undoing what is being typed. */
function isOwnKey(event: KeyboardEvent, isTyping: boolean, caret: boolean): boolean {
  if (caret && CARET_KEYS.has(event.key)) return true;
  if (isTyping && (event.key === 'Delete' || event.key === 'Backspace')) return true;
  if (caret && (event.key === 'Delete' || event.key === 'Backspace')) return true;
  return isTyping && (event.ctrlKey || event.metaKey) && /^[zy]$/i.test(event.key);
}
