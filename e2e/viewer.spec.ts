import type { Locator, Page } from '@playwright/test';
import { paths } from '#paths';
import { expectNoBarriers } from './axe.ts';
import { expect, registerLearner, test } from './fixtures.ts';
import {
  endLab,
  expectPrompt,
  firstLesson,
  openShell,
  runningLab,
  screen,
  typeLines,
} from './lab-page.ts';

test('a window that watches a terminal, and does no more', async ({ page, learner: _ }) => {
  test.setTimeout(180_000);
  await openShell(page);
  const sizes = async (command = 'clear; stty size') => {
    await typeLines(page, command);
    await expect(screen(page)).toHaveText(/\d+ \d+.*\$\s*$/);
    return /\d+ \d+/.exec(await screen(page).innerText())![0];
  };
  const before = await sizes();
  const viewer = await openViewer(page);

  await test.step('it says that it watches, and shows what was written and what follows', async () => {
    await expect(viewer.getByRole('heading', { name: 'Shell' })).toBeVisible();
    await expect(viewer.getByText('Watching', { exact: true })).toBeVisible();
    await expect(viewer.getByText('This window only watches; type in the lesson.')).toBeVisible();
    await expect(viewer.getByText('Connected', { exact: true })).toBeVisible();
    await expect(shown(viewer)).toContainText(before);
    await typeLines(page, 'clear; echo seen-$((6*7))');
    await expect(shown(viewer)).toContainText('seen-42');
  });

  await test.step('its keys, its paste and its size reach nobody', async () => {
    await viewer.locator('.xterm-screen').click();
    await viewer.keyboard.type('echo from-the-viewer');
    await viewer.keyboard.press('Enter');
    await viewer.keyboard.press('Control+c');
    await viewer.evaluate(() => {
      const pasted = new DataTransfer();
      pasted.setData('text/plain', 'echo pasted-in-the-viewer\n');
      document
        .querySelector('.xterm-helper-textarea')!
        .dispatchEvent(new ClipboardEvent('paste', { clipboardData: pasted, bubbles: true }));
    });
    await viewer.setViewportSize({ width: 520, height: 380 });
    expect(await sizes('stty size')).toBe(before);
    await expect(shown(viewer)).toContainText(before);
    await expect(screen(page)).not.toContainText('the-viewer');
    await expect(viewer.getByText('Connected', { exact: true })).toBeVisible();
  });

  await test.step('it answers no question of a program', async () => {
    await typeLines(
      page,
      String.raw`stty -echo; printf '\e[6n'; read -rst 1 -d R one; read -rst 1 -d R two; stty echo; echo "two=[$two]"`,
    );
    await expect(screen(page)).toContainText('two=[]');
    await expect(shown(viewer)).toContainText('two=[]');
  });

  await test.step('its type is as large as the window allows', async () => {
    await viewer.setViewportSize({ width: 1440, height: 900 });
    await expect.poll(() => typeOf(viewer)).toBeGreaterThanOrEqual(13);
    const large = await typeOf(viewer);
    expect(await isWhole(viewer)).toBe(true);
    await viewer.setViewportSize({ width: 1100, height: 700 });
    await expect.poll(() => typeOf(viewer)).toBeLessThan(large);
    expect(await isWhole(viewer)).toBe(true);
    await viewer.setViewportSize({ width: 2000, height: 1400 });
    await expect.poll(() => typeOf(viewer)).toBeGreaterThan(large);
    expect(await isWhole(viewer)).toBe(true);
  });

  await test.step('in a window too small for it the line that is written to stays in view', async () => {
    await viewer.setViewportSize({ width: 520, height: 300 });
    await typeLines(page, "clear; seq -f 'mark %g' 1 100; echo lowest-$((6*7))");
    const lowest = shown(viewer).locator('> div', { hasText: 'lowest-42' });
    await expect(lowest).toBeInViewport();
  });

  await test.step('no barrier that axe finds, wide or narrow, and no trap for the keyboard', async () => {
    for (const width of [1440, 390]) {
      await viewer.setViewportSize({ width, height: 844 });
      await expectNoBarriers(viewer);
      const [inside, across] = await viewer.evaluate(() => [
        document.documentElement.scrollWidth,
        innerWidth,
      ]);
      expect(inside).toBeLessThanOrEqual(across!);
    }
    await typeLines(page, "clear; seq -f 'buoy %g' 1 200");
    await expect(shown(viewer)).toContainText('buoy 200');
    const region = viewer.getByRole('region', { name: 'Shell, read-only' });
    await region.focus();
    await viewer.keyboard.press('Home');
    await expect(shown(viewer)).toContainText('buoy 1');
    await expect(shown(viewer)).not.toContainText('buoy 200');
    await viewer.keyboard.press('End');
    await expect(shown(viewer)).toContainText('buoy 200');
    await viewer.keyboard.press('Shift+Tab');
    await expect(viewer.getByRole('link', { name: 'Back to the lesson' })).toBeFocused();
  });

  await test.step('it searches what it shows, by key and by menu, and the focus comes back', async () => {
    const region = viewer.getByRole('region', { name: 'Shell, read-only' });
    await viewer.setViewportSize({ width: 1440, height: 900 });
    await region.focus();
    await viewer.keyboard.press('Control+Shift+F');
    const field = viewer.getByRole('textbox', { name: 'Search the terminal' });
    await field.fill('buoy 17');
    await expect(viewer.getByText(/^\d+ of 11$/)).toBeVisible();
    await viewer.keyboard.press('Escape');
    await expect(field).toBeHidden();
    await expect(region).toBeFocused();
    await viewer.getByLabel('Viewer options').click();
    await viewer.getByRole('button', { name: /^Search the terminal/ }).click();
    await expect(field).toBeFocused();
    await field.press('Escape');
  });

  await test.step('when the shell ends it waits for the next', async () => {
    await viewer.setViewportSize({ width: 390, height: 844 });
    await viewer.keyboard.press('Control+Shift+F');
    const search = viewer.getByRole('search');
    await typeLines(page, 'exit 3');
    await expect(shown(viewer)).toContainText(
      'The shell has ended with code 3. The next one will appear here.',
    );
    const said = viewer.getByRole('status').filter({ hasText: 'No shell is open' });
    await expect(said).toBeVisible();
    const [bar, sentence] = [await search.boundingBox(), await said.boundingBox()];
    expect(sentence!.y, 'what is said stands below the search').toBeGreaterThan(
      bar!.y + bar!.height,
    );
    await viewer.keyboard.press('Escape');
    await viewer.setViewportSize({ width: 1440, height: 900 });
    await page.keyboard.press('Enter');
    await expectPrompt(page);
    await expect(said).toBeHidden();
    await typeLines(page, 'echo next-$((6*7))');
    await expect(shown(viewer)).toContainText('next-42');
  });

  await test.step('when the lab is reset it goes on in the fresh one, with nothing of the old', async () => {
    const old = viewer.url();
    await page.getByRole('button', { name: 'Reset lab', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Reset lab' }).click();
    await expect(viewer).not.toHaveURL(old);
    const { id } = await runningLab(page);
    await expect(viewer).toHaveURL(paths.viewer(id, 'node'));
    await expect(page.getByRole('tab', { name: 'Shell' })).toBeVisible({ timeout: 60_000 });
    await page.getByRole('tab', { name: 'Shell' }).click();
    await expectPrompt(page);
    await typeLines(page, 'echo fresh-$((6*7))');
    await expect(shown(viewer)).toContainText('fresh-42');
    await expect(shown(viewer)).not.toContainText('next-42');
    await expect(viewer.getByText('Connected', { exact: true })).toBeVisible();
    // The lesson's own link leads to this window.
    await page.getByLabel('Terminal options').click();
    await page.getByRole('link', { name: 'Open a read-only copy in a new window' }).click();
    await expect(shown(viewer)).toContainText('fresh-42');
    expect(page.context().pages()).toHaveLength(2);
  });

  await test.step('back leads to the lesson’s window, and closes this one', async () => {
    const closed = viewer.waitForEvent('close');
    await viewer.getByRole('link', { name: 'Back to the lesson' }).click();
    await closed;
    await expectPrompt(page);
  });
});

test('a viewer is for its learner alone, and says when the lab has ended', async ({
  page,
  context,
  browser,
  learner: _,
}) => {
  test.setTimeout(120_000);
  await openShell(page);
  await typeLines(page, 'echo next-$((6*7))');
  await expect(screen(page)).toContainText('next-42');
  const { id } = await runningLab(page);

  await test.step('nobody else is let in, and nobody who is signed out', async () => {
    const other = await browser.newContext({ baseURL: new URL(page.url()).origin });
    const stranger = await other.newPage();
    await stranger.goto(paths.viewer(id, 'node'));
    await expect(stranger).toHaveURL(/\/sign-in\?then=/);
    await registerLearner(stranger, 'Grace Pilot');
    for (const path of [paths.viewer(id, 'node'), paths.viewer('nothing', 'node')])
      expect((await stranger.goto(path))!.status()).toBe(404);
    await other.close();
    expect((await page.request.get(paths.viewer(id, 'node-9'))).status()).toBe(404);
  });

  await test.step('when the lab ends it says so, and leads back without the lesson’s window too', async () => {
    const alone = await context.newPage();
    await alone.goto(paths.viewer(id, 'node'));
    await expect(shown(alone)).toContainText('next-42');
    await endLab(page);
    await expect(alone.getByRole('status').filter({ hasText: 'The lab has ended.' })).toBeVisible();
    await expect(shown(alone)).toContainText('next-42');
    await alone.reload();
    await expect(alone.getByRole('heading', { name: 'The lab has ended' })).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await alone.emulateMedia({ colorScheme });
      await expectNoBarriers(alone);
    }
    await alone.getByRole('main').getByRole('link', { name: 'Back to the lesson' }).click();
    await expect(alone).toHaveURL(firstLesson);
  });
});

/** Opens a viewer of the terminal that shows, as a learner does. */
async function openViewer(page: Page): Promise<Page> {
  const opened = page.context().waitForEvent('page');
  await page.getByLabel('Terminal options').click();
  await page.getByRole('link', { name: 'Open a read-only copy in a new window' }).click();
  const viewer = await opened;
  await expect(viewer).toHaveURL(/\/labs\/.*\/terminals\/node$/);
  return viewer;
}

function shown(viewer: Page): Locator {
  return viewer.locator('.xterm-rows');
}

/** The size of its type, px. */
function typeOf(viewer: Page): Promise<number> {
  return shown(viewer).evaluate((rows) => Number.parseFloat(getComputedStyle(rows).fontSize));
}

/** Whether all of the shell's screen stands within the window. */
function isWhole(viewer: Page): Promise<boolean> {
  return viewer
    .locator('.terminal-place')
    .evaluate(
      (place) => place.scrollWidth <= place.clientWidth && place.scrollHeight <= place.clientHeight,
    );
}
