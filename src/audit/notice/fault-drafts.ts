import type { Severity } from '../../standard/index.js';
import { chineseNumber } from '../letter/chinese.js';
import { type Draft, heading, paragraph, strong, words } from '../letter/nodes.js';
import { fewOf, HEADS, placesSaid, quotesOf, severitySaid, underHead } from '../result.js';
import type { ListedFinding } from './ruling.js';

/** A notice with more faults than these would not be read; what is left out is counted. */
const MOST = 200;

const DEMANDS: Readonly<Record<Severity, string>> = {
  error: '请更正，并检查报告其他各处是否一致。',
  warning: '请核实；属实的更正，不属实的在回执中说明理由。',
  notice: '请查看，需要修改的一并修改。',
};

/** The faults under the three official heads, numbered through, and what is asked for. */
export function faultDrafts(listed: readonly ListedFinding[], deadline: string): readonly Draft[] {
  const shown = inHeads(listed).slice(0, MOST);
  const omitted = listed.length - shown.length;
  return [
    heading(2, '二、存在的问题'),
    ...HEADS.flatMap(({ category, title }, at) => {
      const all = listed.filter(({ finding }) => finding.category === category);
      const here = shown.filter(({ finding }) => finding.category === category);
      return [
        heading(3, `（${chineseNumber(at + 1)}）${title.zh}（${all.length}处）`),
        ...(all.length === 0 ? [paragraph(words('未发现问题。'))] : []),
        ...here.flatMap((each) => faultDraft(each, shown.indexOf(each) + 1)),
      ];
    }),
    ...(omitted === 0
      ? []
      : [paragraph(words(`另有${omitted}处未在本通知中逐条列出，见随附的批注文件。`))]),
    heading(2, '三、整改要求'),
    paragraph(
      words(
        `请于${deadline}前完成整改，填写所附回执并加盖公章，连同更正后的报告一并报送。更正一处数据时，请同时检查正文、图表、指标表和案例中的同一数据。`,
      ),
    ),
  ];
}

/** The findings in the order in which a notice lists them: head by head, gravest first. */
export function inHeads(listed: readonly ListedFinding[]): readonly ListedFinding[] {
  const flat = listed.map((each) => ({ ...each.finding, each }));
  return HEADS.flatMap(({ category }) => underHead(flat, category).map(({ each }) => each));
}

function faultDraft({ finding, ruling }: ListedFinding, number: number): readonly Draft[] {
  const { severity, message, derivation, evidence } = finding;
  const places = placesSaid(evidence).map(({ zh }) => zh);
  const quotes = quotesOf(evidence).map((quote) => `“${quote}”`);
  const confirmed = ruling?.verdict === 'confirmed' ? '，已核实' : '';
  const lines = [
    ['位置：', fewOf(places, 'zh')],
    ['原文：', fewOf(quotes, 'zh')],
    ['依据：', derivation.map(({ zh }) => zh).join('；')],
    ['说明：', ruling?.remark ?? ''],
    ['要求：', DEMANDS[severity]],
  ] as const;
  return [
    paragraph(
      strong(`${number}. ${message.zh}`),
      words(`（${severitySaid(severity).zh}${confirmed}）`),
    ),
    ...lines
      .filter(([, text]) => text !== '')
      .map(([name, text]) => paragraph(words(`${name}${text}`))),
  ];
}
