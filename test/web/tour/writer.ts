import { partWords } from '../../../web/messages/parts.js';
import { reportWords } from '../../../web/messages/report.js';
import { shellWords } from '../../../web/messages/shell.js';
import { traceWords } from '../../../web/messages/trace.js';
import { button, dialog, LATE, link, shows } from './doing.js';
import type { Step, Walker } from './step.js';

const CITY = '/tables/210100/2023';

const openReport = async (walker: Walker) => {
  await link(walker, shellWords.report).click({ timeout: LATE });
  await drawn(walker, 1).waitFor({ timeout: 2 * LATE });
};

const drawn = ({ page }: Walker, number: number) =>
  page.locator(`[data-page="${number}"] canvas[data-drawn]`);

/** 执笔人: from the first look to the files. */
export const WRITER: readonly Step[] = [
  {
    id: 'report',
    as: 'writer',
    path: CITY,
    title: { zh: '年报已经排好了', en: 'The report is set already' },
    caption: {
      zh: '左边是目录，中间就是那份 PDF 的版面，右边是文中引用的每个数',
      en: 'The contents at the left, the very pages of the PDF, and every figure the text quotes',
    },
    act: async (walker) => {
      await openReport(walker);
      await shows(walker, walker.page.locator('.panel'), reportWords.factCount);
    },
    after: async (walker) => {
      const { page } = walker;
      await page
        .getByRole('button', { name: /^5 产教融合/ })
        .first()
        .click();
      await shows(walker, page.locator('[aria-current]'), '5 产教融合');
    },
  },
  {
    id: 'figure',
    as: 'writer',
    path: CITY,
    title: { zh: '问一个数', en: 'Ask about a number' },
    act: async (walker) => {
      const { page, say } = walker;
      await openReport(walker);
      await page.getByLabel(say(reportWords.searchFacts)).fill('graduates.placed / graduates');
      const line = page.locator('.panel-list li').first();
      await line.getByRole('button', { name: new RegExp(say(partWords.trace), 'i') }).click();
      await shows(walker, dialog(walker, traceWords.title), traceWords.from);
    },
  },
  {
    id: 'notes',
    as: 'writer',
    path: CITY,
    title: { zh: '看提示', en: 'Read the notes' },
    caption: {
      zh: '右边的提示：没有出处的数、略去的句子、注明不是数据的数',
      en: 'The notes at the right: numbers without a source, sentences left out, numbers marked as claiming nothing',
    },
    act: async (walker) => {
      await openReport(walker);
      await button(walker, reportWords.paneNotes).click();
      await shows(walker, walker.page.locator('.panel'), reportWords.guardNone);
      await walker.page
        .getByRole('button', { name: /^1\.1 / })
        .first()
        .click();
      await shows(walker, walker.page.locator('[aria-current]'), '1.1');
      const [number] =
        /\d+/.exec((await walker.page.locator('.preview-number').textContent()) ?? '') ?? [];
      await drawn(walker, Number(number)).waitFor({ timeout: LATE });
    },
  },
  {
    id: 'files',
    as: 'writer',
    path: CITY,
    title: { zh: '拿走文件', en: 'Take the files' },
    act: async (walker) => {
      const { page, say } = walker;
      await openReport(walker);
      for (const name of ['report.pdf', 'report.docx', 'report.html', 'facts.csv'] as const) {
        const at = page.getByRole('link', { name: say(reportWords[name]), exact: true });
        const answer = await page.request.get((await at.getAttribute('href')) ?? '', {
          timeout: LATE,
        });
        if (!answer.ok()) throw new Error(`${name}: ${answer.status()}`);
      }
      await button(walker, reportWords.archive).click();
      const asked = dialog(walker, reportWords.archive);
      await asked.getByRole('button', { name: say(reportWords.archiveStart), exact: true }).click();
      await shows(walker, asked, reportWords.archiveNow);
      await asked.getByRole('button', { name: say(reportWords.archiveStop), exact: true }).click();
      await shows(walker, asked, reportWords.archiveStopped);
    },
  },
];
