import type { Page } from '@playwright/test';
import { paths } from '#paths';
import { expect, test } from './fixtures.ts';
import { expectPrompt, firstLesson, openShell, runningLab, screen, typeLines } from './lab-page.ts';

test('a terminal in the browser', async ({ page, context, learner: _ }) => {
  test.setTimeout(180_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openShell(page);

  await test.step('colours are the page’s, light and dark, and true colours pass the policy', async () => {
    await typeLines(
      page,
      String.raw`printf '\e[31mred\e[0m \e[38;2;9;90;200mtrue\e[0m\n'; clear -x`,
    );
    await typeLines(page, String.raw`printf '\e[31mred\e[0m \e[38;2;9;90;200mtrue\e[0m\n'`);
    await page.emulateMedia({ colorScheme: 'light' });
    await expect.poll(() => colourOf(page, 'true')).toBe('rgb(9, 90, 200)');
    await expect.poll(() => colourOf(page, 'red')).toBe(await tokenColour(page, '--term-red'));
    const light = await colourOf(page, 'red');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => colourOf(page, 'red')).not.toBe(light);
    expect(await colourOf(page, 'red')).toBe(await tokenColour(page, '--term-red'));
  });

  await test.step('the shell follows the size of its window', async () => {
    const sizes = async () => {
      await typeLines(page, 'clear; stty size');
      await expect(screen(page)).toHaveText(/\d+ \d+.*\$\s*$/);
      return /(\d+) (\d+)/
        .exec(await screen(page).innerText())!
        .slice(1)
        .map(Number);
    };
    const [rows, columns] = await sizes();
    await page.setViewportSize({ width: 1100, height: 620 });
    await expect
      .poll(async () => {
        const [fewer, narrower] = await sizes();
        return fewer! < rows! && narrower! < columns!;
      })
      .toBe(true);
  });

  await test.step('a paste of several lines waits for Enter', async () => {
    await page.evaluate(() =>
      navigator.clipboard.writeText('echo pasted-$((1+1))\necho pasted-$((2+2))'),
    );
    await page.locator('#terminal-panel-node .xterm-helper-textarea').focus();
    await page.keyboard.press('Control+V');
    await expect(screen(page)).toContainText('pasted-$((2+2))');
    await expect(screen(page)).not.toContainText('pasted-2');
    await page.keyboard.press('Enter');
    await expect(screen(page)).toContainText('pasted-4');
  });

  await test.step('Ctrl-Shift-C copies the selection', async () => {
    await typeLines(page, 'clear; echo harbour-light');
    const word = page.locator('#terminal-panel-node .xterm-rows > div', {
      hasText: /^harbour-light/,
    });
    const box = (await word.boundingBox())!;
    await page.mouse.dblclick(box.x + 12, box.y + box.height / 2);
    await page.keyboard.press('Control+Shift+C');
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(/^harbour/);
  });

  await test.step('a refresh finds the shell and its screen, and answers no old question', async () => {
    await typeLines(page, 'mine=at-anchor');
    // Device attributes, cursor position, a colour: a program asks, the terminal answers as if typed.
    await typeLines(page, String.raw`printf '\e[c\e[6n\e]11;?\e\\'; read -rst 1 -n 60; echo asked`);
    await expect(screen(page)).toContainText(/asked.*\$\s*$/);
    await typeLines(page, 'echo still-$mine');
    await expect(screen(page)).toContainText('still-at-anchor');
    const before = await screen(page).innerText();
    await page.reload();
    await page.getByRole('tab', { name: 'Shell' }).click();
    await expectPrompt(page);
    await expect.poll(() => screen(page).innerText()).toBe(before);
    await typeLines(page, 'echo again-$mine');
    await expect(screen(page)).toContainText('again-at-anchor');
  });

  await test.step('two windows share the shell, and one answers for both', async () => {
    const second = await context.newPage();
    await second.setViewportSize({ width: 1200, height: 700 });
    await second.goto(firstLesson);
    await second.getByRole('tab', { name: 'Shell' }).click();
    await expectPrompt(second);
    const count = String.raw`stty -echo; printf '\e[6n'; read -rst 1 -d R one; read -rst 1 -d R two; stty echo; echo "two=[$two]"`;
    await typeLines(second, count);
    await expect(screen(second)).toContainText('two=[]');
    await expect(screen(page)).toContainText('two=[]');
    expect(await screen(page).locator('> div').count()).toBe(
      await screen(second).locator('> div').count(),
    );
    await typeLines(page, 'echo from-the-first');
    await expect(screen(second)).toContainText('from-the-first');
  });

  await test.step('Tab is the shell’s; Escape and Tab leave the terminal', async () => {
    const input = page.locator('#terminal-panel-node .xterm-helper-textarea');
    await input.focus();
    await page.keyboard.type('ec');
    await page.keyboard.press('Tab');
    await expect(input).toBeFocused();
    await expect(input).toHaveAccessibleDescription(/press Escape, then Tab/);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    await expect(input).not.toBeFocused();
    await input.focus();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+Tab');
    await expect(input).not.toBeFocused();
    await input.focus();
    // The first key ends bash's wait for what follows an Escape.
    await page.keyboard.press('x');
    await page.keyboard.press('Control+u');
    await expectPrompt(page);
  });

  await test.step('a shell that ended gives way to a new one on Enter', async () => {
    await typeLines(page, 'exit 3');
    await expect(screen(page)).toContainText(
      'The shell has ended with code 3. Press Enter for a new one.',
    );
    await expect(page.getByText('The shell has ended; press Enter for a new one')).toBeVisible();
    await page.keyboard.press('Enter');
    await expectPrompt(page);
    await typeLines(page, 'echo wel""come-back');
    await expect(screen(page)).toContainText('welcome-back');
  });

  await test.step('a command of the prose is refused while something is typed', async () => {
    await page.getByRole('tab', { name: 'cqlsh' }).click();
    await expectPrompt(page);
    await page.locator('#terminal-panel-cqlsh .xterm-helper-textarea').focus();
    await page.keyboard.type('SELECT');
    const run = page.locator('run-block[data-terminal="cqlsh"]').first();
    await run.getByRole('button', { name: 'Run', exact: true }).click();
    await expect(run).toContainText('something is already typed there');
    await page.locator('#terminal-panel-cqlsh .xterm-helper-textarea').focus();
    await page.keyboard.press('Control+c');
    await expectPrompt(page);
    await run.getByRole('button', { name: 'Run', exact: true }).click();
    await expect(run).not.toContainText('something is already typed there');
    await expect(screen(page)).toContainText(/rows\)/);
  });
});

