import type { APIContext, APIRoute, AstroCookies } from 'astro';
import type { z } from 'zod';
import type { SignedInLearner } from '#domain/accounts/learner';
import { isDatabaseUnavailable } from '#domain/database-unavailable';
import { logError } from '#log';
import type { Services } from '#services';
import { clientAddress } from './client-address.ts';
import { parse, readJson } from './input.ts';
import { databaseUnavailable, type Failure, type Outcome, respond } from './respond.ts';

/** What an endpoint asks of a request before its handler runs. */
type Demands<Body extends z.ZodType, Params extends z.ZodType, SignedIn extends boolean> = {
  /** Shape of the JSON body; without it no body is read. */
  body?: Body;
  /**
   * Shape of the path's parameters; by default they are strings as Astro gives them. A mismatch is
   * a 404.
   */
  params?: Params;
  /** Refuses visitors with 401; the handler's learner is then never null. */
  signedIn?: SignedIn;
  /** Status on success. */
  status?: 200 | 201 | 202;
};

type Given<Body, Params, SignedIn extends boolean> = {
  services: Services;
  learner: SignedIn extends true ? SignedInLearner : SignedInLearner | null;
  body: Body;
  params: Params;
  request: Request;
  url: URL;
  cookies: AstroCookies;
  /** The client's IP address, through as many proxies as the operator declared. */
  address: string;
};

/**
 * An API route: parses, authorises, calls one command or query, responds. The handler returns an
 * outcome, which respond.ts translates, or a whole Response if JSON will not do.
 */
export function endpoint<
  Body extends z.ZodType = z.ZodUndefined,
  Params extends z.ZodType = z.ZodType<Record<string, string>>,
  SignedIn extends boolean = false,
>(
  demands: Demands<Body, Params, SignedIn>,
  handle: (
    given: Given<z.infer<Body>, z.infer<Params>, SignedIn>,
  ) => Promise<Outcome | Response> | Outcome | Response,
): APIRoute {
  return async (context) => {
    try {
      const given = await meet(demands, context);
      if (!given.ok) return respond(given);
      const outcome = await handle(
        given as typeof given & Given<z.infer<Body>, z.infer<Params>, SignedIn>,
      );
      return outcome instanceof Response ? outcome : respond(outcome, demands.status);
    } catch (error) {
      logError(`${context.request.method} ${context.routePattern} failed`, error);
      return respond(
        isDatabaseUnavailable(error) ? databaseUnavailable : { ok: false, reason: 'unexpected' },
      );
    }
  };
}

async function meet(
  demands: Demands<z.ZodType, z.ZodType, boolean>,
  context: APIContext,
): Promise<({ ok: true } & Given<unknown, unknown, false>) | Failure> {
  const { request, url, cookies, locals } = context;
  if (demands.signedIn && !locals.learner) return { ok: false, reason: 'sign-in-required' };
  const params = demands.params
    ? parse(demands.params, context.params)
    : { ok: true as const, data: context.params };
  if (!params.ok) return { ok: false, reason: 'not-found' };
  const body = demands.body
    ? await readJson(request, demands.body)
    : { ok: true as const, data: undefined };
  if (!body.ok) return body;
  const { services } = locals;
  return {
    ok: true,
    services,
    learner: locals.learner,
    body: body.data,
    params: params.data,
    request,
    url,
    cookies,
    address: clientAddress(request.headers, context.clientAddress, services.env.PROXIES),
  };
}
