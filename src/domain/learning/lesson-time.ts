/** What a learner does in a lesson, counted. */
export type LessonWork = {
  /** Of prose, commands, code excerpts and quiz questions; output and drawings do not count. */
  words: number;
  runs: number;
  figures: number;
  tasks: TaskKind[];
  questions: number;
};

/** What a task asks for: a CQL statement, shell commands, a program, or one of these without step-by-step text. */
export type TaskKind = 'statement' | 'commands' | 'program' | 'project' | 'program-project';

/** A lesson that takes longer is two lessons. */
export const longestLessonMinutes = 30;

/** Technical prose is read more slowly than a novel (240 words a minute). */
const wordsPerMinute = 180;
/** Press Run, wait for the output, compare it with the text. */
const minutesPerRun = 0.5;
const minutesPerFigure = 0.5;
/** Decide on an answer, and read the feedback; reading the question counts as words. */
const minutesPerQuestion = 0.5;
/** Try, check, read what is missing, and try again; docs/decisions/013 says how these were chosen. */
const minutesPerTask: Record<TaskKind, number> = {
  statement: 2,
  commands: 3,
  program: 7,
  project: 6,
  'program-project': 12,
};

/** Minutes that a lesson takes from its first line to the end of its quiz, rounded up. */
export function lessonMinutes({ words, runs, figures, tasks, questions }: LessonWork): number {
  return Math.ceil(
    words / wordsPerMinute +
      runs * minutesPerRun +
      figures * minutesPerFigure +
      tasks.reduce((sum, kind) => sum + minutesPerTask[kind], 0) +
      questions * minutesPerQuestion,
  );
}

/** Words of a text: runs of letters and digits. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}'’]+/gu)?.length ?? 0;
}
