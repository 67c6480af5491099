import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AuditAnswer, auditAnswerSchema, auditAnswersSchema } from '../../src/audit/result.js';
import { auditSummarySchema } from '../../src/audit/summary/index.js';
import type { Locale } from '../../src/messages/index.js';
import { builtProgram } from './built.js';
import { type Outcome, type Program, typed } from './terminal.js';

const REPORT = `示例职业学校质量年度报告（2023年度）
第一章 学生发展
本年度毕业生3,120人，其中升学1,705人，直接就业1,288人，未就业127人，就业率94.8%。
校训是𠮷祥如意😀。
学校现有在校生5,000人，教职工300人。
第二章 服务贡献
学校在校生5,200人，教职工300人。
`;

let folder: string;
let program: Program;
beforeAll(async () => {
  program = await builtProgram();
  folder = await mkdtemp(join(tmpdir(), 'zhijing-audit-'));
  await writeFile(join(folder, '甲.txt'), `\uFEFF${REPORT}`);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const EPOCH = { SOURCE_DATE_EPOCH: '1700000000' };
const audit = (arguments_: readonly string[], locale: Locale = 'zh'): Promise<Outcome> =>
  typed(['audit', ...arguments_], locale, EPOCH, program);
const at = (name: string): string => join(folder, name);
const answered = ({ answer }: Outcome): AuditAnswer => auditAnswerSchema.parse(JSON.parse(answer));

/** A folder with so many copies of the report, and whatever else is put in. */
async function folderOf(name: string, copies: number, others: Record<string, string> = {}) {
  const path = at(name);
  await mkdir(path);
  for (let copy = 1; copy <= copies; copy += 1) {
    await copyFile(at('甲.txt'), join(path, `${copy}.txt`));
  }
  for (const [file, content] of Object.entries(others)) await writeFile(join(path, file), content);
  return path;
}

describe('audit of one report', () => {
  it('answers JSON by its schema, with places that are slices of the text', async () => {
    const outcome = await audit([at('甲.txt'), '--format', 'json', '--all']);
    const { document, coverage, findings, standard } = answered(outcome);
    const characters = Array.from(REPORT);
    expect(document).toMatchObject({ kind: 'txt', pages: null, characters: characters.length });
    expect(standard).toBe('secondary-2023');
    expect(coverage.numbers).toBe(coverage.claims + coverage.notClaims);
    expect(coverage.claims).toBe(coverage.assessed + coverage.notAssessable);
    for (const { quote, start, end } of findings.flatMap(({ evidence }) => evidence)) {
      expect(characters.slice(start, end).join('')).toBe(quote);
    }
  });

  it('ends with 1 where something of level error is found, and answers failures alone', async () => {
    const outcome = await audit([at('甲.txt'), '--format', 'json']);
    const { findings } = answered(outcome);
    expect(findings.every(({ outcome: each }) => each === 'fail')).toBe(true);
    expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
    expect(outcome.code).toBe(1);
  });

  it('ends with 0 where nothing is wrong', async () => {
    await writeFile(at('好.txt'), '示例职业学校的一段话，没有什么可说。\n');
    const outcome = await audit([at('好.txt'), '--format', 'json']);
    const { findings } = answered(outcome);
    expect(outcome.code).toBe(findings.some(({ severity }) => severity === 'error') ? 1 : 0);
  });

  it('is told as text in the language of the reader', async () => {
    const zh = await audit([at('甲.txt')]);
    expect(zh.answer).toContain('采集数据真实性');
    expect(zh.answer).toContain('[错误]');
    const en = await audit([at('甲.txt')], 'en');
    expect(en.answer).toContain('Truthfulness of data');
    expect(en.answer).toContain('Numbers read');
  });

  it('is answered as a page', async () => {
    const { answer } = await audit([at('甲.txt'), '--format', 'html']);
    expect(answer).toMatch(/^<!doctype html>/);
    expect(answer).toContain('<mark class="error">');
  });

  it('writes its files beside each other, the text as places count it', async () => {
    const out = at('out-one');
    const outcome = await audit([at('甲.txt'), '--out', out, '--format', 'json']);
    expect((await readdir(out)).sort()).toEqual(
      ['甲-整改通知.docx', '甲.audit.html', '甲.json', '甲.txt'].sort(),
    );
    expect(await readFile(join(out, '甲.txt'), 'utf8')).toBe(REPORT);
    expect(await readFile(join(out, '甲.json'), 'utf8')).toBe(outcome.answer);
  });

  it('never writes over the report', async () => {
    const path = await folderOf('beside', 1);
    const before = await readFile(join(path, '1.txt'));
    await audit([join(path, '1.txt'), '--out', path]);
    expect(await readFile(join(path, '1.txt'))).toEqual(before);
    expect(await readdir(path)).toContain('1-2.txt');
    // What was written is no report of the next run.
    const again = await audit([path, '--format', 'json']);
    expect(JSON.parse(again.answer)).toHaveLength(1);
  });
});

describe('audit of several reports', () => {
  it('answers a list in the order of the files, and does the others where one is none', async () => {
    await writeFile(at('坏.pdf'), '%PDF-1.7 nothing');
    const outcome = await audit([
      at('甲.txt'),
      at('坏.pdf'),
      at('没有.docx'),
      at('甲.txt'),
      '--format',
      'json',
    ]);
    const answers = auditAnswersSchema.parse(JSON.parse(outcome.answer));
    expect(answers).toHaveLength(2);
    expect(outcome.code).toBe(2);
    expect(outcome.said).toContain('坏.pdf');
    expect(outcome.said).toContain('没有.docx');
    expect(outcome.said).toContain('4 份中有 2 份没有核查成');
  });

  it('writes a summary, numbers names that clash, and is equal for equal input', async () => {
    const path = await folderOf('city', 3, { '1.md': REPORT, '~$x.docx': '', 'note.xyz': '' });
    const runs = ['a', 'b'].map((each) => at(`out-city-${each}`));
    for (const out of runs) {
      const { code } = await audit([path, '--out', out, '--summary', '--format', 'json']);
      expect(code).toBe(1);
    }
    const [first = '', second = ''] = runs;
    const names = await readdir(first);
    expect(names).toEqual(expect.arrayContaining(['1.json', '1-2.json', 'summary.csv']));
    expect(names.filter((name) => name.startsWith('.'))).toEqual([]);
    for (const name of names) {
      const [a, b] = await Promise.all(
        [first, second].map((each) => readFile(join(each, name), 'latin1')),
      );
      const timeless = (text = '') => text.replace(/"(read|audit|total)": [\d.]+/g, '');
      expect([name, timeless(a) === timeless(b)]).toEqual([name, true]);
    }
    const summary = JSON.parse(await readFile(join(first, 'summary.json'), 'utf8'));
    expect(auditSummarySchema.parse(summary).reports).toHaveLength(4);
  });

  it('answers a list for a folder that holds a single report', async () => {
    const path = await folderOf('single', 1);
    const { answer } = await audit([path, '--format', 'json']);
    expect(JSON.parse(answer)).toHaveLength(1);
  });
});

describe('audit that is asked for what it cannot do', () => {
  it.each([
    [['--standard', 'secondary-1999'], '没有编号为“secondary-1999”的指标体系'],
    [['--summary'], '--out'],
    [['--facts', 'missing.json'], '读不到'],
    [['--roster', 'missing.csv'], '读不到'],
  ])('%j is refused before any report is read', async (options, said) => {
    const outcome = await audit([at('甲.txt'), ...options]);
    expect(outcome).toMatchObject({ code: 2, answer: '' });
    expect(outcome.said).toContain(said);
  });

  it('says that a folder holds no report, and what pages of several need', async () => {
    const empty = await folderOf('empty', 0);
    expect((await audit([empty])).said).toContain('没有可以核查的年报');
    const several = await audit([at('甲.txt'), at('甲.txt'), '--format', 'html']);
    expect(several).toMatchObject({ code: 2, answer: '' });
    expect(several.said).toContain('--out');
  });

  it('refuses facts that are none, and a roster without names', async () => {
    expect((await audit([at('甲.txt'), '--facts', at('甲.txt')])).said).toContain('facts.json');
    await writeFile(at('两列.csv'), '序号,学校\n1,示例甲学校\n');
    const outcome = await audit([at('甲.txt'), '--roster', at('两列.csv')]);
    expect(outcome.said).toContain('没有找到机构名称');
  });

  it('takes a roster as a text or as a table with a column of names', async () => {
    await writeFile(at('名单.txt'), '示例甲学校\n示例乙学校\n');
    await writeFile(at('名单.csv'), '序号,学校名称\n1,示例甲学校\n');
    for (const name of ['名单.txt', '名单.csv']) {
      expect((await audit([at('甲.txt'), '--roster', at(name)])).code).toBe(1);
    }
  });
});
