declare namespace App {
  interface Locals {
    /**
     * What the process that serves the page was built with: src/processes/web-server.ts hands it
     * over with each request, and src/processes/dev-integration.ts does for `astro dev`.
     */
    services: import('#services').Services;
    /** The signed-in learner, or null; set by src/middleware.ts for every request. */
    learner: import('#domain/accounts/learner').SignedInLearner | null;
    /** Set by src/middleware.ts when the database could not answer this request: the error page is then a 503. */
    isDatabaseUnavailable?: boolean;
    /** What the components inside a lesson's prose show; set by the lesson page before it renders them. */
    lesson?: import('#client/lesson/lesson-data').LessonContext;
  }
}
