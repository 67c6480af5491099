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
      project('browser', ['test/web/**/*.test.ts'], 120_000),
      project('office', ['test/office/**/*.test.ts'], 180_000),
    ],
  },
});
