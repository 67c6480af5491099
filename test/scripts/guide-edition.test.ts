import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { demonstrationCity } from '../../demo/index.js';
import { blocksOf, inlinesOf, textOf } from '../../src/document/model/index.js';
import { exampleOutcome, type Fact, factBaseOf } from '../../src/facts/index.js';
import { decimalOf } from '../../src/quantity/index.js';
import { reportOf } from '../../src/report/index.js';
import { editionOf } from '../../src/standard/index.js';
import { loadStandard } from '../../src/standard/load.js';
import { packageRuleSchema } from '../../src/standard/package-rule.js';
import { builtProgram } from '../cli/built.js';
import { answerOf, editionPage, GUIDE, ROOT, type ShownPart, shownParts } from './guide-files.js';

beforeAll(async () => {
  await builtProgram();
});

describe.each(['zh', 'en'] as const)(
  'an edition written as the guide tells in %s',
  async (language) => {
    const parts = shownParts(await editionPage(language));
    let folder: string;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'zhijing-edition-'));
      await cp(join(ROOT, 'standards'), join(folder, 'standards'), { recursive: true });
    });
    afterAll(() => rm(folder, { recursive: true, force: true }));

    it('takes every file and every command as they stand, and answers as shown', async () => {
      for (const part of parts) {
        expect(await done(part, folder, language)).toBe(part.answer);
      }
      expect(parts.filter(({ command }) => command?.startsWith('zhijing'))).toHaveLength(3);
    }, 120_000);

    it('passes and fails as its examples say', async () => {
      const standard = await loadStandard(join(folder, 'mine'));
      const edition = editionOf(standard, 2024);
      const check = edition?.checks.find(({ id }) => id === 'workshops-for-hours');
      if (edition === undefined || check === undefined) throw new Error('the check is not there');
      for (const expected of ['pass', 'fail'] as const) {
        for (const example of check.examples[expected]) {
          expect(exampleOutcome(check, example, edition, standard)).toBe(expected);
        }
      }
    });

    it('leaves 2023 as it was, and writes the chapter of 2024', async () => {
      const standard = await loadStandard(join(folder, 'mine'));
      const before = await loadStandard(join(ROOT, 'standards'));
      expect(editionOf(standard, 2023)?.hash).toBe(editionOf(before, 2023)?.hash);
      const edition = editionOf(standard, 2024);
      if (edition === undefined) throw new Error('2024 has no edition');
      const { organisations } = demonstrationCity(before);
      const facts = [fact('workshops', '2'), fact('workshops.hours', '90')];
      const base = factBaseOf({ standard, organisations, facts });
      const place = { base, edition, organisation: 's14', cycle: 2024 };
      const { document } = reportOf(place, 'zh', { now: new Date('2025-03-01T00:00:00Z') });
      const chapter = document.root.content.find(
        (part) => part.type === 'chapter' && part.attrs.number === 8,
      );
      if (chapter === undefined) throw new Error('there is no such chapter');
      const text = textOf(blocksOf(chapter).flatMap(inlinesOf));
      expect(text).toContain('学校与企业共建实训车间2个，完成课时90课时，见表 8-1。');
      expect(text).toContain('平均每个车间45.0课时');
    });
  },
);

function fact(concept: string, count: string): Fact {
  const value = decimalOf(count);
  if (value === undefined) throw new Error(`${count} is no number`);
  return {
    organisation: 's14',
    cycle: 2024,
    concept,
    content: { type: 'value', value },
    source: { kind: 'typed', by: 'clerk', at: '2024-12-01T00:00:00.000Z' },
    version: 1,
  };
}

/** Does what a part tells, in a folder; gives what a command answers. */
async function done(
  { file, text, command }: ShownPart,
  folder: string,
  language: 'zh' | 'en',
): Promise<string | undefined> {
  if (file !== undefined && text !== undefined) {
    const path = join(folder, 'mine', file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  return command === undefined ? undefined : answerOf(command, folder, language);
}

it('shows the same files in both languages', async () => {
  const [chinese, english] = await Promise.all([editionPage('zh'), editionPage('en')]);
  const files = (page: string) =>
    shownParts(page).map(({ file, text, command }) => ({ file, text, command }));
  expect(files(english)).toEqual(files(chinese));
});

it.each(['standards.md', 'standards.zh-CN.md'])('%s shows a package as ours is', async (name) => {
  const text = await readFile(join(GUIDE, name), 'utf8');
  const block = [...text.matchAll(/```yaml\n([\s\S]*?)```/g)]
    .map(([, each = '']) => each)
    .find((each) => each.includes('demands:'));
  const shown = packageRuleSchema.parse(parse(block ?? ''));
  const edition = editionOf(await loadStandard(join(ROOT, 'standards')), 2023);
  const ours = edition?.packageRule;
  expect(shown.name).toBe(ours?.name);
  expect(shown.demands).toEqual(ours?.demands);
  expect(ours?.items).toEqual(expect.arrayContaining(shown.items));
});
