import { type Message, sentence } from '../../messages/index.js';
import type { SettingChoices } from '../../server/settings.js';
import { withConnection } from '../connection.js';
import { type Console, type ExitCode, json } from '../console.js';
import { cliSentences } from '../messages.js';

interface Proof {
  readonly whole: boolean;
  readonly entries: number;
  readonly chains: number;
  readonly broken?: { readonly message: Message };
}

/** Proves the change log; names its first broken link. */
export const verify = (
  options: { readonly format: string },
  settings: SettingChoices,
  console: Console,
): Promise<ExitCode> =>
  withConnection<ExitCode>(settings, console, async ({ request }) => {
    const proof = (await (await request('/api/proof')).json()) as Proof;
    if (options.format === 'json') console.answer(json(proof));
    else {
      const { entries, chains, broken } = proof;
      const message = broken?.message ?? cliSentences.whole;
      console.answer(`${sentence(message, console.locale, { entries, chains })}\n`);
    }
    return proof.whole ? 0 : 1;
  });
