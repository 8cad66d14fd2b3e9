import { eq } from 'drizzle-orm';
import { connect } from '#db/client';
import { pooledLab } from '#db/schema/labs';
import { paths } from '#paths';
import { expect, registerLearner, test } from './fixtures.ts';
import {
  course,
  endLab,
  expectPrompt,
  labOf,
  runningLab,
  screen,
  startLab,
  typeLines,
} from './lab-page.ts';
import { StraitInstallation } from './strait-installation.ts';

const lesson = course.lessons[0]!;

test('a lab that waits in the pool is there at the press of the button', async ({ browser }) => {
  test.setTimeout(180_000);
  const strait = await StraitInstallation.create({ LAB_POOL_MEMORY_MIB: '2048' });
  const { db, sql } = connect(strait.databaseUrl, { max: 1 });
  try {
    const page = await (await browser.newContext({ baseURL: strait.url })).newPage();
    await registerLearner(page);
    await page.goto(paths.lesson(course.id, lesson.id));
    const waiting = () =>
      db
        .select({ id: pooledLab.id, status: pooledLab.status })
        .from(pooledLab)
        .where(eq(pooledLab.labName, labOf(lesson.id).name))
        // The oldest is given away first.
        .orderBy(pooledLab.createdAt);
    await expect.poll(async () => (await waiting())[0]?.status, { timeout: 100_000 }).toBe('ready');
    const [entry] = await waiting();
    await startLab(page);
    const lab = await runningLab(page);
    expect(lab).toMatchObject({ id: entry!.id, status: 'ready' });
    await page.reload();
    await expectPrompt(page);
    expect((await runningLab(page)).id).toBe(lab.id);
    await page.context().close();
  } finally {
    await sql.end();
    await strait.remove();
  }
});

test('where every place is taken a learner sees their place in the queue, and gets the lab in turn', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const strait = await StraitInstallation.create({ LAB_MEMORY_MIB: '1024' });
  try {
    const [first, second] = await Promise.all(
      ['Ada Ferry', 'Ivo Quay'].map(async (name) => {
        const page = await (await browser.newContext({ baseURL: strait.url })).newPage();
        await registerLearner(page, name);
        await page.goto(paths.lesson(course.id, lesson.id));
        return page;
      }),
    );
    await startLab(first!);
    await second!.getByRole('button', { name: 'Start lab' }).first().click();
    const dock = second!.locator('lab-dock');
    await expect(
      dock.getByText(/^You are next\. Your lab should be ready in/).first(),
    ).toBeVisible();
    await expect(dock.getByRole('status').filter({ hasText: 'You are next' })).toHaveCount(1);
    const waiting = await runningLab(second!);
    expect(waiting.queue).toMatchObject({ position: 1 });
    const viewer = await second!.context().newPage();
    await viewer.goto(paths.viewer(waiting.id, 'node'));
    const starting = viewer.getByRole('status').filter({ hasText: 'The lab is starting.' });
    await expect(starting).toBeVisible();

    // A viewer goes on in the next lab of the lesson before that is ready.
    await endLab(second!);
    await expect(
      viewer.getByRole('status').filter({ hasText: 'The lab has ended.' }),
    ).toBeVisible();
    await second!
      .getByRole('button', { name: /^Start (lab|again)$/ })
      .first()
      .click();
    await expect(viewer).not.toHaveURL(paths.viewer(waiting.id, 'node'));
    await expect(viewer).toHaveURL(paths.viewer((await runningLab(second!)).id, 'node'));
    await expect(starting).toBeVisible();

    // Who resets a lab does not stand behind those who wait, and its terminals lead into the fresh one.
    const old = await runningLab(first!);
    await first!.getByRole('tab', { name: 'Shell' }).click();
    await expectPrompt(first!);
    await typeLines(first!, 'touch kept; clear');
    await first!.getByRole('button', { name: 'Reset lab', exact: true }).click();
    await first!.getByRole('dialog').getByRole('button', { name: 'Reset lab' }).click();
    await expect.poll(async () => (await runningLab(first!)).id).not.toBe(old.id);
    await expect(first!.getByRole('tab', { name: 'Shell' })).toBeVisible({ timeout: 60_000 });
    await expectPrompt(first!);
    await typeLines(first!, 'clear; ls kept');
    await expect(screen(first!)).toContainText('No such file');
    expect((await runningLab(second!)).queue).toMatchObject({ position: 1 });

    await endLab(first!);
    await expect(second!.getByRole('tab', { name: 'cqlsh' })).toBeVisible({ timeout: 60_000 });
    await second!.getByRole('tab', { name: 'Shell' }).click();
    await expectPrompt(second!);
    await typeLines(second!, 'echo berth-$((6*7))');
    await expect(viewer.locator('.xterm-rows')).toContainText('berth-42');
    await expect(starting).toBeHidden();
    for (const page of [first!, second!]) await page.context().close();
  } finally {
    await strait.remove();
  }
});
