import { type Locale, type Message, type Refusal, sentence } from '../messages/index.js';

/** Where a command writes and what it leaves behind; a test gives its own. */
export interface Console {
  /** Answers: JSON or text, on standard output. */
  readonly answer: (text: string | Uint8Array) => void;
  /** Messages for people, on standard error. */
  readonly say: (message: Message | string) => void;
  /** Writes over the line before with how far something has come; an empty text clears it. Absent where nobody looks. */
  readonly progress?: ((text: string) => void) | undefined;
  readonly locale: Locale;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export type ExitCode = 0 | 1 | 2;

/** The console of this process. Chinese unless the environment's language is another one. */
export function processConsole(): Console {
  const locale = localeOf(process.env);
  return {
    answer: (text) => {
      process.stdout.write(text);
    },
    say: (message) => {
      process.stderr.write(
        `${typeof message === 'string' ? message : sentence(message, locale)}\n`,
      );
    },
    progress: process.stderr.isTTY ? overwriting(process.stderr) : undefined,
    locale,
    environment: process.env,
  };
}

/** Often enough to be seen to move, seldom enough to cost nothing. */
const PROGRESS_MILLISECONDS = 100;

function overwriting(terminal: NodeJS.WritableStream): (text: string) => void {
  let written = 0;
  return (text) => {
    const now = Date.now();
    if (text !== '' && now - written < PROGRESS_MILLISECONDS) return;
    written = text === '' ? 0 : now;
    terminal.write(`\r\x1b[K${text}`);
  };
}

/** The language of an environment: `ZHIJING_LANG`, else that of the locale variables. */
export function localeOf(environment: Console['environment']): Locale {
  const language =
    environment.ZHIJING_LANG ||
    environment.LC_ALL ||
    environment.LC_MESSAGES ||
    environment.LANG ||
    '';
  return /^en/i.test(language) ? 'en' : 'zh';
}

/** Says a refusal: what is wrong, the faults it lists, and what to do. */
export function sayRefusal(refusal: Refusal, console: Console): void {
  console.say(refusal.what);
  if (Array.isArray(refusal.details)) {
    for (const detail of refusal.details) console.say(`  ${detailLine(detail, console.locale)}`);
  }
  console.say(refusal.next);
}

function detailLine(detail: unknown, locale: Locale): string {
  if (typeof detail === 'object' && detail !== null && 'line' in detail) {
    const fault = detail as { file: string; line: number; column: number; message: Message };
    return `${fault.file}:${fault.line}:${fault.column}: ${sentence(fault.message, locale)}`;
  }
  return typeof detail === 'string' ? detail : JSON.stringify(detail);
}

/** JSON as every command prints it. */
export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
