type Reason = {
  status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 500 | 502 | 503 | 504;
  /** What happened and what to do next. */
  message: string;
};

/** Every reason that a command, query or guard gives, with its status and its sentence. */
export const reasons = {
  // Requests
  'malformed-body': {
    status: 400,
    message: 'The request could not be read: its body is not valid JSON.',
  },
  'malformed-form': {
    status: 400,
    message: 'The form could not be read. Go back, reload the page and send it again.',
  },
  'invalid-input': { status: 400, message: 'Some of the values sent are not as expected.' },
  'json-expected': {
    status: 415,
    message: 'The request must carry JSON with Content-Type: application/json.',
  },
  'form-expected': {
    status: 415,
    message: 'The request must carry a form with Content-Type: application/x-www-form-urlencoded.',
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
    message: 'Something went wrong on our side; it has been recorded. Try again in a moment.',
  },

  // Accounts
  'sign-in-required': { status: 401, message: 'Sign in to do this.' },
  'wrong-credentials': {
    status: 401,
    message: 'The email and the password do not belong together. Check both and try again.',
  },
  'wrong-password': { status: 403, message: 'This is not your present password.' },
  'too-many-tries': {
    status: 429,
    message: 'There have been too many tries. Wait a little, then try again.',
  },
  'email-taken': {
    status: 409,
    message: 'If this email has an account already, sign in with it. Otherwise use another email.',
  },
} as const satisfies Record<string, Reason>;

export type KnownReason = keyof typeof reasons;
