import { defineConfig } from 'vitest/config';

const project = (name: string, include: string[], timeout: number) => ({
  test: {
    name,
    include,
    testTimeout: timeout,
    hookTimeout: 600_000,
    // Files share processes, which need not read the program again for each of them.
    isolate: false,
    globalSetup: ['test/built-workers.ts'],
    setupFiles: ['test/property-seed.ts'],
  },
});

/** Tests in a browser. One server and one city for all of them: side by side they would see each other's figures. */
const pages = (name: string, include: string[], exclude: string[] = []) => ({
  test: {
    ...project(name, include, 300_000).test,
    exclude,
    globalSetup: ['test/built-workers.ts', 'test/web/global-setup.ts'],
    fileParallelism: false,
    // A browser on a busy shared machine may stall once; on a desk a race is to be seen, and is a fault.
    retry: process.env.CI === undefined ? 0 : 1,
  },
});

/** Times are far beyond what a test needs: a busy machine is no fault of ours. */
export default defineConfig({
  test: {
    // Tests wait a good deal, for disks, processes and pages: a core for the runner alone would idle.
    maxWorkers: '100%',
    projects: [
      project(
        'pure',
        [
          'test/{growth,messages,once,quantity,standard,facts,audit,bench-audit,collect,report}/**/*.test.ts',
        ],
        240_000,
      ),
      project(
        'unit',
        [
          'test/{document,demo,cli,scripts,processes}/**/*.test.ts',
          'test/hostile/{workbook,language,document}/**/*.test.ts',
        ],
        240_000,
      ),
      project(
        'store',
        ['test/{store,server}/**/*.test.ts', 'test/hostile/routes/**/*.test.ts'],
        600_000,
      ),
      pages('browser', ['test/web/**/*.test.ts'], ['test/web/tour.test.ts']),
      // The tour has cities of its own and goes on beside the others.
      pages('tour', ['test/web/tour.test.ts']),
      {
        // `npm run faults`: what a machine can do to us, often enough to be believed.
        test: {
          ...project('faults', ['test/faults/**/*.test.ts'], 300_000).test,
          globalSetup: ['test/built-workers.ts', 'test/web/global-setup.ts'],
          fileParallelism: false,
        },
      },
      project('office', ['test/office/**/*.test.ts'], 300_000),
      project('bundle', ['test/bundle/**/*.test.ts'], 600_000),
    ],
  },
});
