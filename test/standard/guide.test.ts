import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { bundledStandard, standardFiles } from '../../src/standard/load.js';
import { lintStandard, readStandard } from '../../src/standard/read.js';
import { replacing } from './support/tiny.js';

const root = new URL('../../', import.meta.url);
const files = await standardFiles(new URL('standards', root).pathname);
const standard = await bundledStandard();

describe.each(['standards.md', 'standards.zh-CN.md'])('the guide %s', async (name) => {
  const guide = await readFile(new URL(`docs/guide/${name}`, root), 'utf8');
  const blocks = [...guide.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');

  it('shows an edition that can be written so', () => {
    const edition = blocks.find((block) => block.includes('id: secondary-2025')) ?? '';
    const changed = new Map(files)
      .set('secondary-2025/edition.yaml', edition)
      .set(
        'secondary-2023/edition.yaml',
        replacing(
          '{ from: 2023 }',
          '{ from: 2023, to: 2024 }',
        )(files.get('secondary-2023/edition.yaml') ?? ''),
      );
    expect(lintStandard(changed)).toEqual([]);
    const reading = readStandard(changed);
    const later = 'standard' in reading ? reading.standard.editions.at(-1) : undefined;
    const checks = later?.checks.map((each) => each.id) ?? [];
    expect(checks).not.toContain('resource-banks-elsewhere');
    expect(checks).not.toContain('scores-suspiciously-alike');
    expect(checks).not.toContain('parts-of-resource-banks');
    expect(checks).toContain('mentors-for-hours');
  });

  it('shows a check as it stands in the standard', () => {
    const formula = /formula: (.*)/.exec(blocks.find((each) => each.includes('formula:')) ?? '');
    const check = standard.editions.at(-1)?.checks.find((each) => each.id === 'mentors-for-hours');
    expect(formula?.[1]).toBe(check?.formula);
    expect(guide).toContain(check?.message.zh);
    expect(guide).toContain(check?.message.en);
  });
});
