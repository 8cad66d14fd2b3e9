import { paths } from '#paths';
import { expect, registerLearner, test } from './fixtures.ts';
import { course, expectPrompt, runningLab, screen, startLab, typeLines } from './lab-page.ts';
import { StraitInstallation } from './strait-installation.ts';

const lesson = course.lessons[0]!;

// While the server is down the browser logs each connection that is refused.
test.use({
  provoked: /ERR_(CONNECTION_REFUSED|SOCKET_NOT_CONNECTED)|WebSocket connection to .* failed/,
});

test('a server that is killed in the middle of a lab comes back, and the learner goes on in the same shell', async ({
  page,
  strait,
  learner,
}) => {
  expect(learner.email).toContain('@');
  await page.goto(paths.lesson(course.id, lesson.id));
  await startLab(page);
  await typeLines(
    page,
    "INSERT INTO harbour.calls (ship, arrived, berth) VALUES ('before-the-crash', '2026-01-01', 77);",
  );
  await typeLines(page, "SELECT berth FROM harbour.calls WHERE ship = 'before-the-crash';");
  await expect(screen(page)).toContainText('77');
  const before = await runningLab(page);

  await strait.stop('SIGKILL');
  await expect(page.getByText(/Reconnecting|Offline|connection/i).first()).toBeVisible();
  await strait.start();

  await expect(page.getByText('Connected', { exact: true })).toBeVisible({ timeout: 20_000 });
  await expectPrompt(page);
  await expect(screen(page)).not.toContainText('New shell');
  await typeLines(page, "SELECT berth FROM harbour.calls WHERE ship = 'before-the-crash';");
  await expect(screen(page)).toContainText('77');
  expect((await runningLab(page)).id).toBe(before.id);
});

test('without Docker the lesson says what is missing, and the rest works', async ({ browser }) => {
  const strait = await StraitInstallation.create({ DOCKER_HOST: 'unix:///nowhere/docker.sock' });
  try {
    const page = await (await browser.newContext({ baseURL: strait.url })).newPage();
    await registerLearner(page);
    await page.goto(paths.lesson(course.id, lesson.id));
    await expect(
      page.getByRole('heading', { name: 'Labs are not available right now' }),
    ).toBeVisible();
    await expect(page.getByText(/Docker/).first()).toBeVisible();
    await page.getByRole('button', { name: 'Start the quiz' }).click();
    await expect(page.getByRole('button', { name: 'Submit answers' })).toBeVisible();
    await page.context().close();
  } finally {
    await strait.remove();
  }
});
