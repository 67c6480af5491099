import { strToU8, zipSync } from 'fflate';
import {
  accountWords,
  administrationWords,
  cycleWords,
  editionWords,
  logWords,
  registerWords,
} from '../../../web/messages/administration.js';
import { shellWords } from '../../../web/messages/shell.js';
import { editionPage, shownFiles } from '../../scripts/guide-files.js';
import { button, cell, dialog, gone, LATE, link, shows, typeInto } from './doing.js';
import type { Step, Walker } from './step.js';

const CITY = '/tables/210100/2023';
const SCHOOL = '示例第九十五中等职业学校';

const openPart = async (walker: Walker, part: keyof typeof administrationWords) => {
  await link(walker, shellWords.administration).click({ timeout: LATE });
  await walker.page
    .locator('.administration-parts')
    .getByText(walker.say(administrationWords[part]), { exact: true })
    .click({ timeout: LATE });
};

/** The edition that the guide writes, packed as it says. */
async function guideEdition(): Promise<Buffer> {
  const files = shownFiles(await editionPage('zh'));
  return Buffer.from(
    zipSync(Object.fromEntries([...files].map(([name, text]) => [name, strToU8(text)]))),
  );
}

/** 管理员: a new school, its clerk, and a city's own edition in force. */
export const ADMINISTRATOR: readonly Step[] = [
  {
    id: 'register',
    as: 'admin',
    path: CITY,
    title: { zh: '登记一所学校', en: 'Register a school' },
    caption: {
      zh: '属地决定在哪里汇总，隶属决定由谁审核',
      en: 'Its place says where it is counted, its superior who reviews it',
    },
    act: async (walker) => {
      const { say } = walker;
      await link(walker, shellWords.administration).click({ timeout: LATE });
      await button(walker, registerWords.add).click({ timeout: LATE });
      const form = dialog(walker, registerWords.add);
      await form.getByLabel(say(registerWords.id), { exact: true }).fill('s95');
      await form.getByLabel(say(registerWords.openedYear)).fill('2023');
      await form.getByLabel(say(registerWords.name), { exact: true }).fill(SCHOOL);
      for (const place of [registerWords.place, registerWords.superior]) {
        await form.getByLabel(new RegExp(`^${say(place)}`)).selectOption('210106');
      }
      await form
        .getByLabel(say(administrationWords.reason))
        .fill({ zh: '市政府批复设立', en: 'Founded by the city' }[walker.language]);
    },
    after: async (walker) => {
      await button(walker, administrationWords.save).click();
      await walker.page.getByRole('heading', { level: 3, name: SCHOOL }).waitFor({ timeout: LATE });
    },
  },
  {
    id: 'account',
    as: 'admin',
    path: '/administration/s95/2023',
    title: { zh: '给填报员开账号', en: 'Open an account for its clerk' },
    act: async (walker) => {
      const { say } = walker;
      await button(walker, accountWords.add).click({ timeout: LATE });
      const form = dialog(walker, accountWords.add);
      await form.getByLabel(say(accountWords.username)).fill('clerk95');
      await form.getByLabel(say(accountWords.name)).fill('示例第九十五校填报员');
      await form.getByRole('button', { name: say(administrationWords.save) }).click();
      await dialog(walker, accountWords.given).locator('code').waitFor({ timeout: LATE });
    },
  },
  {
    id: 'edition',
    as: 'admin',
    path: CITY,
    title: { zh: '安装本市的指标体系', en: "Install your city's edition" },
    caption: {
      zh: '先检查；没有错误，才有“安装”',
      en: 'It is checked first; only without faults can it be installed',
    },
    act: async (walker) => {
      await openPart(walker, 'editions');
      await button(walker, editionWords.upload).click({ timeout: LATE });
      const asked = dialog(walker, editionWords.upload);
      await asked.locator('input[type=file]').setInputFiles({
        name: 'example-2024.zip',
        mimeType: 'application/zip',
        buffer: await guideEdition(),
      });
      await shows(walker, asked, editionWords.sound);
    },
    after: async (walker) => {
      const asked = dialog(walker, editionWords.upload);
      await asked
        .getByRole('button', { name: walker.say(editionWords.install), exact: true })
        .click();
      await shows(walker, asked, editionWords.done);
    },
  },
  {
    id: 'year',
    as: 'admin',
    path: CITY,
    title: { zh: '开启新年度', en: 'Open the new year' },
    act: async (walker) => {
      await openPart(walker, 'cycles');
      await button(walker, cycleWords.open).click({ timeout: LATE });
      const form = dialog(walker, cycleWords.open);
      await form.getByLabel(walker.say(cycleWords.which)).selectOption('2024');
      await form.getByRole('button', { name: walker.say(cycleWords.open), exact: true }).click();
      await gone(form);
      await walker.page.goto('/tables/s14/2024?table=example');
      await typeInto(walker, 'workshops.hours', '90');
      await typeInto(walker, 'workshops', '0');
      await shows(walker, walker.page.locator('.margin .note.error'), '90');
      await typeInto(walker, 'workshops', '2');
      await gone(walker.page.locator('.margin .note.error'));
      await cell(walker, 'workshops').waitFor();
    },
  },
  {
    id: 'log',
    as: 'admin',
    path: CITY,
    title: { zh: '查看变更记录', en: 'Read the change log' },
    act: async (walker) => {
      await openPart(walker, 'log');
      await shows(walker, walker.page.locator('.log-lines'), SCHOOL);
      await button(walker, logWords.verify).click();
      await shows(walker, walker.page.locator('.proof'), logWords.sound);
    },
  },
];
