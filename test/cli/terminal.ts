import type { Console, ExitCode } from '../../src/cli/console.js';
import { execute } from '../../src/cli/main.js';
import { type Locale, sentence } from '../../src/messages/index.js';

/** What a command wrote and how it ended. */
export interface Outcome {
  readonly code: ExitCode;
  readonly answer: string;
  readonly said: string;
}

/** What runs a command line: the sources, or what was built from them. */
export type Program = typeof execute;

/** Runs a command line in this process and catches all that it writes. */
export async function typed(
  arguments_: readonly string[],
  locale: Locale = 'zh',
  environment: Console['environment'] = {},
  program: Program = execute,
): Promise<Outcome> {
  const answers: string[] = [];
  const said: string[] = [];
  const code = await program(arguments_, {
    answer: (text) =>
      answers.push(typeof text === 'string' ? text : new TextDecoder().decode(text)),
    say: (message) => said.push(typeof message === 'string' ? message : sentence(message, locale)),
    locale,
    environment,
  });
  return { code, answer: answers.join(''), said: said.join('\n') };
}
