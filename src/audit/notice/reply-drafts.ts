import { type Draft, heading, paragraph, table, words } from '../letter/nodes.js';
import { inHeads } from './fault-drafts.js';
import type { ListedFinding } from './ruling.js';

const MOST = 200;
const LONGEST = 40;

/** The slip that a school fills in and sends back: how each fault was mended, by whom, and when. */
export const replyDrafts = (listed: readonly ListedFinding[]): readonly Draft[] => [
  () => ({ type: 'pageBreak' }),
  heading(2, '整改回执'),
  table({
    columns: [
      { align: 'center', width: 1.2 },
      { align: 'left', width: 6 },
      { align: 'left', width: 5 },
      { align: 'left', width: 2 },
      { align: 'left', width: 2 },
    ],
    head: ['序号', '问题', '整改情况', '责任人', '日期'],
    rows: inHeads(listed)
      .slice(0, MOST)
      .map(({ finding }, at) => [String(at + 1), shortened(finding.message.zh), '', '', '']),
  }),
  paragraph(words('以上问题已逐条核实整改，更正后的报告随附。')),
  table({
    columns: [
      { align: 'left', width: 3 },
      { align: 'left', width: 4 },
      { align: 'left', width: 3 },
      { align: 'left', width: 4 },
    ],
    rows: [
      ['整改责任人（签字）', '', '联系电话', ''],
      ['单位负责人（签字）', '', '日期', ''],
      ['单位（公章）', '', '', ''],
    ],
  }),
];

function shortened(text: string): string {
  const characters = Array.from(text);
  return characters.length <= LONGEST ? text : `${characters.slice(0, LONGEST).join('')}…`;
}
