import { noticeOf } from '../../audit/notice/index.js';
import { docxOf } from '../../document/write/docx.js';
import type { Made, NoticeJob } from './job.js';

/** The notice of corrections as a Word file, to be signed and sealed. */
export async function noticeFile({ asked, created }: NoticeJob): Promise<Made> {
  const { result, rulings, ...options } = asked;
  return { type: 'docx', bytes: await docxOf(noticeOf(result, rulings, { ...options, created })) };
}
