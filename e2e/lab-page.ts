import { expect, type Locator, type Page } from '@playwright/test';
import { courseLibrary } from '#adapters/course-files';
import type { LabView } from '#domain/labs/lab';
import type { LabDefinition } from '#domain/labs/lab-definition';
import { paths } from '#paths';
import { projectRoot } from '../scripts/setup/project.ts';
import type { StraitInstallation } from './strait-installation.ts';

export const library = courseLibrary({ root: projectRoot, cache: true });
/** The first course of the catalogue, which the home page leads to. */
export const course = library.courses()[0]!;

/** Path of its first lesson. */
export const firstLesson = paths.lesson(course.id, course.lessons[0]!.id);

/** The definition of a lesson's lab; every lesson of the course has one. */
export function labOf(lessonId: string): LabDefinition {
  return library.lab(library.lesson(course.id, lessonId)!.lab!)!;
}

/** Starts the open lesson's lab and waits for a prompt in its first terminal. */
export async function startLab(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^(Start lab|Start this lesson’s lab)$/ })
    .first()
    .click();
  await expect(page.getByRole('tab', { name: 'cqlsh' })).toBeVisible({ timeout: 60_000 });
  await expectPrompt(page);
}

/** Starts the first lesson's lab for a signed-in learner, and shows the shell on its node. */
export async function openShell(page: Page): Promise<void> {
  await page.goto(firstLesson);
  await startLab(page);
  await page.getByRole('tab', { name: 'Shell' }).click();
  await expectPrompt(page);
}

/** Where keys go in the visible terminal. */
export function keyboard(page: Page): Locator {
  return page.locator('[role="tabpanel"]:visible .xterm-helper-textarea');
}

export function screen(page: Page): Locator {
  return page.locator('[role="tabpanel"]:visible .xterm-rows');
}

/** Waits until the visible terminal has an empty prompt on its last line. */
export async function expectPrompt(page: Page): Promise<void> {
  await expect(screen(page)).toHaveText(/(cqlsh[^>]*>|[$#])\s*$/, { timeout: 20_000 });
}

/** Types lines into the visible terminal, as a learner would. */
export async function typeLines(page: Page, text: string): Promise<void> {
  await keyboard(page).focus();
  for (const line of text.trim().split('\n')) {
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
  }
}

/** The learner's running lab, requested as the page does. */
export async function runningLab(page: Page): Promise<LabView> {
  const response = await page.request.get(paths.api.labs());
  expect(response.ok()).toBe(true);
  return (await response.json()).lab;
}

/** Ends the learner's lab through the API, as another of their windows would. */
export async function endLab(page: Page): Promise<void> {
  const { id } = await runningLab(page);
  const { origin } = new URL(page.url());
  const ended = await page.request.delete(paths.api.lab(id), { headers: { Origin: origin } });
  expect(ended.ok()).toBe(true);
}

export function task(page: Page, title: string): Locator {
  return page.getByRole('region', { name: new RegExp(`^${literal(title)}`) });
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/**
 * Does a task as its solution says: CQL is typed into cqlsh, a shell script runs as the learner.
 */
export async function solve(
  page: Page,
  strait: StraitInstallation,
  lessonId: string,
  taskId: string,
) {
  const { seeds, id } = await runningLab(page);
  const { solution: steps } = labOf(lessonId).tasks.find((entry) => entry.id === taskId)!;
  const [step] = steps;
  if (step?.kind !== 'run' || steps.length > 1)
    throw new Error(`${taskId} is solved in a workspace`);
  const { script: solution } = step;
  if (solution.language === 'cql') {
    await page.getByRole('tab', { name: 'cqlsh' }).click();
    await expectPrompt(page);
    const cql = solution.text.replace(/\{seed\.(\w+)\}/g, (_, name: string) => String(seeds[name]));
    return typeLines(page, cql);
  }
  await strait.runAsLearner(id, solution, seeds);
}
