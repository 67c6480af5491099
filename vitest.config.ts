import { defineConfig } from 'vitest/config';

const project = (name: string, include: string[], timeout = 20_000) => ({
  test: { name, include, testTimeout: timeout, hookTimeout: 120_000 },
});

export default defineConfig({
  test: {
    projects: [
      project('unit', [
        'test/{messages,quantity,standard,facts,document,collect,report,demo,cli,scripts}/**/*.test.ts',
      ]),
      project('store', ['test/{store,server}/**/*.test.ts'], 120_000),
      {
        test: {
          ...project('browser', ['test/web/**/*.test.ts'], 120_000).test,
          globalSetup: 'test/web/global-setup.ts',
          // One server and one city for all of them: side by side they would see each other's figures.
          fileParallelism: false,
        },
      },
      project('office', ['test/office/**/*.test.ts'], 180_000),
    ],
  },
});
