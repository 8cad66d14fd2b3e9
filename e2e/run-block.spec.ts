import { expect, test } from './fixtures.ts';
import { expectPrompt, keyboard, openShell, screen, typeLines } from './lab-page.ts';

test('a command of the prose waits for the prompt, and is never typed into a program', async ({
  page,
  learner: _,
}) => {
  test.setTimeout(120_000);
  await openShell(page);
  await page.getByRole('tab', { name: 'cqlsh' }).click();
  await expectPrompt(page);
  const block = page.locator('run-block[data-terminal="cqlsh"]').first();
  const said = block.getByRole('status');
  const run = block.getByRole('button', { name: 'Run', exact: true });

  await test.step('a line that somebody has begun is cleared only when it is asked for', async () => {
    await keyboard(page).focus();
    await page.keyboard.type('SELECT');
    await run.click();
    await expect(said).toContainText('something is typed there already');
    await expect(screen(page)).not.toContainText(/rows\)/);
    await said.getByRole('button', { name: 'Clear it and run' }).click();
    await expect(screen(page)).toContainText(/rows\)/);
    await expect(said).toBeEmpty();
  });

  await test.step('an unfinished statement is cancelled first', async () => {
    await typeLines(page, 'CONSISTENCY;\nSELECT release_version FROM');
    await expect(screen(page)).toHaveText(/\.\.\.\s*$/);
    await run.click();
    await expect(said).toContainText('a CQL statement is unfinished');
    await said.getByRole('button', { name: 'Cancel it and run' }).click();
    await expect(screen(page)).toHaveText(/FROM[\s\S]*rows\)[\s\S]*cqlsh[^>]*>\s*$/);
  });

  await test.step('a program that runs hears nothing of it, until it is interrupted', async () => {
    await typeLines(page, 'exit');
    await expect(screen(page)).toContainText('The shell has ended');
    await run.click();
    await expect(said).toContainText('Press Enter in the terminal for a new one');
    await keyboard(page).focus();
    await page.keyboard.press('Enter');
    await expectPrompt(page);
    await typeLines(page, "SOURCE '/dev/stdin'");
    await expect(screen(page)).not.toHaveText(/cqlsh[^>]*>\s*$/);
    const before = await screen(page).innerText();
    await run.click();
    await expect(said).toContainText('Waiting for the prompt');
    await expect(said).toContainText('a command is running');
    expect(await screen(page).innerText()).toBe(before);
    await said.getByRole('button', { name: 'Interrupt it and run' }).click();
    await expect(screen(page)).toContainText(/rows\)/);
    await expect(said).toBeEmpty();
  });
});
