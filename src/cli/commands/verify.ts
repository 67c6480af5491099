import { type Message, sentence } from '../../messages/index.js';
import type { SettingChoices } from '../../server/settings.js';
import { withConnection } from '../connection.js';
import { type Console, type ExitCode, json } from '../console.js';
import { cliSentences } from '../messages.js';

type Proof =
  | { readonly sound: true; readonly entries: number; readonly organisations: number }
  | { readonly sound: false; readonly broken: { readonly what: Message } };

/** Proves the change log; names its first broken link. */
export const verify = (
  options: { readonly format: string },
  settings: SettingChoices,
  console: Console,
): Promise<ExitCode> =>
  withConnection<ExitCode>(settings, console, async ({ request }) => {
    const proof = (await (await request('/api/proof')).json()) as Proof;
    if (options.format === 'json') console.answer(json(proof));
    else console.answer(`${proofText(proof, console)}\n`);
    return proof.sound ? 0 : 1;
  });

const proofText = (proof: Proof, { locale }: Console): string =>
  proof.sound
    ? sentence(cliSentences.whole, locale, {
        entries: proof.entries,
        organisations: proof.organisations,
      })
    : sentence(proof.broken.what, locale);
