import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { paths } from '#paths';
import { projectRoot, stateFolder } from '../scripts/setup/project.ts';
import { test as base, expect, registerLearner } from './fixtures.ts';
import { course, labOf, library, startLab, task } from './lab-page.ts';
import { StraitInstallation } from './strait-installation.ts';

const test = base.extend<object, { strait: StraitInstallation }>({
  strait: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures used.
    async ({}, use) => {
      copyCheckout();
      const installation = await StraitInstallation.create({}, { program: 'dev', root });
      await use(installation);
      await installation.remove();
      rmSync(root, { recursive: true });
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});

/** What an author edits here: a copy, since other tests serve and read this checkout meanwhile. */
const root = path.join(stateFolder(), 'e2e-authors-checkout');
const leftOut = ['node_modules', 'dist', '.strait', '.astro', '.git', 'e2e'];

function copyCheckout(): void {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root);
  for (const name of readdirSync(projectRoot).filter((entry) => !leftOut.includes(entry)))
    cpSync(path.join(projectRoot, name), path.join(root, name), { recursive: true });
  symlinkSync(path.join(projectRoot, 'node_modules'), path.join(root, 'node_modules'));
}

const lesson = course.lessons[0]!;
const here = paths.lesson(course.id, lesson.id);
const file = `content/courses/${course.id}/01-${lesson.id}/index.mdx`;
const written = readFileSync(path.join(projectRoot, file), 'utf8');

/** The first lesson that shows a starter file, and the file. */
const shown = library
  .courses()
  .flatMap(({ lessons }) => lessons)
  .flatMap(({ courseId, id, number, lab }) => {
    const folder = `content/courses/${courseId}/${String(number).padStart(2, '0')}-${id}`;
    const prose = readFileSync(path.join(projectRoot, folder, 'index.mdx'), 'utf8');
    const [, name, from] = /<Excerpt file="(files[^"]+)" from="([^"]+)"/.exec(prose) ?? [];
    return name && from
      ? [{ at: paths.lesson(courseId, id), from, file: path.join(root, 'labs', lab!, name) }]
      : [];
  })[0]!;

/** Puts a paragraph at the end of the lesson; without one the lesson is as its author left it. */
function write(paragraph?: string): void {
  writeFileSync(path.join(root, file), paragraph ? `${written}\n${paragraph}\n` : written);
}

test('npm run dev shows an author each edit, with labs that work, and stops on Ctrl-C', async ({
  page,
  strait,
}) => {
  test.slow();
  await test.step('pages have their styles, and no policy that would block them', async () => {
    const response = await page.goto(here);
    expect(response!.headers()['content-security-policy']).toBeUndefined();
    await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('font-family', /Atkinson/);
    await expect(page.locator('run-block pre').first()).toHaveCSS('font-family', /Mono/);
    await expect(page.locator('run-block pre span[class]').first()).toBeVisible();
  });

  await test.step('an edit of a file that a lesson shows is in the open page', async () => {
    const program = readFileSync(shown.file, 'utf8');
    await page.goto(shown.at);
    const excerpt = page.locator('code-excerpt').filter({ hasText: shown.from }).first();
    await expect(excerpt).toBeVisible();
    try {
      writeFileSync(shown.file, program.replace(shown.from, `${shown.from} /* a gull */`));
      await expect(excerpt).toContainText('/* a gull */', { timeout: 30_000 });
      writeFileSync(shown.file, program.replace(shown.from, 'a gull took it'));
      // The check reads every course and lab of the project.
      const found = `that holds "${shown.from}", found none`;
      await expect.poll(() => strait.log, { timeout: 30_000 }).toContain(found);
      await expect(excerpt).toContainText('/* a gull */');
    } finally {
      writeFileSync(shown.file, program);
    }
    await expect(excerpt).not.toContainText('a gull', { timeout: 30_000 });
  });

  await test.step('a lab starts, its terminal opens, a task is checked', async () => {
    await registerLearner(page, 'Ada Author', here);
    await expect(page).toHaveURL(here);
    await startLab(page);
    const first = task(page, labOf(lesson.id).tasks[0]!.title);
    await first.getByRole('button', { name: 'Check' }).click();
    await expect(first.getByText('Missing:').first()).toBeAttached({ timeout: 20_000 });
    await page.getByRole('button', { name: 'Start the quiz' }).click();
    await expect(page.getByRole('button', { name: 'Submit answers' })).toBeVisible();
  });

  try {
    await test.step('an edit is in the open page', async () => {
      write('A gull writes this line.');
      await expect(page.getByText('A gull writes this line.')).toBeVisible({ timeout: 30_000 });
    });

    await test.step('a broken edit is named by line, and the page stays as it was', async () => {
      write('A gull breaks this line. <Keep>');
      const line = `${written}\n`.split('\n').length;
      await expect.poll(() => strait.log, { timeout: 30_000 }).toContain(`${file}:${line}:`);
      await page.goto(here);
      await expect(page.getByText('A gull writes this line.')).toBeVisible();
    });

    await test.step('the mended lesson comes by itself', async () => {
      write('A gull mends this line.');
      await expect(page.getByText('A gull mends this line.')).toBeVisible({ timeout: 30_000 });
    });
  } finally {
    write();
  }

  // Left open it would go on asking, and log that nobody answers.
  await page.goto('about:blank');
  await strait.stop('SIGINT');
  expect(strait.log).toContain('The development server has stopped.');
  await expect(fetch(strait.url)).rejects.toThrow();
});
