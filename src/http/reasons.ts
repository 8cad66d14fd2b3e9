type Reason = {
  status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 500 | 502 | 503 | 504;
  /** What happened and what to do next. */
  message: string;
};

/** Every reason that a command, query or guard can give, with its status and sentence. */
export const reasons = {
  // Requests
  'malformed-body': {
    status: 400,
    message: 'The body of the request is not valid JSON.',
  },
  'malformed-form': {
    status: 400,
    message: 'The form could not be read. Go back, reload the page and send it again.',
  },
  'invalid-input': { status: 400, message: 'Some of the values are not valid.' },
  'json-expected': {
    status: 415,
    message: 'Send JSON with Content-Type: application/json.',
  },
  'form-expected': {
    status: 415,
    message: 'Send a form with Content-Type: application/x-www-form-urlencoded.',
  },
  'body-too-large': {
    status: 413,
    message: 'The request is too large: at most 64 KiB are accepted.',
  },
  'foreign-origin': {
    status: 403,
    message:
      'This request did not come from a page of this site. Open the site at its own address and try again.',
  },
  'not-found': { status: 404, message: 'There is nothing at this address.' },
  unexpected: {
    status: 500,
    message:
      'Something went wrong on our side, and the error has been recorded. Try again in a moment.',
  },
  'database-unavailable': {
    status: 503,
    message:
      'The database did not answer in time. Nothing you have is lost. Try again in a few seconds.',
  },

  // Accounts
  'sign-in-required': { status: 401, message: 'Sign in to do this.' },
  'wrong-credentials': {
    status: 401,
    message: 'That email and password don’t match. Check both and try again.',
  },
  'wrong-password': { status: 403, message: 'That isn’t your current password.' },
  'too-many-tries': {
    status: 429,
    message: 'Too many attempts. Wait a little, then try again.',
  },
  'email-taken': {
    status: 409,
    message:
      'If you already have an account with this email, sign in. Otherwise use another email.',
  },

  // Labs
  'lesson-not-found': {
    status: 404,
    message: 'There is no such lesson. The course page lists all of them.',
  },
  'lesson-has-no-lab': { status: 404, message: 'This lesson has no lab to start.' },
  'labs-unavailable': {
    status: 503,
    message: 'Labs cannot run on this server at the moment. Lessons and quizzes still work.',
  },
  'lab-running-elsewhere': {
    status: 409,
    message: 'The lab of another lesson is still running. End it to start this one.',
  },
  'lab-limit-reached': {
    status: 429,
    message: 'You have started many labs in a short time. Wait a few minutes, then start again.',
  },
  'lab-not-found': {
    status: 404,
    message: 'You have no such lab. Start one from its lesson.',
  },
  'lab-not-ready': {
    status: 409,
    message: 'The lab is still starting. Try again when its terminal is open.',
  },
  'terminal-not-found': {
    status: 404,
    message: 'This lab has no such terminal. Reload the page: the lesson may have changed.',
  },
  'too-many-terminals': {
    status: 429,
    message: 'You have many terminals open in other windows. Close some, then try again.',
  },
  'terminals-stopping': {
    status: 503,
    message: 'The server is restarting. The terminal will reconnect by itself.',
  },
  'terminals-starting': {
    status: 503,
    message: 'The terminals are starting. The terminal will reconnect by itself.',
  },
  'lab-ended': { status: 410, message: 'This lab has ended. Start a new one to continue.' },
  'lab-gone': {
    status: 410,
    message:
      'The node of this lab has stopped. Start a new lab to continue; everything you passed is kept.',
  },
  'lab-extension-too-early': {
    status: 409,
    message: 'A lab can be extended when less than an hour is left.',
  },
  'lab-extensions-used-up': {
    status: 409,
    message:
      'This lab has been extended as often as possible. You can start a new one when it ends.',
  },

  // Courses, tasks and quizzes
  'course-not-found': {
    status: 404,
    message: 'There is no such course. The catalogue lists them all.',
  },
  'task-not-found': {
    status: 404,
    message: 'This lesson has no such task. Reload the page: the lesson may have changed.',
  },
  'task-needs-others': { status: 409, message: 'Pass the tasks that this one builds on first.' },
  'check-running': {
    status: 409,
    message: 'A check is already running in this lab. Wait for its result.',
  },
  'lab-exhausted': {
    status: 409,
    message:
      'Your node has reached its limit of processes, so the check could not start. Stop what is running in your terminals, then check again.',
  },
  'check-broken': {
    status: 502,
    message:
      'The check could not tell whether the task is done. The fault is on our side and has been recorded; your work is untouched. Try again in a moment.',
  },
  'solution-locked': {
    status: 403,
    message: 'The solution is available after your first check of this task. Press "Check" once.',
  },
  'quiz-not-found': {
    status: 404,
    message: 'This lesson has no quiz. Reload the page: the lesson may have changed.',
  },
  'attempt-not-found': {
    status: 404,
    message: 'You have no such attempt. Reload the page and start the quiz again.',
  },
  'answers-invalid': {
    status: 400,
    message: 'These answers do not match the questions of this attempt.',
  },
  'quiz-changed': {
    status: 409,
    message:
      'The quiz was changed while you were answering. This try does not count; start a new one.',
  },
  'quiz-passed': { status: 409, message: 'You have already passed this quiz.' },
  'no-attempts-left': { status: 409, message: 'You have used all your attempts at this quiz.' },
  'quiz-cooldown': { status: 429, message: 'You can try again a little later.' },
} as const satisfies Record<string, Reason>;

export type KnownReason = keyof typeof reasons;
