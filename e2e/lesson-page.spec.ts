import type { Page } from '@playwright/test';
import { labProofs } from '#adapters/lab-proofs';
import { paths } from '#paths';
import { projectRoot } from '../scripts/setup/project.ts';
import { expectNoBarriers } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { course, library } from './lab-page.ts';

const lesson = paths.lesson(course.id, course.lessons[0]!.id);

test('the first load of a lesson stays within its budgets and does not shift', async ({ page }) => {
  const weight = await weighed(page);
  await page.addInitScript(() => {
    const shifts = window as unknown as { shifted: number };
    shifts.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { value: number }[])
        shifts.shifted += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(lesson, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);
  expect(weight.all).toBeGreaterThan(20_000);
  expect(weight.all).toBeLessThanOrEqual(150_000);
  expect(weight.scripts).toBeLessThanOrEqual(50_000);
  expect(weight.names.filter((name) => /terminal|xterm|addon/.test(name))).toEqual([]);
  expect(
    await page.evaluate(() => (window as unknown as { shifted: number }).shifted),
  ).toBeLessThanOrEqual(0.02);
});

test('a lesson says when and where it was last proven, as far as that is true', async ({
  page,
}) => {
  await page.goto(lesson);
  const proofs = labProofs({ root: projectRoot, cache: true, library });
  const [proof] = await proofs.provedOn(course.lessons[0]!.lab!);
  const line = page.getByText('Every command, output and check of this lesson');
  if (proof) await expect(line).toContainText(`proven on ${proof.engine} ${proof.version} on `);
  if (proof) await expect(line.locator('time').first()).toHaveAttribute('datetime', proof.date);
  else await expect(line).toHaveCount(0);
});

for (const [colorScheme, width] of [
  ['light', 1440],
  ['dark', 1100],
  ['dark', 390],
] as const)
  test(`axe finds nothing on a lesson, ${colorScheme}, ${width} pixels wide`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 844 });
    await page.goto(lesson);
    await expectNoBarriers(page);
  });

test('a button pressed before its program has loaded is pressed once it has', async ({
  page,
  learner: _,
}) => {
  const loads = Promise.withResolvers<void>();
  await page.route(/\/_astro\/.*\.js$/, async (route) => {
    await loads.promise;
    await route.continue();
  });
  await page.goto(lesson, { waitUntil: 'commit' });
  const start = page.getByRole('button', { name: 'Start lab' }).first();
  await start.click();
  await start.click();
  const [request] = await Promise.all([
    page.waitForRequest((sent) => sent.method() === 'POST'),
    loads.resolve(),
  ]);
  expect(new URL(request.url()).pathname).toBe(paths.api.labs());
  await expect(page.getByRole('tab', { name: 'cqlsh' })).toBeVisible({ timeout: 60_000 });
});

test('the line between text and lab moves by keyboard and is remembered', async ({ page }) => {
  await page.goto(lesson);
  const line = page.getByRole('separator', { name: 'Width of the lab' });
  const lab = page.locator('#lab');
  const share = async () => Math.round((100 * (await lab.boundingBox())!.width) / 1440);
  const before = await share();
  await line.focus();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowLeft');
  await expect(line).toHaveAttribute('aria-valuenow', String(before + 8));
  await page.reload();
  expect(await share()).toBe(before + 8);
});

test('the outline folds away and stays folded', async ({ page }) => {
  await page.goto(lesson);
  const outline = page.getByRole('navigation', { name: 'Course', exact: true });
  await expect(outline.getByRole('link', { name: /^1 / })).toHaveAttribute('aria-current', 'page');
  await page.getByRole('button', { name: 'Course outline' }).click();
  await expect(outline).toBeHidden();
  await page.reload();
  await expect(outline).toBeHidden();
});

test('chosen colours hold from the first paint of the next page', async ({ page }) => {
  await page.goto(lesson);
  await page.locator('summary[aria-label="Colours"]').click();
  await page.getByRole('button', { name: 'Dark' }).click();
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      document.documentElement.dataset.themeAtParse = document.documentElement.dataset.theme ?? '';
    });
  });
  await page.goto(paths.courses());
  await expect(page.locator('html')).toHaveAttribute('data-theme-at-parse', 'dark');
});

test('on a narrow screen the lab is a sheet that opens over the text', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(lesson);
  const link = page.getByRole('link', { name: 'Sign in to start a lab' });
  await expect(link).toBeHidden();
  await page.getByRole('button', { name: 'Show the lab' }).click();
  await expect(link).toBeVisible();
  await page.getByRole('button', { name: 'Hide the lab' }).click();
  await expect(link).toBeHidden();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(390);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a lesson can be read, and its links lead on', async ({ page }) => {
    await page.goto(lesson);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText(/need JavaScript/)).toBeVisible();
    // The words of the glossary need no script; every other button would do nothing.
    await expect(page.locator('button:visible:not(.term)')).toHaveCount(0);
    await page.locator('article .term').first().click();
    await expect(page.locator('.term-card:popover-open')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Sign in to start a lab' }).click();
    await expect(page).toHaveURL(paths.signIn(lesson));
  });
});

/** Bytes on the wire for everything the page loads, headers aside. */
async function weighed(page: Page): Promise<{ all: number; scripts: number; names: string[] }> {
  const weight = { all: 0, scripts: 0, names: [] as string[] };
  const scripts = new Set<string>();
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  client.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type !== 'Script') return;
    scripts.add(requestId);
    weight.names.push(response.url);
  });
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    weight.all += encodedDataLength;
    if (scripts.has(requestId)) weight.scripts += encodedDataLength;
  });
  return weight;
}
