// The only module that imports lucia; docs/decisions/001-lucia-behind-one-module.md says why.
import { createHash, randomBytes } from 'node:crypto';
import { and, desc, eq, gt, inArray, lte, ne, or, sql } from 'drizzle-orm';
import { type Adapter, type DatabaseSession, Lucia, TimeSpan } from 'lucia';
import type { Database } from '#db/client';
import { learner, session } from '#db/schema/accounts';
import { isSessionToken, sessionCookieName } from '#domain/accounts/session-cookie';
import type { Sessions, ValidSession } from '#domain/ports/sessions';

type Account = { name: string; email: string };

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<{ createdAt: Date }, Account>;
    UserId: string;
    DatabaseSessionAttributes: { browser: string | null; createdAt: Date };
    DatabaseUserAttributes: Account;
  }
}

/** A session unused for this long ends. */
const idleDays = 30;
/** However much it is used, a session ends this long after sign-in. */
const absoluteDays = 90;
const absoluteLimit = sql`make_interval(days => ${absoluteDays})`;

/** Sessions in Postgres. `publicOrigin` decides the cookie's name and whether it needs https. */
export function postgresSessions(db: Database, publicOrigin: string): Sessions {
  const lucia = new Lucia(adapter(db), {
    sessionExpiresIn: new TimeSpan(idleDays, 'd'),
    // A whitelist by name: lucia spreads these over its own fields, including expiresAt.
    getUserAttributes: ({ name, email }) => ({ name, email }),
    getSessionAttributes: ({ createdAt }) => ({ createdAt }),
  });
  return {
    cookieName: sessionCookieName(publicOrigin),
    secure: publicOrigin.startsWith('https:'),
    async create(learnerId, browser) {
      const token = randomBytes(32).toString('base64url');
      const made = await lucia.createSession(
        learnerId,
        { browser, createdAt: new Date() },
        { sessionId: idOf(token) },
      );
      return { token, expiresAt: made.expiresAt };
    },
    async validate(token) {
      if (!isSessionToken(token)) return null;
      return await validate(lucia, idOf(token)).catch(nullWhenEnded);
    },
    async stillSignedIn(tokens) {
      if (tokens.length === 0) return new Set();
      const byId = new Map(tokens.map((token) => [idOf(token), token]));
      const rows = await db
        .select({ id: session.id })
        .from(session)
        .where(
          and(
            inArray(session.id, [...byId.keys()]),
            gt(session.expiresAt, sql`now()`),
            gt(session.createdAt, sql`now() - ${absoluteLimit}`),
          ),
        );
      // Every row was requested by an id of the map.
      return new Set(rows.map(({ id }) => byId.get(id)!));
    },
    end: (token) => lucia.invalidateSession(idOf(token)),
    async endOthers(learnerId, token) {
      const ended = await db
        .delete(session)
        .where(and(eq(session.learnerId, learnerId), ne(session.id, idOf(token))))
        .returning({ startedAt: session.createdAt });
      return ended.length;
    },
    endAll: (learnerId) => lucia.invalidateUserSessions(learnerId),
    async list(learnerId, token) {
      const rows = await db
        .select({
          id: session.id,
          startedAt: session.createdAt,
          expiresAt: session.expiresAt,
          browser: session.browser,
        })
        .from(session)
        .where(and(eq(session.learnerId, learnerId), gt(session.expiresAt, sql`now()`)))
        .orderBy(desc(session.createdAt), desc(session.id));
      return rows.map(({ id, ...row }) => ({ ...row, isCurrent: id === idOf(token) }));
    },
    deleteExpired: () => lucia.deleteExpiredSessions(),
  };
}

/** What is stored instead of the token, so that a stolen row cannot be used to sign in. */
function idOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

async function validate(
  lucia: Lucia<{ createdAt: Date }, Account>,
  id: string,
): Promise<ValidSession | null> {
  const { user, session: found } = await lucia.validateSession(id);
  if (!found) return null;
  const { id: learnerId, name, email } = user;
  return {
    learner: { id: learnerId, name, email },
    renewedUntil: found.fresh ? earlier(found.expiresAt, lastDay(found.createdAt)) : null,
  };
}

function lastDay(createdAt: Date): Date {
  return new Date(createdAt.getTime() + absoluteDays * 24 * 3_600_000);
}

function earlier(a: Date, b: Date): Date {
  return a < b ? a : b;
}

/** The row was gone when the session was renewed: the learner signed out during this request. */
class SessionEnded extends Error {}

function nullWhenEnded(error: unknown): null {
  if (error instanceof SessionEnded) return null;
  throw error;
}

/** Named columns only, so that a password hash is never read with a session. */
function adapter(db: Database): Adapter {
  return {
    async getSessionAndUser(id) {
      const [row] = await db
        .select({
          id: session.id,
          userId: session.learnerId,
          expiresAt: session.expiresAt,
          browser: session.browser,
          createdAt: session.createdAt,
          name: learner.name,
          email: learner.email,
        })
        .from(session)
        .innerJoin(learner, eq(learner.id, session.learnerId))
        .where(and(eq(session.id, id), gt(session.createdAt, sql`now() - ${absoluteLimit}`)));
      if (!row) return [null, null];
      const { name, email, ...found } = row;
      return [asDatabaseSession(found), { id: found.userId, attributes: { name, email } }];
    },
    async getUserSessions(learnerId) {
      const rows = await db
        .select({
          id: session.id,
          userId: session.learnerId,
          expiresAt: session.expiresAt,
          browser: session.browser,
          createdAt: session.createdAt,
        })
        .from(session)
        .where(eq(session.learnerId, learnerId));
      return rows.map(asDatabaseSession);
    },
    async setSession({ id, userId, expiresAt, attributes }) {
      await db.insert(session).values({ id, learnerId: userId, expiresAt, ...attributes });
    },
    async updateSessionExpiration(id, expiresAt) {
      const renewed = await db
        .update(session)
        .set({
          expiresAt: sql`least(${expiresAt.toISOString()}::timestamptz, ${session.createdAt} + ${absoluteLimit})`,
        })
        .where(eq(session.id, id))
        .returning({ expiresAt: session.expiresAt });
      if (renewed.length === 0) throw new SessionEnded();
    },
    async deleteSession(id) {
      await db.delete(session).where(eq(session.id, id));
    },
    async deleteUserSessions(learnerId) {
      await db.delete(session).where(eq(session.learnerId, learnerId));
    },
    async deleteExpiredSessions() {
      await db
        .delete(session)
        .where(
          or(
            lte(session.expiresAt, sql`now()`),
            lte(session.createdAt, sql`now() - ${absoluteLimit}`),
          ),
        );
    },
  };
}

type Row = { id: string; userId: string; expiresAt: Date; browser: string | null; createdAt: Date };

function asDatabaseSession({ browser, createdAt, ...rest }: Row): DatabaseSession {
  return { ...rest, attributes: { browser, createdAt } };
}
