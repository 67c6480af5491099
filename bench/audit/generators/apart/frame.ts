import type { FactGraph } from '../../graph/index.js';
import type { Block } from '../../plan/index.js';
import { type Chapter, otherDate, type ReportPlan, reportYear, t } from '../../plan/index.js';
import { annexOf } from '../../world/index.js';
import type { Voice } from './voice.js';

/** What stands around the chapters. */
export function framed(
  voice: Voice,
  graph: FactGraph,
  foreword: readonly Block[],
  chapters: readonly Chapter[],
  head: '校长' | '局长',
): ReportPlan {
  const { random, year, names } = voice;
  const name = head === '校长' ? '质量年度报告' : '中等职业教育质量年度报告';
  return {
    graph,
    title: t`${names.full}${name}（${reportYear(year, '年度')}）`,
    organisation: names.full,
    year,
    coverLines: [[names.full], t`${otherDate(year + 1)}1月`],
    declaration: {
      text: t`本单位对《${names.full}${name}（${reportYear(year, '年度')}）》及指标表内容的真实性、完整性和准确性负责，所报数据真实有效，如有不实，愿承担相应责任。特此声明。`,
      signature: `${head}（签名）：示例签名`,
      seal: `${names.full}（公章）`,
      date: t`${otherDate(year + 1)}1月${`${random.integer(5, 25)}`}日`,
    },
    numbering: random.pick(['chapters', 'decimal', 'words']),
    captionJoiner: random.pick(['-', '.', '-']),
    foreword,
    chapters,
    annex: annexOf(voice.indicators),
    lists: { tables: true, figures: true, cases: true },
  };
}
