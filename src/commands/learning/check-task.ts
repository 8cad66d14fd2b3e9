import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '#db/client';
import { lab } from '#db/schema/labs';
import { taskPass } from '#db/schema/learning';
import { labCan } from '#domain/labs/lab-can';
import { isLabFailure } from '#domain/labs/lab-failure';
import type { TaskView } from '#domain/learning/task-view';
import type { CertificatePainter } from '#domain/ports/certificate-painter';
import type { CourseLibrary } from '#domain/ports/course-library';
import type { LabHandle, LabRuntime } from '#domain/ports/lab-runtime';
import { logWarning } from '#log';
import { learnerTotal } from '#queries/learning/course-standing';
import { taskView } from '#queries/learning/lesson-tasks';
import { recordTaskCheck } from './record-task-check.ts';
import { recordTaskPass, type TaskPassOutcome } from './record-task-pass.ts';
import { type ConditionOutcome, checkTimeoutMs, runConditions } from './run-conditions.ts';

export type CheckTaskServices = {
  db: Database;
  library: CourseLibrary;
  runtime: LabRuntime;
  certificatePainter: CertificatePainter;
};

export type CheckTaskOutcome =
  | ({
      ok: true;
      passed: boolean;
      conditions: ConditionOutcome[];
      task: TaskView;
    } & Pick<TaskPassOutcome, 'pointsAwarded' | 'learnerTotal' | 'certificate'>)
  | { ok: false; reason: 'lab-not-found' | 'lab-not-ready' | 'lab-ended' | 'task-not-found' }
  | { ok: false; reason: 'task-needs-others'; message: string }
  | { ok: false; reason: 'check-running' | 'check-broken' | 'lab-exhausted' | 'lab-gone' };

/** Checks a task in the learner's lab and records the outcome; a pass awards its points once. */
export async function checkTask(
  services: CheckTaskServices,
  { learnerId, labId, taskId }: { learnerId: string; labId: string; taskId: string },
): Promise<CheckTaskOutcome> {
  const { db, library } = services;
  const [row] = await db
    .select()
    .from(lab)
    .where(and(eq(lab.id, labId), eq(lab.learnerId, learnerId)));
  if (!row) return { ok: false, reason: 'lab-not-found' };
  if (!labCan.check(row))
    return { ok: false, reason: labCan.end(row) ? 'lab-not-ready' : 'lab-ended' };
  const definition = library.lab(row.labName);
  const task = definition?.tasks.find(({ id }) => id === taskId);
  if (!definition || !task) return { ok: false, reason: 'task-not-found' };

  const place = { learnerId, courseId: row.courseId, lessonId: row.lessonId };
  const missing = await missingNeeds(db, place, task.needs);
  if (missing.length > 0) {
    const titles = missing.map((id) => definition.tasks.find((one) => one.id === id)?.title ?? id);
    return { ok: false, reason: 'task-needs-others', message: needsFirst(titles) };
  }
  const longestSeconds = checkTimeoutMs(definition, task) / 1000;
  if (!(await claimCheck(db, labId, longestSeconds + claimGraceSeconds)))
    return { ok: false, reason: 'check-running' };
  try {
    const handle = row.handle as LabHandle;
    const checked = await runConditions(services, { handle, definition, task, seeds: row.seeds });
    if (!checked.ok) {
      for (const { file, problem, output } of checked.broken)
        logWarning(`Check labs/${row.labName}/${file} ${problem}:\n${output}`, { labId });
      return { ok: false, reason: checked.reason };
    }
    const { conditions } = checked;
    const passed = conditions.every((condition) => condition.passed);
    await recordTaskCheck(services, { ...place, taskId, conditions });
    const pass = passed
      ? await recordTaskPass(services, { ...place, taskId, points: task.points })
      : await nothingPassed(db, learnerId);
    const { pointsAwarded, learnerTotal: total, certificate } = pass;
    return {
      ok: true,
      passed,
      conditions,
      task: await taskView(services, { ...place, taskId }),
      pointsAwarded,
      learnerTotal: total,
      certificate,
    };
  } catch (error) {
    if (isLabFailure(error) && error.reason === 'lab-gone')
      return { ok: false, reason: 'lab-gone' };
    throw error;
  } finally {
    await releaseCheck(db, labId);
  }
}

type Place = { learnerId: string; courseId: string; lessonId: string };

async function missingNeeds(db: Database, place: Place, needs: string[]): Promise<string[]> {
  if (needs.length === 0) return [];
  const rows = await db
    .select({ taskId: taskPass.taskId })
    .from(taskPass)
    .where(
      and(
        eq(taskPass.learnerId, place.learnerId),
        eq(taskPass.courseId, place.courseId),
        eq(taskPass.lessonId, place.lessonId),
        inArray(taskPass.taskId, needs),
      ),
    );
  return needs.filter((id) => !rows.some(({ taskId }) => taskId === id));
}

function needsFirst(titles: string[]): string {
  return `This task builds on ${titles.map((title) => `“${title}”`).join(' and ')}. Pass that one first.`;
}

/**
 * More than a check may take, so that a check that never returns does not lock the task forever.
 */
const claimGraceSeconds = 25;

async function claimCheck(db: Database, labId: string, claimSeconds: number): Promise<boolean> {
  const rows = await db
    .update(lab)
    .set({ checkingUntil: sql`now() + make_interval(secs => ${claimSeconds})` })
    .where(
      and(eq(lab.id, labId), sql`(${lab.checkingUntil} is null or ${lab.checkingUntil} < now())`),
    )
    .returning({ id: lab.id });
  return rows.length > 0;
}

async function releaseCheck(db: Database, labId: string): Promise<void> {
  await db
    .update(lab)
    .set({ checkingUntil: null, lastActiveAt: sql`now()` })
    .where(eq(lab.id, labId));
}

async function nothingPassed(db: Database, learnerId: string) {
  return {
    pointsAwarded: 0,
    learnerTotal: await learnerTotal({ db }, learnerId),
    certificate: null,
  };
}
