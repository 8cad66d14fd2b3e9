import type { Page } from '@playwright/test';
import { paths } from '#paths';
import { populate, registerWithTasks } from './every-page.ts';
import { expect, test } from './fixtures.ts';
import { course } from './lab-page.ts';

const lesson = course.lessons[0]!;
let code: string;
test.beforeAll(async ({ strait }) => {
  code = await populate(strait);
});

test('the home page shows what the first lesson shows, and leads into it with one click', async ({
  page,
}) => {
  await page.goto(paths.home());
  const typed = await page.locator('figure code[data-prompt]').allTextContents();
  const answered = await page.locator('figure samp').textContent();
  await page.getByRole('link', { name: 'Try a lesson' }).click();
  await expect(page).toHaveURL(paths.lesson(course.id, lesson.id));
  const [command, output] = await page
    .locator('run-block')
    .first()
    .locator('pre')
    .allTextContents();
  expect(typed.join('\n').trim()).toBe(command!.trim());
  expect(answered!.trim()).toBe(output!.trim());
});

test('by keyboard: to the content, through the header, and the colours change', async ({
  page,
}) => {
  await page.goto(paths.courses());
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(
    page.getByRole('main').getByRole('link', { name: course.title }).first(),
  ).toBeFocused();

  await page.reload();
  const reached: string[] = [];
  for (let step = 0; step < 7; step += 1) {
    await page.keyboard.press('Tab');
    reached.push(await focused(page));
  }
  expect(reached).toEqual([
    'Skip to the content',
    'Strait, home',
    'Courses',
    'Glossary',
    'Leaderboard',
    'Verify a certificate',
    'Colours',
  ]);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Dark');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Dark' })).toBeHidden();
});

test('by keyboard on a narrow screen: the menu opens, closes and gives the focus back', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(paths.home());
  const menu = page.locator('summary[aria-label="Menu"]');
  await menu.focus();
  await page.keyboard.press('Enter');
  const site = page.getByRole('navigation', { name: 'Site' });
  await expect(site.getByRole('link', { name: 'Leaderboard' })).toBeVisible();
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Courses');
  await page.keyboard.press('Escape');
  await expect(site).toBeHidden();
  await expect(menu).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(paths.courses());
});

test('the home page is light and lies still while its fonts arrive', async ({ page }) => {
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  let bytes = 0;
  client.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.addInitScript(() => {
    const shifts = window as unknown as { shifted: number };
    shifts.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { value: number }[])
        shifts.shifted += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  // No font arrives before the page has been drawn without it.
  await page.route('**/*.woff2', async (route) => {
    await page.waitForFunction(
      () => performance.getEntriesByName('first-contentful-paint').length > 0,
    );
    await route.continue();
  });
  await page.goto(paths.home(), { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);
  expect(
    await page.evaluate(() => [...document.fonts].some((font) => font.status === 'loaded')),
  ).toBe(true);
  expect(bytes).toBeGreaterThan(20_000);
  expect(bytes).toBeLessThanOrEqual(150_000);
  const shifted = await page.evaluate(() => (window as unknown as { shifted: number }).shifted);
  expect(shifted).toBeLessThanOrEqual(0.02);
});

test('chosen colours are there before the first paint', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(paths.home());
  await page.locator('summary[aria-label="Colours"]').click();
  await page.getByRole('button', { name: 'Dark' }).click();
  await page.addInitScript(() => {
    const seen = window as unknown as { themes: (string | undefined)[] };
    seen.themes = [];
    new PerformanceObserver(() => {
      seen.themes.push(document.documentElement.dataset.theme);
    }).observe({ type: 'paint', buffered: true });
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      seen.themes.push(document.documentElement.dataset.theme);
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(paths.leaderboard());
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { themes: string[] }).themes))
    .toHaveLength(2);
  expect(await page.evaluate(() => (window as unknown as { themes: string[] }).themes)).toEqual([
    'dark',
    'dark',
  ]);
});

test('what is not there is answered with 404 and a way on', async ({ page }) => {
  const missing = [
    '/no/such/page',
    paths.course('no-such-course'),
    paths.lesson(course.id, 'no-such-lesson'),
    paths.lesson('no-such-course', lesson.id),
    paths.leaderboard('no-such-board'),
    paths.certificate('0000-0000-0000'),
    paths.certificatePicture('0000-0000-0000'),
  ];
  for (const path of missing)
    expect({ path, status: (await page.request.get(path)).status() }).toEqual({
      path,
      status: 404,
    });
  await page.goto(paths.course('no-such-course'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not on the chart');
  await page.getByRole('link', { name: 'See the courses' }).click();
  await expect(page).toHaveURL(paths.courses());
});

test('a link to the home page or to a course has a preview', async ({ page }) => {
  for (const { path, title } of [
    { path: paths.home(), title: 'Strait' },
    { path: paths.course(course.id), title: course.title },
  ]) {
    await page.goto(path);
    const meta = (property: string) =>
      page.locator(`meta[property="${property}"]`).getAttribute('content');
    expect(await meta('og:title')).toBe(title);
    expect((await meta('og:description'))!.length).toBeGreaterThan(40);
    expect(new URL((await meta('og:url'))!).pathname).toBe(path);
    const image = new URL((await meta('og:image'))!).pathname;
    const bytes = await (await page.request.get(image)).body();
    // Width and height of a PNG stand in its first chunk.
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 627]);
  }
});

test('a certificate prints on one sheet of A4', async ({ page }) => {
  await page.goto(paths.certificate(code));
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  const [, width, height] = /MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf)!;
  // Points: 297 by 210 mm.
  expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([842, 595]);
});

test('a learner outside the first fifty finds their place beside them', async ({
  page,
  strait,
}) => {
  const { name } = await registerWithTasks(page, strait, 1);
  await page.goto(paths.leaderboard());
  await expect(page.getByRole('table', { name: /^The first 50 of/ }).getByRole('row')).toHaveCount(
    51,
  );
  const own = page
    .getByRole('table', { name: 'Around you' })
    .getByRole('row', { name: `${name} you` });
  await expect(own).toBeInViewport();
  await expect(page.getByText(/more and you are level with place \d+/)).toBeVisible();
});

/** The name of what has the focus, which must be visible: an outline is drawn around it. */
async function focused(page: Page): Promise<string> {
  const { name, outline } = await page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    return {
      name: element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '',
      outline: Number.parseFloat(getComputedStyle(element).outlineWidth),
    };
  });
  expect(outline, `the outline of “${name}”`).toBeGreaterThanOrEqual(2);
  return name;
}
