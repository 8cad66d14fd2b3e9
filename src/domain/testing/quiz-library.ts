import { type Quiz, quizFile } from '#domain/learning/quiz';
import type { CourseLibrary } from '#domain/ports/course-library';
import { smallLibrary } from './small-library.ts';

/** Words that stand in no prompt and no option: a response that holds one has leaked. */
export const secret = {
  explanation: 'EXPLANATION-OF-THE-PILOT',
  feedback: 'FEEDBACK-OF-THE-PILOT',
  accepted: 'accepted-by-the-pilot',
};

const questions = [
  {
    id: 'moon',
    type: 'single',
    points: 2,
    prompt: 'What moves the `tide`?',
    explanation: secret.explanation,
    options: [
      { id: 'pulls-moon', text: 'The moon', correct: true, feedback: secret.feedback },
      { id: 'pulls-wind', text: 'The wind' },
    ],
  },
  {
    id: 'spring',
    type: 'multiple',
    points: 4,
    prompt: 'When is a tide a spring tide?',
    explanation: secret.explanation,
    options: [
      { id: 'full', text: 'At full moon', correct: true },
      { id: 'new', text: 'At new moon', correct: true },
      { id: 'half', text: 'At half moon' },
      { id: 'none', text: 'Never <b>at all</b>', pin: 'last' },
    ],
  },
  {
    id: 'twice',
    type: 'truefalse',
    points: 1,
    prompt: 'High water comes about twice a day.',
    answer: true,
    feedback: secret.feedback,
    explanation: secret.explanation,
  },
  {
    id: 'word',
    type: 'short',
    points: 1,
    prompt: 'What is the slack after high water called?',
    accept: [{ text: secret.accepted }, { text: 'High Slack', case: true }],
    explanation: secret.explanation,
  },
  {
    id: 'metres',
    type: 'numeric',
    points: 1,
    prompt: 'How high is the tide?',
    answer: { value: 987.5, tolerance: 0.5 },
    unit: 'm',
    explanation: secret.explanation,
  },
  {
    id: 'day',
    type: 'ordering',
    points: 1,
    prompt: 'Put the course of a tide in order.',
    items: [
      { id: 'first-low', text: 'Low water' },
      { id: 'then-flood', text: 'Flood' },
      { id: 'then-high', text: 'High water' },
    ],
    explanation: secret.explanation,
  },
];

/** A quiz with one question of each type, 10 points; `policy` as an author writes it. */
export function tideQuiz(policy: Record<string, unknown> = {}): Quiz {
  return quizFile.parse({ version: 1, id: 'tide-quiz', policy, questions });
}

/** The small library of `tides`, with that quiz in its lesson `high-water`. */
export function quizLibrary(
  policy: Record<string, unknown> = {},
  contentHash = 'first-edition',
): CourseLibrary {
  const small = smallLibrary();
  const quiz = tideQuiz(policy);
  return {
    ...small,
    quiz: (courseId, lessonId) =>
      courseId === 'tides' && lessonId === 'high-water' ? { quiz, contentHash } : undefined,
  };
}
