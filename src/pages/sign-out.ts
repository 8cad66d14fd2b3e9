import type { APIRoute } from 'astro';
import { signOut } from '#commands/accounts/sign-out';
import { clearSessionCookie } from '#http/session-cookie';
import { visitorOf } from '#http/visitor';
import { paths } from '#paths';

export const POST: APIRoute = async (context) => {
  const { services } = context.locals;
  const { token } = visitorOf(context, services);
  if (token) await signOut(services, { token });
  clearSessionCookie(context.cookies, services.sessions);
  return context.redirect(paths.home(), 303);
};

/** A link cannot sign anybody out; whoever opens the address by hand finds the button on the profile. */
export const GET: APIRoute = ({ redirect }) => redirect(paths.profile(), 303);
