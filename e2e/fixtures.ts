import { test as base, expect, type Page } from '@playwright/test';
import { paths } from '#paths';
import { StraitInstallation } from './strait-installation.ts';

export type Learner = { name: string; email: string; password: string };

type Fixtures = {
  /** Registered and signed in on `page`. */
  learner: Learner;
  /** Fails the test if the page logs an error, including Content-Security-Policy violations. */
  quietConsole: undefined;
  /** Console errors that the test itself provokes. */
  provoked: RegExp | undefined;
};

export const test = base.extend<Fixtures, { strait: StraitInstallation }>({
  strait: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures used.
    async ({}, use) => {
      const installation = await StraitInstallation.create();
      await use(installation);
      await installation.remove();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  // The page and its context depend on this one, so labs end once nobody looks at them any more.
  baseURL: async ({ strait }, use) => {
    await use(strait.url);
    await strait.endLabs();
  },
  learner: async ({ page }, use) => use(await registerLearner(page)),
  provoked: [undefined, { option: true }],
  quietConsole: [
    async ({ page, provoked }, use) => {
      const errors: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      page.on('pageerror', (error) => errors.push(error.message));
      await use(undefined);
      expect(errors.filter((text) => !isExpected(text) && !provoked?.test(text))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Registers a new learner through the form and leaves the page signed in. */
export async function registerLearner(
  page: Page,
  name = 'Ada Ferry',
  then?: string,
): Promise<Learner> {
  const unique = `${Date.now()}-${Math.floor(Math.random() * 1e6)}`;
  const learner = {
    name,
    email: `learner-${unique}@example.org`,
    password: `harbour-${unique}-light`,
  };
  await page.goto(paths.register(then));
  await page.getByLabel('Name').fill(learner.name);
  await page.getByLabel('Email').fill(learner.email);
  await page.getByLabel('Password', { exact: true }).fill(learner.password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByRole('link', { name: 'Sign in' })).toHaveCount(0);
  return learner;
}

/** The browser itself logs refused requests; tests that provoke one assert it. */
function isExpected(text: string): boolean {
  return /Failed to load resource.*(40[0-9]|409|429|503)/.test(text);
}
