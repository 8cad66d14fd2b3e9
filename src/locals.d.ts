declare namespace App {
  interface Locals {
    /** The signed-in learner, or null; set by src/middleware.ts for every request. */
    learner: import('#domain/accounts/learner').SignedInLearner | null;
    /** What the components inside a lesson's prose show; set by the lesson page before it renders them. */
    lesson?: import('#client/lesson/lesson-data').LessonContext;
  }
}
