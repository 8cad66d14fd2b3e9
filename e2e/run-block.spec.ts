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
    await expect(said).toContainText('something is already typed there');
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
    await expect(screen(page)).toHaveText(
      /release_version FROM[\s\S]*rows\)[\s\S]*cqlsh[^>]*>\s*$/,
    );
  });

  await test.step('a shell that has ended is named', async () => {
    await typeLines(page, 'exit');
    await expect(screen(page)).toContainText('The shell has ended');
    await run.click();
    await expect(said).toContainText('Press Enter in the terminal for a new one');
    await expect(said.getByRole('button')).toHaveCount(0);
  });

  const inShell = page.locator('run-block[data-terminal="node"]').first();
  const saidOfShell = inShell.getByRole('status');
  const command = (await inShell.locator('pre').first().innerText()).trim().slice(0, 20);

  await test.step('a full-screen program has to be left', async () => {
    await page.getByRole('tab', { name: 'Shell' }).click();
    await expectPrompt(page);
    await typeLines(page, 'clear; vi notes.txt');
    await expect(screen(page)).toContainText('"notes.txt"');
    await inShell.getByRole('button', { name: 'Run', exact: true }).click();
    await expect(saidOfShell).toContainText('Waiting for the prompt');
    await expect(saidOfShell).toContainText('a full-screen program is open');
    await expect(saidOfShell.getByRole('button')).toHaveCount(0);
    await expect(screen(page)).not.toContainText(command);
    await typeLines(page, ':q');
    await expectPrompt(page);
  });

  await test.step('a program that runs hears nothing of it, until it is interrupted', async () => {
    await typeLines(page, 'clear; cat >heard.txt');
    await expect(screen(page)).toHaveText(/^\s*$/);
    await inShell.getByRole('button', { name: 'Run', exact: true }).click();
    await expect(saidOfShell).toContainText('a command is running');
    await expect(screen(page)).not.toContainText(command);
    await saidOfShell.getByRole('button', { name: 'Interrupt it and run' }).click();
    await expect(screen(page)).toContainText(command);
    await expect(saidOfShell).toBeEmpty();
    await expectPrompt(page);
    await typeLines(page, 'clear; wc -c heard.txt');
    await expect(screen(page)).toContainText('0 heard.txt');
  });

  await test.step('what does not stop at Ctrl-C is said', async () => {
    await typeLines(page, "clear; trap '' INT; sleep 30; trap - INT");
    await expect(screen(page)).toHaveText(/^\s*$/);
    await inShell.getByRole('button', { name: 'Run', exact: true }).click();
    await saidOfShell.getByRole('button', { name: 'Interrupt it and run' }).click();
    await expect(saidOfShell).toContainText('Ctrl-C did not bring the prompt back');
    await expect(screen(page)).not.toContainText(command);
  });
});
