import { defineMiddleware } from 'astro:middleware';
import { isDatabaseUnavailable } from '#domain/database-unavailable';
import { compressed } from '#http/compress';
import { announcesTooMuch } from '#http/input';
import { movedAddress } from '#http/moved-address';
import { databaseUnavailable, type Failure, refusal, respond } from '#http/respond';
import { isOwnRequest } from '#http/same-origin';
import { setSessionCookie } from '#http/session-cookie';
import { logError, printableError } from '#log';
import { signedInSession } from '#queries/accounts/signed-in-learner';

/** Runs before every page and endpoint, in development and in production. */
export const onRequest = defineMiddleware(async (context, next) => {
  const { locals } = context;
  // The error page of a request that the database could not answer asks it nothing more.
  if (locals.isDatabaseUnavailable) return asUnavailable(await next());
  locals.learner = null;
  // Prerendered pages are made by the build, where there is no request and no database.
  if (context.isPrerendered) return next();
  const { env, sessions, library } = locals.services;
  const problem = problemOf(context.request, env.origins);
  if (problem) return respond(problem);
  try {
    const session = await signedInSession({ sessions }, context.request.headers.get('cookie'));
    locals.learner = session?.learner ?? null;
    if (session?.renewedUntil)
      setSessionCookie(context.cookies, sessions, {
        token: session.token,
        expiresAt: session.renewedUntil,
      });
    const moved = movedAddress(library, context.url);
    if (moved) return context.redirect(moved, 308);
    const response = keptToThisLearner(await next());
    return import.meta.env.PROD ? compressed(context.request, response) : response;
  } catch (error) {
    locals.isDatabaseUnavailable = isDatabaseUnavailable(error);
    if (locals.isDatabaseUnavailable && context.url.pathname.startsWith('/api/')) {
      logError(`${context.request.method} ${context.url.pathname} failed`, error);
      return respond(databaseUnavailable);
    }
    // Astro prints what it catches, and a database error's message holds the query's parameters.
    throw printableError(error);
  }
});

function problemOf(request: Request, origins: string[]): Failure | null {
  if (!isOwnRequest(request, origins)) return { ok: false, reason: 'foreign-origin' };
  if (announcesTooMuch(request)) return { ok: false, reason: 'body-too-large' };
  return null;
}

/** Astro answers its error page with 500, whatever the page says. */
function asUnavailable({ body, headers: given }: Response): Response {
  const { status, headers } = refusal(databaseUnavailable);
  const all = { ...Object.fromEntries(given), ...headers, 'Cache-Control': 'no-store' };
  return new Response(body, { status, headers: all });
}

/** Pages name who is signed in, so no shared cache may keep one for somebody else. */
function keptToThisLearner(response: Response): Response {
  if (!response.headers.has('cache-control'))
    response.headers.set('Cache-Control', 'private, no-cache');
  return response;
}
