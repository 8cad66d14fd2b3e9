import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { learner as learnerTable } from '#db/schema/accounts';
import { paths } from '#paths';
import { registerLearner } from './fixtures.ts';
import { course } from './lab-page.ts';
import { addLearners, awardTasks, completeCourse, passTasks } from './learner-progress.ts';
import type { StraitInstallation } from './strait-installation.ts';

/** Every address a reader can open, and what is shown there. */
export type Sights = { name: string; path: string; status?: 404 }[];

const lesson = course.lessons[0]!;
const nowhere = '/no/such/page';

/** What a visitor sees on an installation with active learners. */
export function sightsOfVisitor(code: string): Sights {
  return [
    { name: 'home', path: paths.home() },
    { name: 'catalogue', path: paths.courses() },
    { name: 'course', path: paths.course(course.id) },
    { name: 'lesson', path: paths.lesson(course.id, lesson.id) },
    { name: 'glossary', path: paths.glossary() },
    { name: 'leaderboard', path: paths.leaderboard() },
    { name: 'board without anybody', path: paths.leaderboard('month:2020-01') },
    { name: 'certificate', path: paths.certificate(code) },
    { name: 'verification', path: paths.verifyCertificate() },
    {
      name: 'unknown certificate',
      path: `${paths.verifyCertificate()}?code=nonsense`,
      status: 404,
    },
    { name: 'sign-in', path: paths.signIn(undefined, 'email-taken') },
    { name: 'registration', path: paths.register() },
    { name: 'unknown page', path: nowhere, status: 404 },
  ];
}

/** What a signed-in learner sees in addition, or sees differently. */
export const sightsOfLearner: Sights = [
  { name: 'home', path: paths.home() },
  { name: 'catalogue', path: paths.courses() },
  { name: 'course', path: paths.course(course.id) },
  { name: 'lesson', path: paths.lesson(course.id, lesson.id) },
  { name: 'dashboard', path: paths.dashboard() },
  { name: 'leaderboard', path: paths.leaderboard() },
  { name: 'profile', path: paths.profile() },
];

/** Fills an installation with learners and their points; returns a certificate code. */
export async function populate(strait: StraitInstallation): Promise<string> {
  const services = strait.services();
  const [longest] = await addLearners(services, [
    'Maximiliane von Hohenberg-Schwarzenfels-Adelsried zu Altenau',
  ]);
  const names = Array.from({ length: 60 }, (_, index) => `Learner ${index + 1}`);
  const others = await addLearners(services, names);
  const [code] = await Promise.all([
    completeCourse(services, { learnerId: longest!, course }),
    ...others.map((learnerId, index) =>
      awardTasks(services, { learnerId, course, count: 4 - Math.floor(index / 20) }),
    ),
  ]);
  return code;
}

/** Registers a learner on the page with as much progress as `tasks` says. */
export async function registerWithTasks(page: Page, strait: StraitInstallation, tasks: number) {
  const learner = await registerLearner(page);
  const services = strait.services();
  const [row] = await services.db
    .select({ id: learnerTable.id })
    .from(learnerTable)
    .where(eq(learnerTable.email, learner.email));
  if (tasks > 0) await passTasks(services, { learnerId: row!.id, course, count: tasks });
  return { ...learner, id: row!.id };
}
