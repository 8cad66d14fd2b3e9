declare namespace App {
  interface Locals {
    /** The signed-in learner, or null; set by src/middleware.ts for every request. */
    learner: import('./domain/learner.ts').SignedInLearner | null;
  }
}
