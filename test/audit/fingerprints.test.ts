import { describe, expect, it } from 'vitest';
import type { AuditFinding } from '../../src/audit/index.js';
import { AUDIT_RULES } from '../../src/audit/rules.js';
import { parseDocument } from '../../src/document/read/parse-document.js';
import { failuresIn } from './audited.js';

const REPORT = `示例职业学校质量年度报告（2023年度）

一、基本情况

学校现有全日制在校生3120人，专任教师298人。

二、学生发展

学校全日制在校生3102人。2023年毕业生1000人，升学600人，占毕业生的65%。
参赛获奖36项，其中一等奖5项、二等奖12项、三等奖20项。
`;

async function told(text: string): Promise<readonly AuditFinding[]> {
  const document = await parseDocument(new TextEncoder().encode(text), '年报.txt');
  return failuresIn(document, AUDIT_RULES);
}

const idsOf = (findings: readonly AuditFinding[]): readonly string[] =>
  findings.map(({ id }) => id).toSorted();

describe('the fingerprint of a finding', () => {
  it('stays while text is put before, behind and between', async () => {
    const before = await told(REPORT);
    expect(before.length).toBeGreaterThanOrEqual(3);
    const longer = REPORT.replace(
      '一、基本情况\n',
      '一、基本情况\n\n学校坐落在示例市，环境优美，交通便利，办学历史悠久。\n',
    ).replace('占毕业生的65%。', '占毕业生的65%。学校为他们举行了典礼。');
    const after = await told(`${longer}\n全体师生对未来充满信心。\n`);
    expect(idsOf(after)).toEqual(idsOf(before));
    const hashes = new Map(before.map(({ id, evidenceHash }) => [id, evidenceHash]));
    for (const { id, evidenceHash } of after) expect(evidenceHash).toBe(hashes.get(id));
  });

  it.each([
    ['65%', '66%', 'numbers.share'],
    ['三等奖20项', '三等奖21项', 'numbers.parts'],
    ['在校生3102人', '在校生3012人', 'numbers.restated'],
  ])('stays where %s became %s, and says that the place was changed', async (from, to, rule) => {
    const of = (findings: readonly AuditFinding[]): AuditFinding | undefined =>
      findings.find((finding) => finding.rule === rule);
    const before = of(await told(REPORT));
    const after = of(await told(REPORT.replace(from, to)));
    expect(before).toBeDefined();
    expect(after?.id).toBe(before?.id);
    expect(after?.evidenceHash).not.toBe(before?.evidenceHash);
  });

  it('is gone where the fault was mended, and leaves the others as they were', async () => {
    const before = await told(REPORT);
    const after = await told(REPORT.replace('占毕业生的65%', '占毕业生的60%'));
    expect(idsOf(after)).toEqual(idsOf(before.filter(({ rule }) => rule !== 'numbers.share')));
  });
});
