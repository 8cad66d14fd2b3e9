/**
 * Every URL of the product, so that pages, tests and the browser's code never spell one out twice.
 */
export const paths = {
  home: () => '/',
  courses: () => '/courses',
  course: (course: string) => `/courses/${course}`,
  lesson: (course: string, lesson: string) => `/courses/${course}/${lesson}`,
  /** With a term's id: at that term. */
  glossary: (term?: string) => (term ? `/glossary#${term}` : '/glossary'),
  dashboard: () => '/dashboard',
  leaderboard: (board?: string) =>
    board ? `/leaderboard?board=${encodeURIComponent(board)}` : '/leaderboard',
  register: (then?: string) => withReturn('/register', then),
  /** `notice` names a sentence to show above the form. */
  signIn: (then?: string, notice?: 'email-taken') =>
    withReturn('/sign-in', then) + (notice ? `${then ? '&' : '?'}notice=${notice}` : ''),
  signOut: () => '/sign-out',
  profile: () => '/profile',
  /** A read-only terminal window. */
  viewer: (lab: string, terminal: string) => `/labs/${lab}/terminals/${terminal}`,
  certificate: (code: string) => `/certificates/${code}`,
  certificatePicture: (code: string) => `/certificates/${code}.png`,
  verifyCertificate: () => '/certificates',
  health: () => '/healthz',
  api: {
    /** POST {course, lesson} starts; GET finds the learner's running lab. */
    labs: () => '/api/labs',
    /** GET waits until the state differs from the `known` version; DELETE ends the lab. */
    lab: (id: string, known?: string) =>
      `/api/labs/${id}${known ? `?known=${encodeURIComponent(known)}` : ''}`,
    labExtensions: (id: string) => `/api/labs/${id}/extensions`,
    labChecks: (id: string) => `/api/labs/${id}/checks`,
    /** POST reveals the next hint; body {course, lesson}. */
    taskHints: (course: string, lesson: string, task: string) =>
      `/api/courses/${course}/${lesson}/tasks/${task}/hints`,
    /** POST reveals the solution after an attempt. */
    taskSolution: (course: string, lesson: string, task: string) =>
      `/api/courses/${course}/${lesson}/tasks/${task}/solution`,
    /** POST opens (or returns the open) attempt. */
    quizAttempts: (course: string, lesson: string) =>
      `/api/courses/${course}/${lesson}/quiz/attempts`,
    /** POST submits the answers of an attempt. */
    quizSubmission: (attempt: string) => `/api/quiz-attempts/${attempt}/submission`,
    /** GET what has changed for a lesson page since it was rendered. */
    lessonProgress: (course: string, lesson: string) => `/api/courses/${course}/${lesson}/progress`,
  },
  /** WebSocket upgrade. */
  terminal: (lab: string, terminal: string) => `/ws/labs/${lab}/terminals/${terminal}`,
  /** WebSocket upgrade of a read-only window. */
  terminalViewer: (lab: string, terminal: string) => `/ws/labs/${lab}/terminals/${terminal}/viewer`,
} as const;

function withReturn(path: string, then: string | undefined): string {
  return then ? `${path}?then=${encodeURIComponent(then)}` : path;
}
