import { expectNoBarriers } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { expectPrompt, firstLesson, keyboard, openShell, screen, typeLines } from './lab-page.ts';

test('tabs that the learner adds and closes', async ({ page, context, learner: _ }) => {
  test.setTimeout(150_000);
  await openShell(page);
  const tabs = page.getByRole('tablist', { name: 'Terminals' }).getByRole('tab');
  const add = async (what: string) => {
    await page.getByLabel('New terminal').click();
    await page.getByRole('button', { name: what }).click();
  };

  await test.step('a shell of its own opens beside the lab’s', async () => {
    await typeLines(page, 'mine=first');
    await add('New shell on the node');
    await expect(tabs).toHaveText(['cqlsh', 'Shell', 'Shell 2']);
    await expect(tabs.nth(2)).toHaveAttribute('aria-selected', 'true');
    await expectPrompt(page);
    await expect(keyboard(page)).toBeFocused();
    await expect(keyboard(page)).toHaveAccessibleName('Terminal Shell 2');
    await typeLines(page, 'echo "[$mine]"; mine=second');
    await expect(screen(page)).toContainText('[]');
  });

  await test.step('a refresh finds the tab and its shell', async () => {
    await page.reload();
    await expect(tabs).toHaveText(['cqlsh', 'Shell', 'Shell 2']);
    await expect(tabs.nth(2)).toHaveAttribute('aria-selected', 'true');
    await expectPrompt(page);
    await typeLines(page, 'echo $mine-again');
    await expect(screen(page)).toContainText('second-again');
    await tabs.nth(1).click();
    await expectPrompt(page);
    await typeLines(page, 'echo $mine-again');
    await expect(screen(page)).toContainText('first-again');
  });

  await test.step('closing asks where a program runs, and leaves no process behind', async () => {
    await tabs.nth(2).click();
    await expectPrompt(page);
    await typeLines(page, 'sleep 4321 & setsid sleep 4322 &\nsleep 4323');
    await expect(screen(page)).not.toHaveText(/\$\s*$/);
    await tabs.nth(2).focus();
    await page.keyboard.press('Delete');
    const question = page.getByRole('dialog', { name: 'Close Shell 2?' });
    await question.getByRole('button', { name: 'Cancel' }).click();
    await expect(tabs).toHaveCount(3);
    await tabs.nth(2).locator('.tab-close').click();
    await question.getByRole('button', { name: 'Close terminal' }).click();
    await expect(tabs).toHaveText(['cqlsh', 'Shell']);
    await expect(tabs.nth(1)).toHaveAttribute('aria-selected', 'true');
    await typeLines(
      page,
      String.raw`clear; while cat /proc/[0-9]*/cmdline 2>/dev/null | tr '\0' ' ' | grep -q 'sleep 43[2]'; do sleep 0.1; done; echo none-is-le""ft`,
    );
    await expect(screen(page)).toContainText('none-is-left');
    await page.reload();
    await expect(tabs).toHaveText(['cqlsh', 'Shell']);
  });

  await test.step('another window has the tabs that are added, and loses those that are closed', async () => {
    const second = await context.newPage();
    await second.goto(firstLesson);
    const others = second.getByRole('tablist', { name: 'Terminals' }).getByRole('tab');
    await expect(others).toHaveText(['cqlsh', 'Shell']);
    await add('New shell on the node');
    await expectPrompt(page);
    await expect(others).toHaveText(['cqlsh', 'Shell', 'Shell 2']);
    await expect(others.nth(0)).toHaveAttribute('aria-selected', 'true');
    await others.nth(2).click();
    await expectPrompt(second);
    await typeLines(second, 'echo shared-$((6*7))');
    await expect(screen(page)).toContainText('shared-42');
    await tabs.nth(2).focus();
    await page.keyboard.press('Delete');
    await expect(others).toHaveText(['cqlsh', 'Shell']);
    await expect(others.nth(1)).toHaveAttribute('aria-selected', 'true');
    await expectPrompt(second);
    await second.close();
  });

  await test.step('where the tab that showed is gone, a reload shows the one of its kind', async () => {
    await add('New shell on the node');
    await expectPrompt(page);
    const second = await context.newPage();
    await second.goto(firstLesson);
    const other = second.getByRole('tab', { name: 'Shell 2' });
    await expect(other).toBeVisible();
    await page.goto('about:blank');
    await other.focus();
    await second.keyboard.press('Delete');
    await expect(other).toBeHidden();
    await second.close();
    await page.goBack();
    await expect(tabs).toHaveText(['cqlsh', 'Shell']);
    await expect(tabs.nth(1)).toHaveAttribute('aria-selected', 'true');
    await expectPrompt(page);
  });

  await test.step('the same name opens another shell', async () => {
    await add('New shell on the node');
    await expectPrompt(page);
    await typeLines(page, 'echo "[$mine]"');
    await expect(screen(page)).toContainText('[]');
  });

  await test.step('there are four of each at most, all within reach of the keyboard', async () => {
    await add('New shell on the node');
    await add('New shell on the node');
    await add('New cqlsh');
    await expectPrompt(page);
    await expect(tabs).toHaveText(['cqlsh', 'Shell', 'Shell 2', 'Shell 3', 'Shell 4', 'cqlsh 2']);
    await page.getByLabel('New terminal').click();
    await expect(page.getByRole('button', { name: 'New shell on the node' })).toBeDisabled();
    await expectNoBarriers(page, { within: '.dock' });
    await page.keyboard.press('Escape');
    await tabs.nth(5).focus();
    await page.keyboard.press('ArrowLeft');
    await expect(tabs.nth(4)).toBeFocused();
    await expectPrompt(page);
    await page.getByLabel('Terminal options').click();
    await expectNoBarriers(page, { within: '.dock' });
    await page.getByRole('button', { name: 'Close this terminal' }).click();
    await expect(tabs).toHaveCount(5);
    await expect(tabs.nth(3)).toHaveAttribute('aria-selected', 'true');
  });

  await test.step('a command of the prose runs in the added tab that shows', async () => {
    await tabs.nth(4).click();
    await expectPrompt(page);
    const run = page.locator('run-block[data-terminal="cqlsh"]').first();
    await run.getByRole('button', { name: 'Run' }).click();
    await expect(tabs.nth(4)).toHaveAttribute('aria-selected', 'true');
    await expect(screen(page)).toContainText(/rows\)/);
  });

  await test.step('what was added ends with its lab', async () => {
    await page.getByRole('button', { name: 'Reset lab' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Reset lab' }).click();
    await expect(tabs).toHaveText(['cqlsh', 'Shell'], { timeout: 60_000 });
    await expectPrompt(page);
  });
});
