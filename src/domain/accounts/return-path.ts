/** Paths that nobody wants to land on after signing in. */
const unwanted = /^\/(sign-in|sign-out|register|api|ws)(\/|$|\?)/;

/**
 * A `then` parameter as a path on this site, else the fallback: a link from elsewhere may hold anything,
 * and `//other.example` or `/\other.example` would lead there.
 */
export function returnPath(then: string | null | undefined, fallback: string): string {
  if (!then?.startsWith('/') || then.length > 2048) return fallback;
  const here = 'http://here.invalid';
  if (!URL.canParse(then, here)) return fallback;
  const { origin, pathname, search, hash } = new URL(then, here);
  // The parsed path may begin with // where the written one did not: /.//other.example.
  if (origin !== here || pathname.startsWith('//') || unwanted.test(pathname)) return fallback;
  return pathname + search + hash;
}
