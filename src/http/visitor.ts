import type { APIContext } from 'astro';
import { browserLabel } from '#domain/accounts/browser-label';
import { readSessionToken } from '#domain/accounts/session-cookie';
import type { Services } from '#services';
import { clientAddress } from './client-address.ts';

/** What commands about accounts need to know about the requesting browser. */
export type Visitor = {
  /** IP address, through as many proxies as the operator declared. */
  address: string;
  /** Like "Firefox on Linux". */
  browser: string | null;
  /** The session token that the browser sent, valid or not. */
  token: string | null;
};

export function visitorOf(
  { request, clientAddress: socket }: Pick<APIContext, 'request' | 'clientAddress'>,
  { env, sessions }: Pick<Services, 'env' | 'sessions'>,
): Visitor {
  return {
    address: clientAddress(request.headers, socket, env.PROXIES),
    browser: browserLabel(request.headers.get('user-agent')),
    token: readSessionToken(request.headers.get('cookie'), sessions.cookieName),
  };
}
