import { importWords } from '../../../web/messages/importing.js';
import { partWords } from '../../../web/messages/parts.js';
import { sendingWords } from '../../../web/messages/sending.js';
import { shellWords } from '../../../web/messages/shell.js';
import { signInWords } from '../../../web/messages/sign-in.js';
import { tableWords } from '../../../web/messages/tables.js';
import { button, cell, dialog, gone, LATE, link, SCAN, shows, typeInto } from './doing.js';
import type { Step, Walker } from './step.js';

const TABLES = '/tables/s14/2023';

/** The school has 590 graduates: 652 of them cannot have found a place. */
const TOO_MANY = '652';
const RIGHT = '566';

/** What asks for a word rather than for another figure. */
const doubtOf = ({ page }: Walker) => page.locator('.margin .note.warning').first();

const errorOf = ({ page }: Walker) => page.locator('.margin .note.error', { hasText: TOO_MANY });

/** 填报员: from signing in to the package. */
export const CLERK: readonly Step[] = [
  {
    id: 'sign-in',
    path: '/sign-in',
    title: { zh: '登录', en: 'Sign in' },
    act: async (walker) => {
      const { page, say } = walker;
      await page.getByLabel(say(signInWords.username)).fill('school');
      await page.getByLabel(say(signInWords.password)).fill('zhijing-demo');
      await button(walker, signInWords.enter).click();
      await page.waitForURL(/\/tables\/s14\/2023/, { timeout: LATE });
    },
  },
  {
    id: 'tables',
    as: 'school',
    path: TABLES,
    title: { zh: '填一个数', en: 'Type a figure' },
    caption: {
      zh: '填错了一个数：红色批注就在这一行旁边，写着算式',
      en: 'A wrong figure: the red note stands beside its row, with the arithmetic',
    },
    act: async (walker) => {
      await typeInto(walker, 'graduates.placed', TOO_MANY);
      await shows(walker, errorOf(walker), '590');
      await shows(walker, walker.page.locator('.foot'), tableWords.savedAt);
      await shows(walker, walker.page.locator('.foot'), tableWords.errorsLeft);
    },
  },
  {
    id: 'tables',
    as: 'school',
    path: TABLES,
    width: 390,
    title: { zh: '在手机上看一眼', en: 'Look at it on the phone' },
    caption: { zh: '同一张表，在手机上', en: 'The same table on a phone' },
    act: async (walker) => {
      await cell(walker, 'graduates.placed').waitFor({ timeout: LATE });
      await shows(walker, walker.page.locator('.note.error'), TOO_MANY);
    },
  },
  {
    id: 'explain',
    as: 'school',
    path: TABLES,
    title: { zh: '说明，或者改正', en: 'Explain it, or mend it' },
    caption: { zh: '数是对的，就写明为什么', en: 'Where the figure is right, say why' },
    act: async (walker) => {
      await doubtOf(walker)
        .getByRole('button', { name: walker.say(partWords.explain) })
        .click({ timeout: LATE });
      await dialog(walker, tableWords.explainTitle)
        .getByLabel(walker.say(partWords.reason), { exact: true })
        .fill(
          {
            zh: '参军 12 人，自主创业 8 人，名单已附卷。',
            en: '12 joined the army and 8 founded firms.',
          }[walker.language],
        );
    },
    after: async (walker) => {
      const asked = dialog(walker, tableWords.explainTitle);
      await asked.getByRole('button', { name: walker.say(tableWords.submit) }).click();
      await gone(asked);
      await shows(walker, doubtOf(walker), tableWords.explained);
      await typeInto(walker, 'graduates.placed', RIGHT);
      await gone(walker.page.locator('.margin .note.error'));
      await shows(walker, walker.page.locator('.foot'), tableWords.savedAt);
    },
  },
  {
    id: 'import',
    as: 'school',
    path: TABLES,
    title: { zh: '已经填在 Excel 里了', en: 'It is in Excel already' },
    act: async (walker) => {
      const { page } = walker;
      const [workbook] = await Promise.all([
        page.waitForEvent('download', { timeout: LATE }),
        page.getByRole('link', { name: 'Excel', exact: true }).click(),
      ]);
      await button(walker, tableWords.import).click();
      const asked = dialog(walker, importWords.title);
      await asked.locator('input[type=file]').setInputFiles(await workbook.path());
      await shows(walker, asked, importWords.noChanges);
    },
  },
  {
    id: 'sending',
    as: 'school',
    path: TABLES,
    title: { zh: '打印、盖章、报送', en: 'Print, seal, send' },
    caption: {
      zh: '清单上每一项都打了勾，就可以生成报送包',
      en: 'Every line of the list is ticked: the package can be made',
    },
    act: async (walker) => {
      const { page } = walker;
      await link(walker, shellWords.sending).click();
      await button(walker, sendingWords.make).waitFor({ timeout: LATE });
      const forms = await page.request.get(
        (await link(walker, sendingWords.printAll).getAttribute('href')) ?? '',
        { timeout: LATE },
      );
      if (!forms.ok()) throw new Error(`the forms: ${forms.status()}`);
      await shows(walker, page.locator('.sending-bar'), sendingWords.attachFirst);
      const scans = page.locator('.check-attach input[type=file]');
      for (const each of await scans.all()) await each.setInputFiles(SCAN);
      await button(walker, sendingWords.make).scrollIntoViewIfNeeded();
      await shows(walker, page.locator('.check-lines'), 'scan.pdf');
    },
    after: async (walker) => {
      const [made] = await Promise.all([
        walker.page.waitForEvent('download', { timeout: 3 * LATE }),
        button(walker, sendingWords.make).click(),
      ]);
      if (!/^X.*_2023年度质量年报\.zip$/.test(made.suggestedFilename())) {
        throw new Error(`the package is called ${made.suggestedFilename()}`);
      }
    },
  },
];
