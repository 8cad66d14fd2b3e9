import { paths } from '#paths';
import { expect, registerLearner, test } from './fixtures.ts';
import { expectPrompt, library, screen, startLab } from './lab-page.ts';

/** The first lesson of the catalogue whose lab has a workspace. */
const lesson = library
  .courses()
  .flatMap(({ lessons }) => lessons)
  .find(({ lab }) => lab && library.lab(lab)?.workspace)!;

test('a lesson with a workspace: its programs, its terminals by keyboard, its commands', async ({
  page,
  context,
}) => {
  test.setTimeout(300_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const here = paths.lesson(lesson.courseId, lesson.id);
  await registerLearner(page, 'Ada Writer', here);

  await test.step('an excerpt says where its file stands, and is copied without line numbers', async () => {
    const excerpt = page.locator('code-excerpt').first();
    await expect(excerpt.locator('.bar code')).toHaveText(/^~\/\S+\.\w+$/);
    await excerpt.getByRole('button', { name: 'Copy' }).click();
    await expect(excerpt.getByRole('button', { name: 'Copied' })).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.trim()).toBe((await excerpt.locator('pre').textContent())!.trim());
  });

  await test.step('the lab starts, and each terminal is reached by the keyboard', async () => {
    await startLab(page);
    const tabs = page.getByRole('tablist', { name: 'Terminals' }).getByRole('tab');
    await expect(tabs).toHaveText(['Workspace', 'cqlsh', 'Shell']);
    await expect(screen(page)).toContainText('workspace:~$');
    await tabs.first().focus();
    for (const name of ['cqlsh', 'Shell', 'Workspace']) {
      await page.keyboard.press('ArrowRight');
      await expect(page.getByRole('tab', { name })).toBeFocused();
      await expect(page.getByRole('tab', { name })).toHaveAttribute('aria-selected', 'true');
      await expectPrompt(page);
    }
  });

  await test.step('a command of the prose runs in the workspace from whichever tab is open', async () => {
    await page.getByRole('tab', { name: 'cqlsh' }).click();
    await expectPrompt(page);
    const run = page.locator('run-block[data-terminal="workspace"]').first();
    const command = (await run.locator('pre').first().textContent())!.trim().split('\n')[0]!;
    await run.getByRole('button', { name: 'Run', exact: true }).click();
    await expect(page.getByRole('tab', { name: 'Workspace' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await expect(screen(page)).toContainText(`$ ${command.slice(0, 30)}`);
    await expect(run.locator('[data-say]')).toBeHidden();
  });

  await test.step('a solution shows the files that it writes and what it runs', async () => {
    const lab = library.lab(lesson.lab!)!;
    const solved = lab.tasks.find(
      ({ solution, needs }) => solution.length > 1 && needs.length === 0,
    )!;
    const task = page.locator(`task-card[data-task="${solved.id}"]`);
    await task.getByRole('button', { name: 'Check' }).click();
    await expect(task.getByText('Missing:').first()).toBeAttached({ timeout: 90_000 });
    await task.getByRole('button', { name: 'Show solution' }).click();
    const titles = solved.solution.map((step) =>
      step.kind === 'copy'
        ? `~/${step.to}`
        : { node: 'On the node', workspace: 'In the workspace' }[step.in],
    );
    await expect(task.locator('.solution .label')).toHaveText(titles);
    await page.reload();
    await expect(task.locator('.solution .label')).toHaveText(titles);
  });
});
