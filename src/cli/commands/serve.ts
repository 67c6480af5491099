import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sentence } from '../../messages/index.js';
import {
  type RunningServer,
  type SettingChoices,
  settingsFrom,
  startServer,
} from '../../server/index.js';
import { openLog } from '../../server/log.js';
import type { Console, ExitCode } from '../console.js';
import { cliSentences } from '../messages.js';

interface ServeOptions extends SettingChoices {
  readonly demo: boolean;
}

/** Serves until it is asked to stop, and then stops without cutting anybody off. */
export async function serve(options: ServeOptions, console: Console): Promise<ExitCode> {
  const settings = settingsFrom(options, console.environment);
  // Listened to from the first moment: who asks while the city is being made is heard too.
  const stopping = askedToStop(console.environment);
  const isWatched = process.stdout.isTTY === true && console.environment.LOG_LEVEL === undefined;
  const server = await startServer(settings, {
    log: openLog(isWatched ? 'warn' : settings.logLevel),
    pages: builtPages(),
    demonstration: options.demo,
    beforeSeeding: () => console.say(cliSentences.making),
  });
  console.answer(welcome(server, console));
  await stopping;
  console.say(cliSentences.stopping);
  await server.stop();
  return 0;
}

function welcome(server: RunningServer, { locale }: Console): string {
  const { address, demonstration, needsAdministrator } = server;
  const lines = [sentence(cliSentences.serving, locale, { address })];
  const [first] = demonstration;
  if (first !== undefined) {
    lines.push(sentence(cliSentences.accounts, locale, { password: first.password }));
    for (const { username, role, organisation } of demonstration) {
      lines.push(`  ${username.padEnd(10)}${role.padEnd(15)}${organisation[locale]}`);
    }
  }
  if (needsAdministrator) lines.push(sentence(cliSentences.firstAdministrator, locale));
  lines.push(sentence(cliSentences.stop, locale), '');
  return lines.join('\n');
}

/** The pages beside the built program, where they have been built. */
function builtPages(): string | undefined {
  const candidates = ['./web', '../web', '../dist/web', '../../../dist/web'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  return candidates.find((path) => existsSync(join(path, 'index.html')));
}

/** How often a server that npm started looks whether npm is still there. */
const LOOK_MILLISECONDS = 1000;

/**
 * Waits for a signal to stop. npm starts us through a shell that dies of the signal it is sent and passes
 * none on, so below npm the end of that shell counts as one.
 */
const askedToStop = (environment: Console['environment']): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => resolve());
    if (environment.npm_lifecycle_event === undefined) return;
    const parent = process.ppid;
    const looking = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(looking);
      resolve();
    }, LOOK_MILLISECONDS).unref();
  });
