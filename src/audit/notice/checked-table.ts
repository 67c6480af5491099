import { grouped } from '../letter/chinese.js';
import { type Draft, table } from '../letter/nodes.js';
import type { AuditResult } from '../result.js';

/** What was checked, so that a school knows which file and how much of it is spoken of. */
export function checkedTable({ file, document, standard, coverage }: AuditResult): Draft {
  const { pages, characters, sha256 } = document;
  const { numbers, claims, notClaims, assessed, notAssessable } = coverage;
  return table({
    columns: [
      { align: 'left', width: 3 },
      { align: 'left', width: 10 },
    ],
    rows: [
      ['文件', file],
      ['文件指纹', `SHA-256 ${sha256.slice(0, 16)}…`],
      ['篇幅', `${pages === null ? '' : `${grouped(pages)}页，`}${grouped(characters)}字`],
      ['对照的指标体系', standard],
      [
        '读到的数字',
        `${grouped(numbers)}个，其中论断${grouped(claims)}处，日期、序号等${grouped(notClaims)}个`,
      ],
      ['核对的论断', `${grouped(assessed)}处；另有${grouped(notAssessable)}处文中无从比对`],
    ],
  });
}
