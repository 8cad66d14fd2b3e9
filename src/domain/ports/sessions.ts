import type { SignedInLearner } from '#domain/accounts/learner';

/** A session as its owner's browser holds it: the token goes into the cookie and is stored nowhere. */
export type NewSession = { token: string; expiresAt: Date };

export type ValidSession = {
  learner: SignedInLearner;
  /** The new end of the session when this use moved it; the cookie must then be set again. */
  renewedUntil: Date | null;
};

/** A row for the learner's own list; it carries no id that could be used or guessed. */
export type SessionSummary = {
  startedAt: Date;
  expiresAt: Date;
  /** As "Firefox on Linux", or null where the browser did not say. */
  browser: string | null;
  isCurrent: boolean;
};

/** Who is signed in, kept in Postgres. Every method that takes a token treats a malformed one as unknown. */
export type Sessions = {
  /** `__Host-sid` where the site is served over https, else `sid`. */
  cookieName: string;
  /** Whether the cookie may travel over https alone. */
  secure: boolean;
  create(learnerId: string, browser: string | null): Promise<NewSession>;
  validate(token: string): Promise<ValidSession | null>;
  /** Those of the tokens that still sign somebody in; asking is no use of the session and renews none. */
  stillSignedIn(tokens: string[]): Promise<Set<string>>;
  end(token: string): Promise<void>;
  /** Ends the learner's sessions apart from the token's; says how many there were. */
  endOthers(learnerId: string, token: string): Promise<number>;
  endAll(learnerId: string): Promise<void>;
  list(learnerId: string, token: string): Promise<SessionSummary[]>;
  /** Removes rows that can no longer sign anybody in. */
  deleteExpired(): Promise<void>;
};
