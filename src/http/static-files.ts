import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import sirv from 'sirv';
import { z } from 'zod';

/** dist/_headers.json, written by @astrojs/node for prerendered pages. */
const staticHeaders = z.array(
  z.object({
    pathname: z.string(),
    headers: z.array(z.object({ key: z.string(), value: z.string() })),
  }),
);

/**
 * The folder that `dist` refers to, which may be a link; throws an Error that says what to do if
 * there is no build.
 */
export function builtSite(dist: URL): URL {
  if (!existsSync(dist)) throw new Error('There is no built site: run npm run build first.');
  return pathToFileURL(`${realpathSync(dist)}/`);
}

/** Serves the build's `client` folder. */
export function staticFiles(dist: URL): ReturnType<typeof sirv> {
  const client = fileURLToPath(new URL('client/', dist));
  const pageHeaders = readPageHeaders(new URL('_headers.json', dist));
  return sirv(client, {
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders(response, path) {
      // Astro puts a hash of the content into the names of everything under /_astro.
      const isHashed = path.startsWith('/_astro/');
      response.setHeader(
        'Cache-Control',
        isHashed ? 'public, max-age=31536000, immutable' : 'public, no-cache',
      );
      for (const { key, value } of pageHeaders.get(pagePath(path)) ?? [])
        response.setHeader(key, value);
    },
  });
}

function readPageHeaders(file: URL) {
  const entries = existsSync(file)
    ? staticHeaders.parse(JSON.parse(readFileSync(file, 'utf8')))
    : [];
  return new Map(entries.map((entry) => [pagePath(entry.pathname), entry.headers]));
}

/** `/about`, `/about/` and `/about/index.html` are one page. */
function pagePath(path: string): string {
  return path.replace(/(\/index)?\.html$/, '').replace(/\/$/, '') || '/';
}
