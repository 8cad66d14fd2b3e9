import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { expectPrompt, firstLesson, keyboard, openShell, screen, typeLines } from './lab-page.ts';

test('what stands beside the shell: search, size, screen reader, paste, links', async ({
  page,
  context,
  learner: _,
}) => {
  test.setTimeout(180_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(watchWidths);
  await openShell(page);
  expect(
    await page.evaluate(() => (window as unknown as { tooWide: number[] }).tooWide),
    'widths of a terminal (px) beyond its dock’s, of which the rest would be cut off',
  ).toEqual([]);

  await test.step('search goes through what scrolled off, and Escape leads back to the shell', async () => {
    await typeLines(page, "clear; seq -f 'buoy %g' 1 300");
    await expect(screen(page)).toContainText('buoy 300');
    await page.keyboard.press('Control+Shift+F');
    const field = page.getByRole('textbox', { name: 'Search the terminal' });
    const count = page.getByRole('search').getByRole('status');
    await expect(field).toBeFocused();
    await page.keyboard.type('buoy 12');
    await expect(count).toHaveText('11 of 11');
    await expect(screen(page)).toContainText('buoy 129');
    await page.keyboard.press('Enter');
    await expect(count).toHaveText('10 of 11');
    await page.getByRole('button', { name: 'Next match' }).click();
    await expect(count).toHaveText('11 of 11');
    await page.getByRole('button', { name: 'Next match' }).click();
    await expect(count).toHaveText('1 of 11');
    await field.fill('Buoy 12');
    await expect(count).toHaveText('None');
    await field.press('Escape');
    await expect(field).toBeHidden();
    await expect(keyboard(page)).toBeFocused();
    await page.keyboard.type('echo back-at-$((40+2))');
    await page.keyboard.press('Enter');
    await expect(screen(page)).toContainText('back-at-42');
  });

  await test.step('the type grows and shrinks by keys and buttons, and is remembered', async () => {
    const usual = await columns(page);
    await keyboard(page).focus();
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('Control+=');
    await expect.poll(() => columns(page)).toBeLessThan(usual);
    await page.reload();
    await page.getByRole('tab', { name: 'Shell' }).click();
    await expectPrompt(page);
    expect(await columns(page)).toBeLessThan(usual);
    await page.getByLabel('Terminal options').click();
    await expect(page.getByRole('group', { name: 'Text size' })).toContainText('18 px');
    for (let step = 0; step < 5; step += 1)
      await page.getByRole('button', { name: 'Smaller text' }).click();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('group', { name: 'Text size' })).toBeHidden();
    await expect.poll(() => columns(page)).toBeGreaterThan(usual);
    await keyboard(page).focus();
    await page.keyboard.press('Control+0');
    await expect.poll(() => columns(page)).toBe(usual);
  });

  await test.step('a screen reader hears the output where it is wanted', async () => {
    const announced = page.locator('[role="tabpanel"]:visible .live-region');
    await expect(announced).toHaveCount(0);
    await page.getByLabel('Terminal options').click();
    const mode = page.getByRole('button', { name: 'Screen reader mode' });
    await expect(mode).toHaveAttribute('aria-pressed', 'false');
    await mode.click();
    await typeLines(page, 'echo fog-$((6*7))-horn');
    await expect(announced).toContainText('fog-42-horn');
    await page.reload();
    await page.getByRole('tab', { name: 'Shell' }).click();
    await expectPrompt(page);
    await expect(announced).toHaveCount(1);
    await page.getByLabel('Terminal options').click();
    await expect(mode).toHaveAttribute('aria-pressed', 'true');
    await mode.click();
    await expect(announced).toHaveCount(0);
  });

  await test.step('a paste of a megabyte arrives whole, and the shell lives on', async () => {
    const text = Array.from(
      { length: 20_000 },
      (_, at) => `sounding ${at} is ${at * 7919} m, über Grund\n`,
    )
      .join('')
      .slice(0, 1_000_000);
    await typeLines(page, 'clear; stty -echo; cat >pasted.txt');
    await paste(page, `${text}\n`);
    await page.keyboard.press('Control+d');
    await typeLines(page, 'stty echo; sha256sum pasted.txt | cut -c1-40');
    const hash = createHash('sha256').update(`${text}\n`).digest('hex').slice(0, 40);
    await expect(screen(page)).toContainText(hash, { timeout: 30_000 });
    await typeLines(page, 'rm pasted.txt');
    await expectPrompt(page);
  });

  await test.step('a paste that claims to have ended runs nothing', async () => {
    await typeLines(page, 'clear');
    await paste(page, 'echo one\x1b[201~\necho ran-$((1+1))\n');
    await expect(screen(page)).toContainText('ran-$((1+1))');
    await expect(screen(page)).not.toContainText('ran-2');
    await page.keyboard.press('Control+c');
  });

  await test.step('the menu copies and pastes', async () => {
    await typeLines(page, 'clear; echo harbour-bell');
    const word = page.locator('[role="tabpanel"]:visible .xterm-rows > div', {
      hasText: /^harbour-bell/,
    });
    await word.dblclick({ position: { x: 12, y: 8 }, force: true });
    await page.getByLabel('Terminal options').click();
    await page.getByRole('button', { name: 'Copy the selection' }).click();
    await expect(keyboard(page)).toBeFocused();
    await page.keyboard.type('echo again-');
    await page.getByLabel('Terminal options').click();
    await page.getByRole('button', { name: 'Paste' }).click();
    await page.keyboard.press('Enter');
    await expect(screen(page)).toContainText(/again-harbour(-bell)?.*\$\s*$/);
  });

  await test.step('links open in a window of their own that knows nothing of this one', async () => {
    await context.route('https://chart.example/**', (route) => route.fulfill({ body: 'a chart' }));
    await typeLines(page, 'clear; echo; echo https://chart.example/north');
    await expect(screen(page)).toContainText(/north.*\$\s*$/);
    const link = page.locator('[role="tabpanel"]:visible .xterm-rows > div', {
      hasText: /^https:\/\/chart/,
    });
    const opened = context.waitForEvent('page');
    await link.click({ position: { x: 40, y: 8 }, force: true });
    const chart = await opened;
    expect(chart.url()).toBe('https://chart.example/north');
    expect(await chart.evaluate(() => window.opener)).toBeNull();
    await chart.close();
    await page.bringToFront();
    await typeLines(
      page,
      String.raw`clear; printf '\e]8;;https://chart.example/south\e\\somewhere\e]8;;\e\\\n'`,
    );
    const hidden = page.locator('[role="tabpanel"]:visible .xterm-rows > div', {
      hasText: /^somewhere/,
    });
    await hidden.hover({ position: { x: 30, y: 8 }, force: true });
    await expect(page.locator('.terminal-place:visible')).toHaveAttribute(
      'title',
      'https://chart.example/south',
    );
  });
});

