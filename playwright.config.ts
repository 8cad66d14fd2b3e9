import { defineConfig } from '@playwright/test';

const executablePath = process.env.BROWSER_EXECUTABLE || undefined;
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export default defineConfig({
  testDir: 'e2e',
  outputDir: '.strait/e2e-results',
  globalSetup: './e2e/global-setup.ts',
  // Each worker has an installation of its own: a server on its own port, a database, and labs under its
  // own name. One leaves half of two cores idle while its nodes boot and its pages settle.
  workers: 2,
  retries: 0,
  forbidOnly: process.env.CI === 'true',
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json']],
  use: {
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath,
      args: [
        ...sandbox,
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