test.describe('a connection that is lost', () => {
  test.use({ provoked: /WebSocket connection|ERR_INTERNET_DISCONNECTED/ });

  test('comes back with the network, and ends with the sign-in', async ({
    page,
    context,
    strait,
    learner: _,
  }) => {
    await openShell(page);

    await test.step('a lost network is said, and the shell is found again', async () => {
      await typeLines(
        page,
        '(until [ -e speak ]; do sleep 0.1; done; echo while-away; rm speak) &',
      );
      const { id, seeds } = await runningLab(page);
      await context.setOffline(true);
      await expect(page.getByText('No network; the lab keeps running')).toBeVisible();
      const text = 'cd; touch speak; while [ -e speak ]; do sleep 0.1; done';
      await strait.runAsLearner(id, { file: 'speak.sh', language: 'bash', text }, seeds);
      await context.setOffline(false);
      await expect(page.getByText('Connected', { exact: true })).toBeVisible();
      await expect(screen(page)).toContainText('while-away');
    });

    await test.step('signing out elsewhere closes the terminal', async () => {
      const other = await context.newPage();
      await other.goto(paths.dashboard());
      await other.evaluate(async (path) => {
        await fetch(path, {
          method: 'POST',
          headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        });
      }, paths.signOut());
      await expect(page.getByText('You are signed out; sign in again')).toBeVisible();
    });
  });
});

/** The drawn colour of a word that stands in a span of its own. */
function colourOf(page: Page, word: string): Promise<string> {
  const span = page.locator('#terminal-panel-node .xterm-rows span', {
    hasText: new RegExp(`^${word}$`),
  });
  return span.last().evaluate((element) => getComputedStyle(element).color);
}

/** A colour of the page as the browser draws it, in the numbers that xterm is given. */
function tokenColour(page: Page, property: string): Promise<string> {
  return page.evaluate((name) => {
    const canvas = document.createElement('canvas').getContext('2d')!;
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = `var(${name})`;
    canvas.fillStyle = getComputedStyle(probe).color;
    probe.remove();
    canvas.fillRect(0, 0, 1, 1);
    return `rgb(${[...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).join(', ')})`;
  }, property);
}
