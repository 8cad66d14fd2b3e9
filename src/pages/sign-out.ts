import type { APIRoute } from 'astro';
import { signOut } from '#commands/accounts/sign-out';
import { clearSessionCookie } from '#http/session-cookie';
import { visitorOf } from '#http/visitor';
import { paths } from '#paths';
import { services } from '#services';

export const POST: APIRoute = async (context) => {
  const built = services();
  const { token } = visitorOf(context, built);
  if (token) await signOut(built, { token });
  clearSessionCookie(context.cookies, built.sessions);
  return context.redirect(paths.home(), 303);
};

/** A link cannot sign anybody out; whoever opens the address by hand finds the button on the profile. */
export const GET: APIRoute = ({ redirect }) => redirect(paths.profile(), 303);
