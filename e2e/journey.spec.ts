import type { Page } from '@playwright/test';
import { paths } from '#paths';
import { answerQuiz } from './answer-quiz.ts';
import { expect, registerLearner, test } from './fixtures.ts';
import {
  course,
  expectPrompt,
  labOf,
  screen,
  solve,
  startLab,
  task,
  typeLines,
} from './lab-page.ts';

const lessons = course.lessons;
const first = lessons[0]!;

test('a visitor becomes a learner, does the whole course on real nodes and holds a certificate', async ({
  page,
  strait,
  browser,
  baseURL,
}) => {
  test.setTimeout(420_000);

  await test.step('reads a lesson without an account', async () => {
    await page.goto(paths.home());
    await page.getByRole('link', { name: 'Try a lesson' }).click();
    await expect(page).toHaveURL(paths.lesson(course.id, first.id));
    await expect(page.getByRole('heading', { level: 1, name: first.title })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Sign in to start a lab' })).toBeVisible();
  });

  await test.step('registers and comes back to the lesson', async () => {
    await page.getByRole('link', { name: 'Create an account' }).first().click();
    await page.waitForURL(/\/register\?then=/);
    await registerLearner(
      page,
      'Ștefan Łukasiewicz',
      new URL(page.url()).searchParams.get('then')!,
    );
    await expect(page).toHaveURL(paths.lesson(course.id, first.id));
  });

  await test.step('starts a lab and runs the first command with one click', async () => {
    await startLab(page);
    await page
      .locator('run-block')
      .first()
      .getByRole('button', { name: 'Run', exact: true })
      .click();
    await expect(screen(page)).toContainText('paper');
    await expectPrompt(page);
  });

  await test.step('finds the same shell after a refresh', async () => {
    await page.getByRole('tab', { name: 'Shell' }).click();
    await expectPrompt(page);
    await typeLines(page, 'HARBOUR=kept-$((40+2)); echo $HARBOUR');
    await expect(screen(page)).toContainText('kept-42');
    await page.reload();
    await page.getByRole('tab', { name: 'Shell' }).click();
    await expectPrompt(page);
    await typeLines(page, 'clear; echo "still $HARBOUR"');
    await expect(screen(page)).toContainText('still kept-42');
  });

  await test.step('reads what is missing, takes a hint and the solution', async () => {
    const opening = task(page, labOf(first.id).tasks[0]!.title);
    await opening.getByRole('button', { name: 'Check' }).click();
    await expect(opening.getByText('Missing:').first()).toBeAttached({ timeout: 20_000 });
    await opening.getByRole('button', { name: 'Hint 1 of 3' }).click();
    await expect(opening.getByText('Hint 1', { exact: true })).toBeVisible();
    await opening.getByRole('button', { name: 'Show solution' }).click();
    await expect(opening.getByText('Solution', { exact: true })).toBeVisible();
  });

  let awarded = 0;
  for (const lesson of lessons) {
    await test.step(`passes the tasks and the quiz of "${lesson.title}"`, async () => {
      await page.goto(paths.lesson(course.id, lesson.id));
      if (lesson !== first) await startLab(page);
      for (const { id, title, points } of labOf(lesson.id).tasks) {
        await solve(page, strait, lesson.id, id);
        await checkUntilPassed(page, title);
        awarded += points;
      }
      awarded += await answerQuiz(page, lesson.id);
      await expect(page.locator('[data-learner-points]')).toHaveText(String(awarded));
    });
  }

  const certificate = page.getByRole('link', { name: 'See your certificate' });
  await test.step('is told of the certificate where the last answer was given', async () => {
    await expect(certificate).toBeVisible();
  });

  await test.step('finds points, place and certificate on the dashboard and the leaderboard', async () => {
    await page.goto(paths.dashboard());
    await expect(page.getByRole('definition').first()).toHaveText(String(awarded));
    const tasks = lessons.reduce((sum, { id }) => sum + labOf(id).tasks.length, 0);
    await expect(page.getByText(`${tasks} of ${tasks} tasks`)).toBeVisible();
    await page.goto(paths.leaderboard());
    const own = page.getByRole('row').filter({ hasText: 'Ștefan Łukasiewicz' });
    await expect(own).toContainText('you');
    await expect(own).toContainText(String(awarded));
  });

  await test.step('shows the certificate to a stranger', async () => {
    await page.goto(paths.course(course.id));
    await certificate.click();
    await page.waitForURL(/\/certificates\/[0-9A-Z-]+$/);
    const stranger = await (await browser.newContext({ baseURL })).newPage();
    await stranger.goto(page.url());
    await expect(stranger.getByText('Ștefan Łukasiewicz').first()).toBeVisible();
    const meta = (property: string) =>
      stranger.locator(`meta[property="${property}"]`).getAttribute('content');
    expect(await meta('og:title')).toContain(course.title);
    expect(await meta('og:image:width')).toBe('1200');
    expect(await meta('og:image:height')).toBe('627');
    const picture = await stranger.request.get((await meta('og:image'))!);
    expect(picture.headers()['content-type']).toBe('image/png');
    const bytes = await picture.body();
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 627]);
    await stranger.context().close();
    const linkedIn = page.getByRole('link', { name: /Add to LinkedIn/ });
    const address = new URL((await linkedIn.getAttribute('href'))!);
    expect(address.origin + address.pathname).toBe('https://www.linkedin.com/profile/add');
    expect(address.searchParams.get('certUrl')).toBe(page.url());
  });
});

/** Presses "Check" once: the solutions leave their tasks done. */
async function checkUntilPassed(page: Page, title: string): Promise<void> {
  const card = task(page, title);
  const button = card.getByRole('button', { name: /^Check/ });
  // CQL that was typed may still be on its way through cqlsh.
  await expect(async () => {
    await button.click();
    await expect(card.getByRole('heading')).toContainText('Passed', { timeout: 3_000 });
  }).toPass({ timeout: 40_000 });
}
