import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { paths } from '#paths';
import type { QuestionTypeName } from '#question-types/types';
import { answer, fieldOf } from './answer-quiz.ts';
import { expect, test } from './fixtures.ts';
import { library } from './lab-page.ts';

/** A quiz with a question of each type that these tests touch. */
const lesson = paths.lesson('expiring-data-with-ttl', 'tombstones-of-expired-data');
const { quiz } = library.quiz('expiring-data-with-ttl', 'tombstones-of-expired-data')!;
const { questions } = quiz;
const oneOf = (type: QuestionTypeName) => questions.find((question) => question.type === type)!;
const numberOf = (id: string) => questions.findIndex((question) => question.id === id) + 1;

const panel = (page: Page) => page.getByRole('region', { name: 'Quiz' });
const button = (page: Page, name: string) => panel(page).getByRole('button', { name });

test.beforeEach(async ({ page, learner: _ }) => {
  await page.goto(lesson);
  await button(page, 'Start the quiz').click();
  await expect(button(page, 'Submit answers')).toBeVisible();
});

test('blanks are named, and a confirmation holds for them alone', async ({ page }) => {
  const [first, second] = questions as [(typeof questions)[0], (typeof questions)[0]];
  await button(page, 'Submit answers').click();
  const all = questions.length;
  await expect(panel(page)).toContainText(`${all} questions have no answer: 1, 2,`);
  await expect(panel(page).getByText('No answer yet')).toHaveCount(all);
  await button(page, 'Go to question 1').click();
  await expect(fieldOf(page, first.id).getByRole('radio').first()).toBeFocused();

  await answer(page, first);
  await expect(panel(page).getByText('No answer yet')).toHaveCount(0);
  await expect(button(page, 'Submit anyway')).toHaveCount(0);
  await button(page, 'Submit answers').click();
  await expect(panel(page)).toContainText(`${all - 1} questions have no answer: 2, 3,`);
  await expect(fieldOf(page, second.id)).toContainText('No answer yet');

  await button(page, 'Submit anyway').click();
  await expect(panel(page)).toContainText('Not passed');
  await expect(panel(page)).toContainText('tries left');
});

test('a double click does not confirm', async ({ page }) => {
  await button(page, 'Submit answers').dblclick();
  await expect(button(page, 'Submit anyway')).toBeVisible();
  await expect(panel(page).getByText('Not passed')).toHaveCount(0);
});

test('a number is shown as it was read, and one that cannot be read is not handed in', async ({
  page,
}) => {
  const asked = oneOf('numeric');
  const field = fieldOf(page, asked.id);
  const input = field.getByRole('textbox');
  await input.fill('20,000');
  await expect(field).toContainText('Read as 20,000. If you mean 20, type 20.');
  await input.fill('10,0,0');
  await expect(field).not.toContainText('Read as');
  await button(page, 'Submit answers').click();
  await expect(input).toBeFocused();
  await expect(input).toHaveAttribute('aria-invalid', 'true');
  await expect(input).toHaveAccessibleDescription(/It is not clear what the marks/);
  await expect(panel(page)).toContainText(
    `The answer to question ${numberOf(asked.id)} can’t be read yet.`,
  );
  await input.fill('１０ days');
  await expect(field).toContainText('Read as 10.');
  await expect(input).toHaveAttribute('aria-invalid', 'false');
});

test('lines are put in order by keyboard, kept over a reload, and marked', async ({ page }) => {
  const asked = oneOf('ordering');
  const field = fieldOf(page, asked.id);
  const lines = field.getByRole('listitem');
  await expect(lines.first().getByRole('button', { name: /^Move up/ })).toBeDisabled();
  await expect(lines.last().getByRole('button', { name: /^Move down/ })).toBeDisabled();

  const words = (await lines.nth(1).innerText()).trim();
  await lines
    .nth(1)
    .getByRole('button', { name: /^Move up/ })
    .focus();
  await page.keyboard.press('Enter');
  await expect(lines.first()).toContainText(words);
  await expect(field.getByRole('status')).toHaveText(`${words}: now 1 of 5`);
  // At the top there is no way up any more, so the focus goes to the way down.
  await expect(lines.first().getByRole('button', { name: /^Move down/ })).toBeFocused();

  for (const question of questions) await answer(page, question);
  const order = await lines.allInnerTexts();
  await page.reload();
  await expect(lines).toHaveText(order.map((text) => text.trim()));
  await button(page, 'Submit answers').click();
  await expect(panel(page)).toContainText('100 %');
  const marked = panel(page).getByRole('list', { name: 'Your order' }).getByRole('listitem');
  await expect(marked).toHaveText(order.map((text) => text.trim()));
});

test('axe finds nothing on an open quiz with a warning', async ({ page }) => {
  await button(page, 'Submit answers').click();
  await fieldOf(page, oneOf('numeric').id).getByRole('textbox').fill('x');
  await button(page, 'Submit answers').click();
  const { violations } = await new AxeBuilder({ page }).include('quiz-panel').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.target)])).toEqual([]);
});
