import { paths } from '#paths';
import { expect, test } from './fixtures.ts';
import { course, firstLesson, library } from './lab-page.ts';

test('a word of a lesson says what it means, by mouse and by keyboard, and leads to the glossary', async ({
  page,
  context,
}) => {
  await page.goto(firstLesson);
  const word = page.locator('article .term').first();
  const meaning = page.locator(`#${await word.getAttribute('popovertarget')}`);
  await expect(meaning).toBeHidden();
  await word.click();
  await expect(meaning).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(meaning).toBeHidden();

  await word.focus();
  await page.keyboard.press('Enter');
  await expect(meaning).toBeVisible();
  await page.keyboard.press('Tab');
  const more = meaning.getByRole('link', { name: /^More in the glossary/ });
  await expect(more).toBeFocused();
  const [glossary] = await Promise.all([context.waitForEvent('page'), more.click()]);
  await expect(glossary).toHaveURL(/\/glossary#/);
  const term = new URL(glossary.url()).hash;
  await expect(glossary.locator(term)).toBeInViewport();
  await expect(glossary.locator(`${term} .definition`)).toHaveText(
    library.glossary().find(({ id }) => `#${id}` === term)!.definition,
  );
});

test('each word is explained once in a lesson, and every term of the glossary leads somewhere', async ({
  page,
}) => {
  await page.goto(firstLesson);
  const targets = await page
    .locator('article .term')
    .evaluateAll((words) => words.map((word) => word.getAttribute('popovertarget')));
  expect(targets.length).toBeGreaterThan(5);
  expect(new Set(targets).size).toBe(targets.length);

  await page.goto(paths.glossary());
  const links = await page
    .locator('main a[href^="#"]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')!.slice(1)));
  const ids = library.glossary().map(({ id }) => id);
  expect([...new Set(links)].sort()).toEqual([...ids].sort());
});

test('addresses that lessons had before lead to them, and keep their place in the text', async ({
  page,
  request,
}) => {
  const moved = course.lessons.find(({ formerly }) => formerly.length > 0)!;
  const before = paths.lesson(course.id, moved.formerly[0]!);
  const now = paths.lesson(course.id, moved.id);
  const answer = await request.get(`${before}?from=mail`, { maxRedirects: 0 });
  expect(answer.status()).toBe(308);
  expect(answer.headers().location).toBe(`${now}?from=mail`);
  await page.goto(`${before}#quiz`);
  await expect(page).toHaveURL(`${now}#quiz`);
  await expect(page.getByRole('heading', { level: 1, name: moved.title })).toBeVisible();
});

test('what holds on ScyllaDB is open in a lab of any engine, and commands that it cannot run have no Run button', async ({
  page,
}) => {
  const lesson = library
    .courses()
    .flatMap(({ lessons }) => lessons)
    .find(({ courseId, id }) => courseId === course.id && id !== course.lessons[0]!.id)!;
  await page.goto(paths.lesson(lesson.courseId, lesson.id));
  const notes = page.locator('.engine-note[data-engine="scylla"]');
  await expect(notes.first()).toBeVisible();
  for (const note of await notes.all()) {
    await expect(note.locator('p').nth(1)).toBeVisible();
    if ((await note.getAttribute('data-elsewhere')) !== null)
      await expect(note.getByRole('button', { name: 'Run', exact: true })).toHaveCount(0);
  }
});
