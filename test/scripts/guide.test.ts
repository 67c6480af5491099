import { access, readdir, stat } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/messages/index.js';
import * as administration from '../../web/messages/administration.js';
import * as findings from '../../web/messages/findings.js';
import * as importing from '../../web/messages/importing.js';
import * as parts from '../../web/messages/parts.js';
import * as report from '../../web/messages/report.js';
import * as rollup from '../../web/messages/rollup.js';
import * as sending from '../../web/messages/sending.js';
import * as shell from '../../web/messages/shell.js';
import * as signIn from '../../web/messages/sign-in.js';
import * as tables from '../../web/messages/tables.js';
import * as trace from '../../web/messages/trace.js';
import { LANGUAGES, pictureOf, type Step } from '../web/tour/step.js';
import { STEPS, TOUR } from '../web/tour/steps.js';
import { documentPages, IMAGES, ROOT, tourPage } from './guide-files.js';

const PAGES = await documentPages();

/** Pictures cost everybody who fetches the sources. */
const MOST_BYTES = 4_000_000;

/** Everything between brackets that leads somewhere here: links and pictures, without what they lead to within. */
const leadsOf = (text: string): readonly string[] =>
  [...text.replaceAll(/```[\s\S]*?```|`[^`\n]*`/g, '').matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, to = '']) => to.split('#')[0] ?? '')
    .filter((to) => to !== '' && !/^[a-z]+:/.test(to));

describe('the documents', () => {
  it.each(PAGES)('$path leads nowhere that is not there', async ({ path, text }) => {
    const missing: string[] = [];
    for (const to of leadsOf(text)) {
      await access(join(ROOT, dirname(path), to)).catch(() => missing.push(to));
    }
    expect(missing).toEqual([]);
  });

  it('show every picture that is kept, and keep no more than one can fetch', async () => {
    const shown = new Set(
      PAGES.flatMap(({ path, text }) =>
        leadsOf(text).map((to) => normalize(join(dirname(path), to))),
      ),
    );
    const kept = (await readdir(IMAGES)).map((name) => join('docs', 'guide', 'images', name));
    expect(kept.filter((path) => !shown.has(path))).toEqual([]);
    const sizes = await Promise.all(kept.map(async (path) => (await stat(join(ROOT, path))).size));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST_BYTES);
  });

  it('hold no picture that the tour does not take', async () => {
    const taken = STEPS.flatMap((step) => LANGUAGES.map((language) => pictureOf(step, language)));
    expect((await readdir(IMAGES)).filter((name) => !taken.includes(name))).toEqual([]);
  });

  it.each(PAGES.filter(({ path }) => path.startsWith(join('docs', 'guide'))))(
    '$path is there in both languages',
    ({ path }) => {
      const other = path.endsWith('.zh-CN.md')
        ? path.replace('.zh-CN.md', '.md')
        : path.replace('.md', '.zh-CN.md');
      expect(PAGES.map((page) => page.path)).toContain(other);
    },
  );
});

/** What the pages may say, where nothing has to be filled in. */
const WORDS: readonly Message[] = [
  administration,
  findings,
  importing,
  parts,
  report,
  rollup,
  sending,
  shell,
  signIn,
  tables,
  trace,
].flatMap((module) => Object.values(module).flatMap((words) => Object.values<Message>(words)));

describe.each(LANGUAGES)('the tour, written in %s', async (language) => {
  const text = await tourPage(language);

  it('tells every step of every person, in the order in which it is walked', () => {
    const headings = [...text.matchAll(/^#{2,3} (.+)$/gm)].map(([, heading]) => heading);
    const steps = TOUR.flatMap(({ who, steps: each }) => [who, ...each.map(({ title }) => title)]);
    expect(headings.slice(0, steps.length)).toEqual(steps.map((title) => title[language]));
  });

  it('shows the picture of every step under its heading, with what it shows', () => {
    const told = text.split(/^### /m).slice(1);
    const line = (step: Step): string | undefined =>
      step.caption === undefined
        ? undefined
        : `![${step.caption[language]}](images/${pictureOf(step, language)})`;
    const missing = STEPS.map(line).filter(
      (wanted, at) => wanted !== undefined && told[at]?.includes(wanted) !== true,
    );
    expect(missing).toEqual([]);
  });

  it('names what one presses as the pages name it', () => {
    const said = new Set(WORDS.map((words) => words[language]));
    const strong = [...text.matchAll(/\*\*(.+?)\*\*/g)].map(([, word = '']) => word);
    expect(strong.length).toBeGreaterThan(20);
    expect(strong.filter((word) => !said.has(word))).toEqual([]);
  });
});
