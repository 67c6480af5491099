import type { Block, ReportPlan } from '../plan/index.js';

const WORDS = { table: '表', figure: '图', case: '案例' } as const;

/** What tables, figures and cases are called, by their ids: numbered by chapter, each kind by itself. */
export function captionNumbers(plan: ReportPlan): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  plan.chapters.forEach(({ blocks }, index) => {
    const at = { table: 0, figure: 0, case: 0 };
    for (const block of blocks) {
      if (!isNumbered(block)) continue;
      at[block.kind] += 1;
      const name = `${WORDS[block.kind]}${index + 1}${plan.captionJoiner}${at[block.kind]}`;
      names.set(block.id, block.kind === 'case' ? `【${name}】` : name);
    }
  });
  return names;
}

const isNumbered = (block: Block): block is Extract<Block, { readonly id: string }> =>
  block.kind === 'figure' ||
  block.kind === 'case' ||
  (block.kind === 'table' && block.caption !== null);
