import { defineConfig } from 'vitest/config';
import { datasetPlugin } from './lib/dataset/plugin.ts';

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [datasetPlugin()],
        resolve: { alias: { '@': import.meta.dirname } },
        test: {
          name: 'unit',
          include: ['lib/**/*.test.ts', 'components/**/*.test.ts'],
          environment: 'node',
          // Properties over thousands of cases, on machines that do other things too.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
