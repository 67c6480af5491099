import type { ReportDocument } from '../../document/model/index.js';
import { dayOf } from '../letter/chinese.js';
import { letterOf } from '../letter/letter.js';
import { type Draft, heading, paragraph, words } from '../letter/nodes.js';
import type { AuditResult } from '../result.js';
import { failuresOf, reportName } from '../result.js';
import { checkedTable } from './checked-table.js';
import { faultDrafts } from './fault-drafts.js';
import { replyDrafts } from './reply-drafts.js';
import { type AuditRuling, listedFindings } from './ruling.js';

/** What a notice says beside what was found. */
export interface NoticeOptions {
  /** ISO 8601: the day of the notice, and the moment its file carries. */
  readonly created: string;
  /** Who sends it; left blank to be written in where nobody says. */
  readonly issuer?: string | undefined;
  /** Whom it goes to; as the report names its school if left out. */
  readonly addressee?: string | undefined;
  /** The day by which to answer, as it is to be printed; a blank if left out. */
  readonly deadline?: string | undefined;
  /** Lists what reviewers confirmed and nothing else. */
  readonly onlyConfirmed?: boolean | undefined;
}

const BLANK_DAY = '＿＿＿＿年＿＿月＿＿日';
const BLANK_NAME = '＿＿＿＿＿＿＿＿';

/**
 * The notice of corrections (整改通知) of a city or district to a school: what was checked, what is wrong under
 * the three official heads with place, quote and arithmetic, and blanks for the answer. In Chinese.
 */
export function noticeOf(
  result: AuditResult,
  rulings: readonly AuditRuling[],
  options: NoticeOptions,
): ReportDocument {
  const listed = listedFindings(failuresOf(result), rulings, options.onlyConfirmed === true);
  const name = reportName(result);
  const title = `关于《${name}》的整改通知`;
  const addressee = options.addressee ?? result.owner.organisation ?? BLANK_NAME;
  const drafts: readonly Draft[] = [
    paragraph(words(`${addressee}：`)),
    paragraph(words(opening(name, listed.length))),
    heading(2, '一、核查情况'),
    checkedTable(result),
    ...remarks(result),
    ...(listed.length === 0 ? [] : faultDrafts(listed, options.deadline ?? BLANK_DAY)),
    paragraph(
      words(`发文单位（公章）：${options.issuer ?? BLANK_NAME}　　${dayOf(options.created)}`),
    ),
    ...(listed.length === 0 ? [] : replyDrafts(listed)),
  ];
  const author = options.issuer ?? '质镜 Zhijing';
  return letterOf({ title, author, subject: '年报整改通知', created: options.created }, drafts);
}

const opening = (name: string, count: number): string =>
  count === 0
    ? `我们核查了你单位报送的《${name}》，未发现需要整改的问题。核查情况如下。`
    : `我们核查了你单位报送的《${name}》，从内容框架完整性、采集数据真实性、报送工作合规性三个方面共列出问题${count}处。请逐条核实，属实的予以更正，不属实的说明理由，并按时反馈。`;

function remarks({ unreadablePages, document, coverage }: AuditResult): readonly Draft[] {
  const scanned =
    unreadablePages.length === 0
      ? []
      : [
          `第${unreadablePages.slice(0, 40).join('、')}${unreadablePages.length > 40 ? '等' : ''}页为图片，其中的文字未能读取，不在核查范围内；请改报可复制文字的文件。`,
        ];
  const pageless =
    document.pages === null ? ['报送的文件不含分页信息，下文以原文和表号定位。'] : [];
  const stopped =
    coverage.stopped.length === 0
      ? []
      : [
          `核查规则中有${coverage.stopped.length}条因程序自身的原因未能核完，所查内容不在核查范围内。`,
        ];
  return [...scanned, ...pageless, ...stopped].map((text) => paragraph(words(text)));
}
