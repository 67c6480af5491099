import { expect, test } from 'vitest';
import { faultsIn, overhang } from './looks.js';
import { HEIGHT, visitors } from './visitor.js';

const { visit } = visitors();

const PAGES = [
  { name: 'sign-in', path: '/sign-in' },
  { name: 'a school’s tables', as: 'school2', path: '/tables/s01/2023?table=satisfaction' },
  { name: 'the city’s tables', as: 'city', path: '/tables/210100/2023?table=policy' },
  { name: 'a trace', as: 'city', path: '/tables/210100/2023?trace=210100/2023/graduates' },
  { name: 'findings', as: 'city', path: '/findings/210100/2023' },
  { name: 'a district’s roll-up', as: 'district', path: '/rollup/210106/2023' },
  { name: 'the report', as: 'city', path: '/report/210100/2023' },
  { name: 'the audit', as: 'city', path: '/audit/210100/2023' },
  { name: 'the audit without an account', path: '/audit' },
] as const;

const WIDTHS = [1440, 390] as const;

/** The narrowest phone there is: nothing is laid out otherwise than on a wider one, so that axe need not look again. */
const NARROWEST = 360;

for (const { name, path, ...who } of PAGES) {
  test.each(WIDTHS)(
    `${name} at %i pixels: axe finds nothing serious, nothing hangs over the edge`,
    async (width) => {
      const { page, context } = await visit({ ...who, path, width });
      await page.waitForLoadState('networkidle');
      expect(await overhang(page)).toBeLessThanOrEqual(0);
      expect(await faultsIn(page)).toEqual([]);
      await page.setViewportSize({ width: NARROWEST, height: HEIGHT });
      await expect.poll(() => overhang(page)).toBeLessThanOrEqual(0);
      await context.close();
    },
  );
}

/** Axe takes a minute for its thousands of squares, which are those of a district's. */
test.each(WIDTHS)('the city’s roll-up at %i pixels: nothing hangs over the edge', async (width) => {
  const { page, context } = await visit({ as: 'city', path: '/rollup/210100/2023', width });
  await page.waitForLoadState('networkidle');
  expect(await overhang(page)).toBeLessThanOrEqual(0);
  await context.close();
});
