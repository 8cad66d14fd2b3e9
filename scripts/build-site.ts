// npm run build: the site as npm start serves it, where its inputs have changed since the last build.
import { fail } from './setup/progress.ts';
import { buildSite } from './setup/site-build.ts';

try {
  await buildSite();
  console.log('The site is built.');
} catch (error) {
  fail(error);
}
