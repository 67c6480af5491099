import { buffer } from 'node:stream/consumers';
import { Refusal } from '../../messages/index.js';
import { numbersAsJson, numbersAsText } from '../../quantity/index.js';
import { type Console, type ExitCode, json } from '../console.js';
import { bytesOf } from '../files.js';
import { cliRefusals } from '../messages.js';

/** Every number of a text file, as JSON or a line each. */
export async function numbers(
  file: string,
  options: { readonly format: string },
  console: Console,
): Promise<ExitCode> {
  const text = textOf(file === '-' ? await buffer(process.stdin) : await bytesOf(file), file);
  console.answer(options.format === 'json' ? json(numbersAsJson(text)) : numbersAsText(text));
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
