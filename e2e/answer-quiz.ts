import { expect, type Locator, type Page } from '@playwright/test';
import type { Answer, Lot } from '#question-types/question-type';
import { type Question, typeOf } from '#question-types/types';
import { course, library } from './lab-page.ts';

/** Takes the lesson's quiz with the correct answers from its file; returns the points earned. */
export async function answerQuiz(page: Page, lessonId: string): Promise<number> {
  const { quiz } = library.quiz(course.id, lessonId)!;
  const panel = page.getByRole('region', { name: 'Quiz' });
  await panel.getByRole('button', { name: 'Start the quiz' }).click();
  for (const question of quiz.questions) await answer(page, question);
  await panel.getByRole('button', { name: 'Submit answers' }).click();
  await expect(panel.getByText('100 %')).toBeVisible();
  return quiz.questions.reduce((sum, question) => sum + question.points, 0);
}

/** Answers a question of the open quiz correctly, with whatever control it has. */
export async function answer(page: Page, question: Question): Promise<void> {
  const field = fieldOf(page, question.id);
  const right = rightTexts(question);
  if (await field.getByRole('textbox').count()) return field.getByRole('textbox').fill(right[0]!);
  if (await field.getByRole('button').count()) return arrange(field, right);
  for (const text of right) await field.getByLabel(text, { exact: true }).check();
}

export function fieldOf(page: Page, questionId: string): Locator {
  return page.locator(`[data-question="${questionId}"]`);
}

/** Moves items up until they stand in this order. */
async function arrange(field: Locator, texts: string[]): Promise<void> {
  for (const [place, text] of texts.entries()) {
    const item = field.getByRole('listitem').filter({ hasText: text });
    while ((await placeOf(field, text)) > place)
      await item.getByRole('button', { name: /^Move up/ }).click();
  }
}

async function placeOf(field: Locator, text: string): Promise<number> {
  const shown = await field.getByRole('listitem').allInnerTexts();
  return shown.findIndex((words) => words.includes(text));
}

/** The right answer as the page shows it: options go by their texts instead of an attempt's ids. */
function rightTexts(question: Question): string[] {
  const texts = new Map(choicesIn(question).map(({ id, text }) => [id, plain(text)]));
  const lot: Lot = {
    shufflesOptions: false,
    drawnId: (id) => texts.get(id)!,
    mixed: (items) => items,
  };
  const { draw, rightAnswer } = typeOf(question.type);
  return words(rightAnswer({ question, options: draw(question, lot) }));
}

function choicesIn(question: Question): { id: string; text: string }[] {
  return Object.values(question).find(Array.isArray) ?? [];
}

function words(right: Answer): string[] {
  if (typeof right === 'boolean') return [right ? 'True' : 'False'];
  return [right].flat();
}

/** The text as it appears on the page, without its Markdown. */
function plain(markdown: string): string {
  return markdown.replace(/[`*]/g, '').replace(/\s+/g, ' ').trim();
}
