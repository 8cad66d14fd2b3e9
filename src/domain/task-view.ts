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
  /** Its script, once the learner has asked for it; `$SEED_x` is not filled in. */
  solution: { language: 'bash' | 'cql'; text: string } | null;
  /** Tasks that must pass before this one can be checked. */
  needs: { id: string; title: string; passed: boolean }[];
};

export type TaskState = 'open' | 'attempted' | 'passed';

/** Whether a learner may read a task's solution: only after an attempt of their own. */
export function maySeeSolution(progress: { checks: number; passed: boolean }): boolean {
  return progress.passed || progress.checks > 0;
}
