/** A task as its learner sees it; the same shape in the page, after a check and after a hint. */
export type TaskView = {
  id: string;
  title: string;
  /** Awarded once, when it passes. */
  points: number;
  /** attempted: checked at least once and not passed. A passed task stays passed. */
  state: TaskState;
  /** Outcome of the last check; null before the first. */
  conditions: { says: string; passed: boolean }[] | null;
  /** The hints revealed so far; `{seed.x}` is not filled in. */
  hints: string[];
  hintsTotal: number;
  /** Whether "Show solution" would be granted: after one check. */
  maySeeSolution: boolean;
  /** What does it, part by part, once the learner has asked for it; drawn values are not filled in. */
  solution: SolutionPart[] | null;
  /** Tasks that must pass before this one can be checked. */
  needs: { id: string; title: string; passed: boolean }[];
};

/** A file that is written, or what is run. */
export type SolutionPart = {
  /** The file's place in the home, or where it is run; null where one script is all there is. */
  title: string | null;
  text: string;
};

export type TaskState = 'open' | 'attempted' | 'passed';

/** Whether a learner may read a task's solution: only after an attempt of their own. */
export function maySeeSolution(progress: { checks: number; passed: boolean }): boolean {
  return progress.passed || progress.checks > 0;
}
