import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/client';
import type { Move } from '#domain/learning/moves';
import type { CourseLibrary } from '#domain/ports/course-library';

/**
 * Takes the records of learners along when authors rename a lesson or move a task to another one: passes,
 * hints, attempts, the running lab and the place to go on. Each move is carried out once and noted, in one
 * transaction, so that any number of servers may start at once. The ledger keeps the names of its day;
 * `lessonNow` reads them. Returns the moves that took rows along.
 */
export async function moveRecords({
  db,
  library,
}: {
  db: Database;
  library: CourseLibrary;
}): Promise<Move[]> {
  const moved: Move[] = [];
  for (const move of library.moves()) if ((await carryOut(db, move)) > 0) moved.push(move);
  return moved;
}

/** How many rows were moved; none where the move was carried out before. */
async function carryOut(db: Database, move: Move): Promise<number> {
  const { courseId, from, taskId, to } = move;
  return db.transaction(async (tx) => {
    const noted = await tx.execute(sql`
      insert into content_move (course_id, from_lesson_id, task_id, to_lesson_id)
      values (${courseId}, ${from}, ${taskId ?? ''}, ${to})
      on conflict do nothing returning 1`);
    if (noted.length === 0) return 0;
    const statements = [...ofTasks(move), ...(taskId === null ? ofLesson(move) : [])];
    let rows = 0;
    for (const statement of statements) rows += (await tx.execute(statement)).count;
    return rows;
  });
}

/** A learner who has also done the task in its new lesson keeps that row. */
function ofTasks({ courseId, from, taskId, to }: Move): SQL[] {
  const here = sql`course_id = ${courseId} and lesson_id = ${from}`;
  const chosen = taskId === null ? here : sql`${here} and task_id = ${taskId}`;
  return [
    sql`
      insert into task_pass (learner_id, course_id, lesson_id, task_id, passed_at)
      select learner_id, course_id, ${to}, task_id, passed_at from task_pass where ${chosen}
      on conflict do nothing`,
    sql`delete from task_pass where ${chosen}`,
    sql`
      insert into task_progress (learner_id, course_id, lesson_id, task_id, checks,
        last_conditions, last_checked_at, hints_shown, solution_shown_at)
      select learner_id, course_id, ${to}, task_id, checks,
        last_conditions, last_checked_at, hints_shown, solution_shown_at
      from task_progress where ${chosen}
      on conflict do nothing`,
    sql`delete from task_progress where ${chosen}`,
  ];
}

function ofLesson({ courseId, from, to }: Move): SQL[] {
  const here = sql`course_id = ${courseId} and lesson_id = ${from}`;
  return [
    sql`update quiz_attempt set lesson_id = ${to} where ${here}`,
    sql`update lab set lesson_id = ${to} where ${here}`,
    sql`update lesson_visit set lesson_id = ${to} where ${here}`,
    sql`update enrolment set last_lesson_id = ${to} where course_id = ${courseId} and last_lesson_id = ${from}`,
  ];
}
