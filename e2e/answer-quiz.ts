import { expect, type Page } from '@playwright/test';
import type { Question } from '#domain/learning/quiz';
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

async function answer(page: Page, question: Question): Promise<void> {
  const field = page.locator(`[data-question="${question.id}"]`);
  if (question.type === 'short') return field.getByRole('textbox').fill(question.accept[0]!.text);
  if (question.type === 'numeric')
    return field.getByRole('textbox').fill(String(question.answer.value));
  if (question.type === 'truefalse')
    return field.getByLabel(question.answer ? 'True' : 'False', { exact: true }).check();
  for (const option of question.options.filter((entry) => entry.correct))
    await field.getByLabel(plain(option.text), { exact: true }).check();
}

/** The text as it appears on the page, without its Markdown. */
function plain(markdown: string): string {
  return markdown.replace(/[`*]/g, '').replace(/\s+/g, ' ').trim();
}
