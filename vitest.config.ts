import { defineConfig } from 'vitest/config';

const outside = ['node_modules/**', 'dist/**', '.strait/**', 'e2e/**'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{src,db,scripts,labs,bench}/**/*.test.ts'],
          exclude: [...outside, '**/*.db.test.ts', '**/*.docker.test.ts'],
        },
      },
      {
        test: {
          name: 'db',
          include: ['{src,db,scripts}/**/*.db.test.ts'],
          exclude: outside,
          globalSetup: 'db/testing/global-setup.ts',
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'docker',
          include: ['{src,db,scripts,labs,bench}/**/*.docker.test.ts'],
          exclude: outside,
          globalSetup: 'db/testing/global-setup.ts',
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 900_000,
        },
      },
    ],
  },
});
