import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import type { z } from 'zod';
import { Refusal, sentence } from '../../messages/index.js';
import type { SettingChoices } from '../../server/settings.js';
import type { importAnswerSchema } from '../../server/shapes.js';
import { type Connection, withConnection } from '../connection.js';
import { type Console, type ExitCode, json } from '../console.js';
import { contentText } from '../content-text.js';
import { bytesOf, workbooksAt } from '../files.js';
import { inParallel } from '../in-parallel.js';
import { cliSentences } from '../messages.js';
import { registerIn } from '../register.js';

interface ImportOptions {
  readonly dryRun: boolean;
  readonly accept?: string;
  readonly format: string;
}

type Answer = z.infer<typeof importAnswerSchema>;

/**
 * Imports workbooks, each whole or not at all. A folder's `organisations.json` is registered first, so that
 * a new store knows whose workbooks they are.
 */
export const importFiles = (
  paths: readonly string[],
  options: ImportOptions,
  settings: SettingChoices,
  console: Console,
): Promise<ExitCode> =>
  withConnection<ExitCode>(settings, console, async (connection) => {
    const files = await workbooksAt(paths);
    await registerBeside(paths, connection, console);
    const answers = await inParallel(files, availableParallelism(), (file) =>
      imported(file, options, connection),
    );
    if (options.format === 'text') {
      for (const answer of answers) sayAnswer(answer, options, console);
    }
    if (options.format === 'json') console.answer(json(answers));
    return answers.some((answer) => answer.faults.length > 0 && !answer.stored) ? 2 : 0;
  });

async function registerBeside(
  paths: readonly string[],
  { request }: Connection,
  console: Console,
): Promise<void> {
  for (const path of paths) {
    const register = await registerIn(path);
    if (register === undefined) continue;
    await request('/api/registry', {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(register),
    });
    const count = register.organisations.length;
    console.say(sentence(cliSentences.registered, console.locale, { count }));
  }
}

/** The answer for one file. What a file's faults keep from being stored is an answer too, not an error. */
async function imported(
  path: string,
  { dryRun, accept = '' }: ImportOptions,
  { request }: Connection,
): Promise<Answer> {
  const body = new Uint8Array(await bytesOf(path));
  const ask = async (isDry: boolean): Promise<Answer> => {
    const query = new URLSearchParams({ file: basename(path), dryRun: String(isDry), accept });
    const headers = { 'Content-Type': 'application/octet-stream' };
    const answer = await request(`/api/import?${query}`, { method: 'POST', headers, body });
    return (await answer.json()) as Answer;
  };
  if (dryRun) return ask(true);
  try {
    return await ask(false);
  } catch (error) {
    const isHeldBack = error instanceof Refusal && HELD_BACK.includes(error.code);
    if (isHeldBack) return ask(true);
    throw error;
  }
}

/** Refusals of a file whose cells have faults; a dry run lists them. */
const HELD_BACK: readonly string[] = ['import.faulty', 'import.unplaced'];

function sayAnswer(answer: Answer, { dryRun }: ImportOptions, console: Console): void {
  const { file, changes, faults, stored } = answer;
  const say = (message: keyof typeof cliSentences) =>
    console.answer(
      `${sentence(cliSentences[message], console.locale, { file, facts: changes.length, faults: faults.length })}\n`,
    );
  if (faults.length > 0 && !stored) say('refused');
  else if (changes.length === 0) say('unchanged');
  else say(stored ? 'stored' : 'wouldStore');
  if (dryRun) {
    for (const { concept, sheet, cell, from, to } of changes) {
      console.answer(
        `  ${sheet}!${cell}  ${concept}: ${contentText(from, console.locale)} → ${contentText(to, console.locale)}\n`,
      );
    }
  }
  for (const { sheet, cell, what, next } of faults) {
    const place = [sheet, cell].filter((part) => part !== '').join('!');
    console.say(`  ${place} ${sentence(what, console.locale)} ${sentence(next, console.locale)}`);
  }
}
