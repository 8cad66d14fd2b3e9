import { expect, test } from 'vitest';
import { quizLibrary } from '#domain/testing/quiz-library';
import { smallLibrary } from '#domain/testing/small-library';
import { courseWork, lessonPoints } from './course-work.ts';
import {
  type CourseRecord,
  courseProgress,
  lessonState,
  nextStep,
  nothingDone,
} from './progress.ts';

const library = quizLibrary();
const all = courseWork(library, library.course('tides')!);
const record = (part: Partial<CourseRecord>): CourseRecord => ({ ...nothingDone, ...part });
const states = (of: CourseRecord) => all.map((work) => lessonState(all, work, of));
const firstDone = {
  passedTasks: new Set(['high-water/add-level', 'high-water/read-level']),
  passedQuizzes: new Set(['tide-quiz']),
};
const everything = record({
  ...firstDone,
  passedTasks: new Set([...firstDone.passedTasks, 'low-water/add-level', 'low-water/read-level']),
});

test('a lesson asks for its tasks and its quiz', () => {
  expect(all.map(lessonPoints)).toEqual([25, 15, 0]);
});

test('a newcomer starts with the first task of the first lesson', () => {
  expect(states(nothingDone)).toEqual(['open', 'open', 'open']);
  expect(nextStep(all, nothingDone)).toMatchObject({
    lessonId: 'high-water',
    does: { kind: 'task', id: 'add-level' },
  });
});

test('a lesson is started by a check and done by all of its tasks and the quiz', () => {
  const checked = record({ attemptedTasks: new Set(['high-water/add-level']) });
  expect(states(checked)).toEqual(['started', 'open', 'open']);
  const withoutQuiz = record({ passedTasks: firstDone.passedTasks });
  expect(states(withoutQuiz)[0]).toBe('started');
  expect(nextStep(all, withoutQuiz)).toMatchObject({
    lessonId: 'high-water',
    does: { kind: 'quiz' },
  });
  expect(states(record(firstDone))).toEqual(['done', 'open', 'open']);
  expect(nextStep(all, record(firstDone))).toMatchObject({ lessonId: 'low-water' });
});

test('the same task of two lessons that share a lab is passed in each by itself', () => {
  const passed = record({ passedTasks: new Set(['high-water/add-level']) });
  expect(courseProgress(all, passed)).toMatchObject({ tasks: 4, tasksPassed: 1 });
});

test('a lesson that asks for nothing is done when it was opened', () => {
  expect(nextStep(all, everything)).toMatchObject({ lessonId: 'the-moon', does: { kind: 'read' } });
  expect(states({ ...everything, lastLessonId: 'the-moon' })).toEqual(['done', 'done', 'done']);
  expect(nextStep(all, { ...everything, lastLessonId: 'the-moon' })).toBeNull();
});

test('a course is complete when all tasks and quizzes are passed, and not a moment before', () => {
  expect(courseProgress(all, everything)).toMatchObject({ percent: 100, isComplete: true });
  const passedTasks = new Set([...everything.passedTasks].slice(1));
  expect(courseProgress(all, { ...everything, passedTasks })).toMatchObject({
    percent: 80,
    isComplete: false,
  });
});

test('work that the course no longer asks for does not count', () => {
  const passedTasks = new Set(['high-water/gone', 'low-water/gone', 'x/y', 'x/z', 'x/w']);
  expect(courseProgress(all, record({ passedTasks })).percent).toBe(0);
});

test('a course that asks for nothing is never complete', () => {
  const empty = { ...smallLibrary(), lab: () => undefined };
  const work = courseWork(empty, empty.course('tides')!);
  expect(courseProgress(work, nothingDone)).toMatchObject({ percent: 0, isComplete: false });
});
