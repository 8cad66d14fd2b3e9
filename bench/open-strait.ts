import { courseLibrary } from '#adapters/course-files';
import { postgresSessions } from '#adapters/sessions';
import { connect, type Database } from '#db/client';
import { engines } from '#domain/engines/engines';
import type { LabView } from '#domain/labs/lab';
import { paths } from '#paths';
import { testLearner } from '../db/testing/test-learner.ts';
import { StraitInstallation } from '../e2e/strait-installation.ts';
import { projectRoot } from '../scripts/setup/project.ts';

export const engine = engines.cassandra;
/** The first of the catalogue that has a lab. */
export const lesson = courseLibrary({ root: projectRoot, cache: true })
  .courses()[0]!
  .lessons.find(({ lab }) => lab)!;

/** A learner's browser, as far as a bench needs one. */
export type Visitor = {
  headers: Record<string, string>;
  start(): Promise<LabView>;
  /** Waits for another version than the one that is known. */
  look(labId: string, known?: string): Promise<{ lab: LabView; version: string }>;
  end(labId: string): Promise<void>;
};

/** A Strait of the bench's own: the built server, a database, and learners who have the lesson open. */
export async function openStrait(settings: Record<string, string>): Promise<{
  url: string;
  db: Database;
  visitor(): Promise<Visitor>;
  remove(): Promise<void>;
}> {
  const installation = await StraitInstallation.create({ LAB_ENGINE: engine.name, ...settings });
  const { url } = installation;
  const { db, sql } = connect(installation.databaseUrl, { max: 3 });
  const sessions = postgresSessions(db, url);

  async function visitor(): Promise<Visitor> {
    const learnerId = await testLearner(db);
    const { token } = await sessions.create(learnerId, null);
    const headers = { Cookie: `${sessions.cookieName}=${token}`, Origin: url };
    const page = await fetch(url + paths.lesson(lesson.courseId, lesson.id), { headers });
    await page.text();

    async function ask(method: string, path: string, body?: object) {
      const response = await fetch(url + path, {
        method,
        headers: { ...headers, 'Content-Type': 'application/json' },
        body: body && JSON.stringify(body),
      });
      const answer = (await response.json()) as { lab: LabView; version: string };
      if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`);
      return answer;
    }
    return {
      headers,
      start: async () => {
        const asked = { course: lesson.courseId, lesson: lesson.id };
        return (await ask('POST', paths.api.labs(), asked)).lab;
      },
      look: (labId, known) => ask('GET', paths.api.lab(labId, known)),
      end: async (labId) => {
        await ask('DELETE', paths.api.lab(labId));
      },
    };
  }

  return {
    url,
    db,
    visitor,
    remove: async () => {
      await sql.end();
      await installation.remove();
    },
  };
}
