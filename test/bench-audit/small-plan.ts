import type { FactGraph } from '../../bench/audit/graph/index.js';
import type { Block, ReportPlan } from '../../bench/audit/plan/index.js';

/** A report of one chapter, for what is looked at one thing at a time. */
export const smallPlan = (graph: FactGraph, blocks: readonly Block[]): ReportPlan => ({
  graph,
  title: ['示例学校质量年度报告'],
  organisation: '示例学校',
  year: 2023,
  coverLines: [],
  declaration: null,
  numbering: 'decimal',
  captionJoiner: '-',
  foreword: [],
  chapters: [{ title: '人才培养', blocks }],
  annex: [],
  lists: { tables: true, figures: false, cases: false },
});
