import { findingWords } from '../../../web/messages/findings.js';
import { partWords } from '../../../web/messages/parts.js';
import { rollupWords } from '../../../web/messages/rollup.js';
import { shellWords } from '../../../web/messages/shell.js';
import { tableWords } from '../../../web/messages/tables.js';
import { traceWords } from '../../../web/messages/trace.js';
import { dialog, gone, LATE, link, shows } from './doing.js';
import type { Step, Walker } from './step.js';

const CITY = '/tables/210100/2023';
const TIEXI = { zh: '铁西区', en: 'Tiexi' };

const openRollup = async (walker: Walker) => {
  await link(walker, shellWords.rollup).click({ timeout: LATE });
  await walker.page.locator('.heat .heat-cell').first().waitFor({ timeout: LATE });
};

/** 审核员: from the city as a whole to the one figure that is wrong. */
export const REVIEWER: readonly Step[] = [
  {
    id: 'rollup',
    as: 'city',
    path: CITY,
    title: { zh: '先看全貌', en: 'See the whole first' },
    caption: {
      zh: '一行一个指标，一列一个区县或学校；颜色越深，离同级越远',
      en: 'A row for each indicator, a column for each district or school; the darker, the further from its peers',
    },
    act: async (walker) => {
      await openRollup(walker);
      await walker.page.locator('.heat tbody tr').first().locator('.heat-cell').nth(1).hover();
      await shows(walker, walker.page.locator('.heat-detail'), rollupWords.perHundred);
    },
  },
  {
    id: 'rollup',
    as: 'city',
    path: CITY,
    width: 390,
    title: { zh: '局长在手机上看', en: 'The head of the bureau looks on the phone' },
    caption: { zh: '全市，在手机上', en: 'The city on a phone' },
    act: openRollup,
  },
  {
    id: 'trace',
    as: 'city',
    path: CITY,
    title: { zh: '这个数从哪里来', en: 'Where this number comes from' },
    caption: {
      zh: '全市毕业生人数，一层层到学校的单元格',
      en: "The city's graduates, down to the school's cell",
    },
    act: async (walker) => {
      const { page, say, language } = walker;
      await page.locator('[data-concept="graduates"]').click({ timeout: LATE });
      const trace = dialog(walker, traceWords.title);
      await shows(walker, trace, '25,805');
      await trace
        .getByRole('button', { name: say(traceWords.expand, { name: TIEXI[language] }) })
        .click();
      await shows(walker, trace, '590');
    },
    after: async (walker) => {
      const school = dialog(walker, traceWords.title).locator('li', { hasText: '590' }).last();
      await school.getByRole('link', { name: walker.say(traceWords.open) }).click();
      await walker.page.waitForURL(/\/tables\/s14\/2023.*#graduates/, { timeout: LATE });
    },
  },
  {
    id: 'findings',
    as: 'city',
    path: CITY,
    title: { zh: '处理问题', en: 'Deal with the findings' },
    caption: {
      zh: '每一条都写着哪个单位、哪张表、哪一行，和算式',
      en: 'Each says which organisation, which table, which row, and the arithmetic',
    },
    act: async (walker) => {
      const { page, say } = walker;
      await link(walker, shellWords.findings).click({ timeout: LATE });
      await page.locator('.findings .note').first().waitFor({ timeout: LATE });
      await page.getByRole('button', { name: new RegExp(`^${say(findingWords.errors)}`) }).click();
      await gone(page.locator('.findings .note.warning'));
    },
    after: async (walker) => {
      const { page, say, language } = walker;
      const note = page.locator('.findings .note').first();
      await note.getByRole('button', { name: say(partWords.confirm) }).click();
      const asked = dialog(walker, partWords.confirm);
      await asked
        .getByLabel(say(partWords.reason), { exact: true })
        .fill({ zh: '请与财政拨款文件核对。', en: 'Please check the budget paper.' }[language]);
      await asked.getByRole('button', { name: say(tableWords.submit) }).click();
      await gone(asked);
      await page.getByLabel(say(findingWords.ruledToo)).check();
      await shows(walker, page.locator('.findings .note'), tableWords.confirmed);
    },
  },
];
