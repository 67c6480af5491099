import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAuditors } from '../../src/server/audit/auditors.js';
import type { Job } from '../../src/server/audit/job.js';
import { bundledStandard } from '../../src/standard/load.js';

let folder: string;
const standard = await bundledStandard();
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhijing-auditing-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const job = (file: string): Job => ({
  work: 'audit',
  file,
  bytes: new Uint8Array([1]),
  roster: [],
});
const never = (): AbortSignal => new AbortController().signal;

/** Auditors whose process does with each job what a line of script says. */
async function auditorsThat(act: string, milliseconds = 20_000) {
  const entry = join(folder, `${Math.random()}.mjs`);
  await writeFile(
    entry,
    `process.on('message', (message) => {
      if ('standard' in message) return;
      const { file } = message.job;
      const answer = (made) => process.send({ made: { type: 'json', bytes: new TextEncoder().encode(made) } });
      ${act}
    });`,
  );
  return openAuditors(() => ({ entry, milliseconds, memoryMegabytes: 64 }));
}

const textOf = async (made: Promise<{ readonly bytes: Uint8Array }>): Promise<string> =>
  new TextDecoder().decode((await made).bytes);

describe('an auditing process', () => {
  it('is used again for the next file', async () => {
    const auditors = await auditorsThat('answer(String(process.pid));');
    const first = await textOf(auditors.run(job('a.txt'), standard, never()));
    expect(await textOf(auditors.run(job('b.txt'), standard, never()))).toBe(first);
  });

  it('that takes too long or ends over a file is told in a sentence, and another takes the next', async () => {
    const auditors = await auditorsThat(
      "if (file === 'heavy.pdf') process.exit(1); else if (file !== 'slow.pdf') answer('well');",
      1_500,
    );
    await expect(auditors.run(job('heavy.pdf'), standard, never())).rejects.toMatchObject({
      code: 'audit.too-heavy',
      what: { zh: expect.stringContaining('heavy.pdf') },
    });
    await expect(auditors.run(job('slow.pdf'), standard, never())).rejects.toMatchObject({
      code: 'audit.too-slow',
    });
    expect(await textOf(auditors.run(job('c.pdf'), standard, never()))).toBe('well');
  });

  it('is stopped when nobody waits for it any longer', async () => {
    const auditors = await auditorsThat("if (file === 'b.pdf') answer('well');");
    const leaving = new AbortController();
    const left = auditors.run(job('a.pdf'), standard, leaving.signal);
    setTimeout(() => leaving.abort(new Error('gone')), 100);
    await expect(left).rejects.toThrow('gone');
    expect(await textOf(auditors.run(job('b.pdf'), standard, never()))).toBe('well');
  });
});
