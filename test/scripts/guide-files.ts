import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const GUIDE = join(ROOT, 'docs', 'guide');
export const IMAGES = join(GUIDE, 'images');

/** A page of the documents: its path from the checkout's root, and its text. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

/** Every page of the documents, and the pages at the root. */
export async function documentPages(): Promise<readonly Page[]> {
  const names = [
    ...(await readdir(ROOT)),
    ...(await readdir(join(ROOT, 'docs'), { recursive: true })).map((name) => join('docs', name)),
    ...(await readdir(join(ROOT, 'demo'))).map((name) => join('demo', name)),
  ].filter((name) => name.endsWith('.md'));
  return Promise.all(
    names.map(async (path) => ({ path, text: await readFile(join(ROOT, path), 'utf8') })),
  );
}

const EDITION_PAGES = { zh: 'edition.zh-CN.md', en: 'edition.md' } as const;

/** The guide's page on writing an edition. */
export const editionPage = (language: 'zh' | 'en'): Promise<string> =>
  readFile(join(GUIDE, EDITION_PAGES[language]), 'utf8');

const TOUR_PAGES = { zh: 'tour.zh-CN.md', en: 'tour.md' } as const;

/** The guide's tour. */
export const tourPage = (language: 'zh' | 'en'): Promise<string> =>
  readFile(join(GUIDE, TOUR_PAGES[language]), 'utf8');

/** What a page tells to do: to write a file, or to type a command and see its answer. */
export interface ShownPart {
  readonly file?: string;
  readonly text?: string;
  readonly command?: string;
  readonly answer?: string;
}

/**
 * The parts of a page, in order: blocks whose first line is a comment that names a file, and blocks of the
 * console, where `$` stands before a command and what it answers beneath it.
 */
export const shownParts = (page: string): readonly ShownPart[] =>
  [...page.matchAll(/^```(yaml|markdown|console)\n([\s\S]*?)^```$/gm)].flatMap(
    ([, kind, block = '']) => (kind === 'console' ? commandsIn(block) : fileIn(block)),
  );

const commandsIn = (block: string): readonly ShownPart[] =>
  block
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [command = '', ...answer] = part.trimEnd().split('\n');
      return { command, answer: answer.join('\n') };
    });

function fileIn(block: string): readonly ShownPart[] {
  const [, file, text] = /^(?:# |<!-- )(\S+\.(?:yaml|md))(?: -->)?\n([\s\S]*)$/.exec(block) ?? [];
  return file === undefined || text === undefined ? [] : [{ file, text }];
}

/** The files of a page as they stand at its end. */
export const shownFiles = (page: string): ReadonlyMap<string, string> =>
  new Map(
    shownParts(page).flatMap(({ file, text }) =>
      file === undefined || text === undefined ? [] : [[file, text] as const],
    ),
  );

const run = promisify(execFile);
const LOCALES = { zh: 'zh_CN.UTF-8', en: 'en_US.UTF-8' } as const;

/** What a command answers that is typed in a folder, standard error included; `zhijing` is this checkout's. */
export async function answerOf(
  command: string,
  folder: string,
  language: 'zh' | 'en',
  environment: Readonly<Record<string, string>> = {},
): Promise<string> {
  const program = `"${process.execPath}" "${join(ROOT, 'bin', 'zhijing.js')}"`;
  const line = `zhijing() { ${program} "$@"; }; { ${command}; } 2>&1`;
  const { stdout } = await run('bash', ['-c', line], {
    cwd: folder,
    env: { ...process.env, LANG: LOCALES[language], LC_ALL: LOCALES[language], ...environment },
  }).catch(outputOf);
  return stdout
    .replace(/^正在构建.*\n/gm, '')
    .replace(/^bash: warning: setlocale.*\n/gm, '')
    .trimEnd();
}

/** A command that finds faults ends with 1 and still answers. */
function outputOf(failure: unknown): { readonly stdout: string } {
  if (failure instanceof Error && 'stdout' in failure && typeof failure.stdout === 'string') {
    return { stdout: failure.stdout };
  }
  throw failure;
}
