import { desc, eq } from 'drizzle-orm';
import type { DatabaseOrTransaction } from '#db/client';
import { certificate } from '#db/schema/certificates';
import { pointsLedger } from '#db/schema/points';
import type { Course } from '#domain/learning/course';
import { courseWork } from '#domain/learning/course-work';
import { lessonNow } from '#domain/learning/moves';
import { courseProgress, type NextStep, nextStep } from '#domain/learning/progress';
import type { CourseLibrary } from '#domain/ports/course-library';
import { allTime, monthBoard } from '#domain/record/leaderboard';
import { readSource } from '#domain/record/points';
import { ownRank } from '#queries/record/leaderboard-page';
import { type CourseProgress, possiblePoints, sumOf } from './course-page.ts';
import { courseStanding, learnerTotal } from './course-standing.ts';

/** Where a learner stands and what is next. */
export type LearnerDashboard = {
  total: number;
  /** Places on the boards; null without points there. */
  ranks: { allTime: Rank | null; thisMonth: Rank | null };
  /** Courses the learner has started, most recently opened first. */
  courses: DashboardCourse[];
  /** Courses not started, in catalogue order. */
  suggestions: { id: string; title: string; summary: string; lessons: number }[];
  /** The last ten. */
  awards: DashboardAward[];
  certificates: { code: string; courseTitle: string; issuedAt: Date; isRevoked: boolean }[];
};

export type Rank = { rank: number; total: number; learners: number };

export type DashboardCourse = {
  id: string;
  title: string;
  progress: CourseProgress;
  next: NextStep | null;
  points: { earned: number; possible: number };
  lastOpenedAt: Date;
  certificate: { code: string } | null;
};

export type DashboardAward = {
  /** Title of the task, or "Quiz: <lesson>", or "Correction". */
  title: string;
  points: number;
  awardedAt: Date;
  courseTitle: string;
  /** The lesson to go back to; null where it no longer exists. */
  lesson: { courseId: string; lessonId: string } | null;
};

type Needs = { db: DatabaseOrTransaction; library: CourseLibrary };

export async function learnerDashboard(
  services: Needs,
  { learnerId, now = new Date() }: { learnerId: string; now?: Date },
): Promise<LearnerDashboard> {
  const all = services.library.courses();
  const standings = await Promise.all(all.map((course) => courseOf(services, course, learnerId)));
  const taken = standings.filter((entry) => entry !== null);
  return {
    total: await learnerTotal(services, learnerId),
    ranks: {
      allTime: await ownRank(services, { boardId: allTime.id, learnerId }),
      thisMonth: await ownRank(services, { boardId: monthBoard(now).id, learnerId }),
    },
    courses: taken.sort((a, b) => b.lastOpenedAt.getTime() - a.lastOpenedAt.getTime()),
    suggestions: all
      .filter((course) => !taken.some((entry) => entry.id === course.id))
      .map(({ id, title, summary, lessons }) => ({ id, title, summary, lessons: lessons.length })),
    awards: await lastAwards(services, learnerId),
    certificates: await certificatesOf(services, learnerId),
  };
}

async function courseOf(
  services: Needs,
  course: Course,
  learnerId: string,
): Promise<DashboardCourse | null> {
  const standing = await courseStanding(services, { learnerId, courseId: course.id });
  if (!standing.enrolment) return null;
  const work = courseWork(services.library, course);
  return {
    id: course.id,
    title: course.title,
    progress: courseProgress(work, standing.record),
    next: nextStep(work, standing.record),
    points: { earned: sumOf(standing.awards), possible: possiblePoints(work) },
    lastOpenedAt: standing.enrolment.lastOpenedAt,
    certificate: standing.certificateCode ? { code: standing.certificateCode } : null,
  };
}

async function lastAwards({ db, library }: Needs, learnerId: string): Promise<DashboardAward[]> {
  const rows = await db
    .select()
    .from(pointsLedger)
    .where(eq(pointsLedger.learnerId, learnerId))
    .orderBy(desc(pointsLedger.id))
    .limit(10);
  return rows.map(({ source, points, awardedAt, courseId }) => ({
    ...originOf(library, source),
    points,
    awardedAt,
    courseTitle: library.course(courseId)?.title ?? courseId,
  }));
}

function originOf(
  library: CourseLibrary,
  source: string,
): Pick<DashboardAward, 'title' | 'lesson'> {
  const origin = readSource(source);
  if (!origin || origin.kind === 'reversal') return { title: 'Correction', lesson: null };
  const { courseId } = origin;
  const lessonId = lessonNow(library.moves(), origin);
  const found = library.lesson(courseId, lessonId);
  const lesson = found ? { courseId, lessonId } : null;
  if (origin.kind === 'quiz') return { title: `Quiz: ${found?.title ?? lessonId}`, lesson };
  const lab = found?.lab ? library.lab(found.lab) : undefined;
  const task = lab?.tasks.find((entry) => entry.id === origin.taskId);
  return { title: task?.title ?? origin.taskId, lesson };
}

function certificatesOf(
  { db }: Needs,
  learnerId: string,
): Promise<LearnerDashboard['certificates']> {
  return db
    .select()
    .from(certificate)
    .where(eq(certificate.learnerId, learnerId))
    .orderBy(desc(certificate.issuedAt))
    .then((rows) =>
      rows.map(({ code, courseTitle, issuedAt, revokedAt }) => ({
        ...{ code, courseTitle, issuedAt },
        isRevoked: revokedAt !== null,
      })),
    );
}
