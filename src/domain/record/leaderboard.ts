import type { Course } from '#domain/learning/course';

/** A leaderboard: all time, one month (UTC), or one course. Its id is in URLs and in Postgres. */
export type Board =
  | { kind: 'all'; id: 'all' }
  | { kind: 'month'; id: string; periodStart: string }
  | { kind: 'course'; id: string; courseId: string };

export const allTime: Board = { kind: 'all', id: 'all' };

export function monthBoard(at: Date): Board {
  const month = at.toISOString().slice(0, 7);
  return { kind: 'month', id: `month:${month}`, periodStart: `${month}-01` };
}

export function courseBoard(courseId: string): Board {
  return { kind: 'course', id: `course:${courseId}`, courseId };
}

/** The boards that an award counts on. */
export function boardsOf(courseId: string, at: Date): Board[] {
  return [allTime, courseBoard(courseId), monthBoard(at)];
}

/** Reads a board's id; null for one that cannot exist. */
export function readBoard(id: string, courses: Course[]): Board | null {
  if (id === 'all') return allTime;
  const month = /^month:(\d{4}-(0[1-9]|1[0-2]))$/.exec(id);
  if (month) return { kind: 'month', id, periodStart: `${month[1]}-01` };
  const course = courses.find((entry) => id === `course:${entry.id}`);
  return course ? courseBoard(course.id) : null;
}

export function boardTitle(board: Board, courses: Course[]): string {
  if (board.kind === 'all') return 'All time';
  if (board.kind === 'course')
    return courses.find((entry) => entry.id === board.courseId)?.title ?? board.courseId;
  const month = new Date(`${board.periodStart}T00:00:00Z`);
  return month.toLocaleDateString('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/** Sort key of a board: more points first; among equals, whoever reached them first. */
export function boardKey(total: number, at: Date): bigint {
  const earliness = 0xffff_ffffn - BigInt(Math.floor(at.getTime() / 1000));
  return (BigInt(total) << 32n) | earliness;
}

/** The smallest key of a total: rows with more points have at least `leastKey(total + 1)`. */
export function leastKey(total: number): bigint {
  return BigInt(total) << 32n;
}

/**
 * Ranks a run of adjacent rows, best first. Equal totals share a rank and the next rank is skipped
 * ("1 2 2 4", standard competition ranking). `ahead` is the number of rows before the run;
 * `firstRank` is the rank of its first row, which is lower than ahead + 1 if it ties with rows
 * before the run.
 */
export function rankRows<Row extends { total: number }>(
  rows: Row[],
  { ahead, firstRank }: { ahead: number; firstRank: number },
): (Row & { rank: number })[] {
  let rank = firstRank;
  return rows.map((row, index) => {
    if (index > 0 && row.total !== rows[index - 1]!.total) rank = ahead + index + 1;
    return { ...row, rank };
  });
}
