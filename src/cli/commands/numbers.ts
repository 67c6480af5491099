import { buffer } from 'node:stream/consumers';
import { Refusal } from '../../messages/index.js';
import { mentionToJson, numbersIn } from '../../quantity/index.js';
import { type Console, type ExitCode, json } from '../console.js';
import { bytesOf } from '../files.js';
import { cliRefusals } from '../messages.js';

/** Every number of a text file, as JSON or a line each. */
export async function numbers(
  file: string,
  options: { readonly format: string },
  console: Console,
): Promise<ExitCode> {
  const mentions = numbersIn(
    textOf(file === '-' ? await buffer(process.stdin) : await bytesOf(file), file),
  ).map(mentionToJson);
  if (options.format === 'json') {
    console.answer(json(mentions));
    return 0;
  }
  for (const { text, start, end, kind, value, lo, hi, loOpen, hiOpen, unit, hedge } of mentions) {
    const range = `${loOpen ? '(' : '['}${lo ?? '−∞'}, ${hi ?? '∞'}${hiOpen ? ')' : ']'}`;
    const shown = [
      `${start}–${end}`,
      text.replace(/\s+/g, ' '),
      kind,
      value ?? '—',
      unit ?? '',
      range,
      hedge ?? '',
    ];
    console.answer(`${shown.join('\t')}\n`);
  }
  return 0;
}

/** UTF-8 where the bytes are that, else GB18030, as Chinese offices still write. */
function textOf(content: Uint8Array, path: string): string {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(
        new Uint8Array(content),
      );
    } catch {
      // Not in this encoding: try the next one.
    }
  }
  throw new Refusal('bad-input', 'cli.not-text', cliRefusals.notText, { path });
}