test.describe('a browser with a graphics card', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('draws the terminal by it, and in elements when the card is lost', async ({
    page,
    learner: _,
  }) => {
    // The card of this machine is software, which the page would not use.
    await page.addInitScript(() => {
      const { prototype } = WebGL2RenderingContext;
      const { getParameter } = prototype;
      prototype.getParameter = function (name) {
        const value = getParameter.call(this, name);
        return typeof value === 'string' ? value.replace(/swiftshader|software/gi, 'card') : value;
      };
    });
    await page.goto(firstLesson);
    await page.getByRole('button', { name: 'Start lab' }).first().click();
    const drawing = page.locator('[role="tabpanel"]:visible .xterm-screen canvas:not([class])');
    await expect(drawing).toBeVisible({ timeout: 60_000 });
    await expect(screen(page)).toHaveCount(0);
    await page.getByRole('tab', { name: 'Shell' }).click();
    await expect(drawing).toBeVisible();
    const empty = await drawing.screenshot();
    await typeLines(page, String.raw`printf '\e[31mred\e[0m\n'; echo drawn-$((6*7))`);
    await expect.poll(async () => (await drawing.screenshot()).equals(empty)).toBe(false);

    await drawing.evaluate((canvas: HTMLCanvasElement) =>
      canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!.loseContext(),
    );
    await expect(screen(page)).toContainText('drawn-42');
    await expect(drawing).toHaveCount(0);
    const red = screen(page).locator('span', { hasText: /^red$/ });
    const usual = await screen(page).evaluate((rows) => getComputedStyle(rows).color);
    expect(await red.evaluate((word) => getComputedStyle(word).color)).not.toBe(usual);
    await typeLines(page, 'echo still-$((6*7))');
    await expect(screen(page)).toContainText(/still-42.*\$\s*$/);
  });
});

/** Notes in the page each width of a terminal that is larger than the dock's. */
function watchWidths(): void {
  const tooWide: number[] = [];
  Object.assign(window, { tooWide });
  const widths = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const dock = target.closest('#lab')?.clientWidth ?? 0;
      if (target.clientWidth > dock) tooWide.push(target.clientWidth);
    }
  });
  new MutationObserver(() => {
    for (const place of document.querySelectorAll('.terminal-place')) widths.observe(place);
  }).observe(document, { childList: true, subtree: true });
}

async function columns(page: Page): Promise<number> {
  await typeLines(page, 'clear; stty size');
  await expect(screen(page)).toHaveText(/\d+ \d+.*\$\s*$/);
  return Number(/\d+ (\d+)/.exec(await screen(page).innerText())![1]);
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
  await keyboard(page).focus();
  await page.keyboard.press('Control+V');
}
