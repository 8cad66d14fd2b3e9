import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { siteBuild } from './site-builds.ts';

const root = mkdtempSync(path.join(tmpdir(), 'strait-builds-'));
afterAll(() => rmSync(root, { recursive: true }));
const builds = path.join(root, '.strait/site');
const dist = path.join(root, 'dist');

/** A build whose page asks for one file of its own. */
function build(hash: string) {
  const site = siteBuild(root, builds, hash);
  mkdirSync(path.join(site.folder, 'client/_astro'), { recursive: true });
  writeFileSync(path.join(site.folder, 'client/index.html'), hash);
  writeFileSync(path.join(site.folder, `client/_astro/page.${hash}.js`), hash);
  site.complete();
  return site;
}
const page = (folder: string) => readFileSync(path.join(folder, 'client/index.html'), 'utf8');
const assetsOf = (folder: string) => readdirSync(path.join(folder, 'client/_astro')).sort();

test('the next server serves what was published last; one that runs keeps its own', () => {
  // As an older checkout left it.
  mkdirSync(path.join(dist, 'client'), { recursive: true });
  const first = siteBuild(root, builds, 'first');
  expect(first.isComplete()).toBe(false);
  expect(first.isPublished()).toBe(false);
  build('first').publish();
  expect(first.isPublished()).toBe(true);
  expect(lstatSync(dist).isSymbolicLink()).toBe(true);
  const served = realpathSync(dist);

  const second = build('second');
  expect(second.isPublished()).toBe(false);
  expect(page(dist)).toBe('first');
  second.publish();
  expect(second.isPublished()).toBe(true);
  expect(page(dist)).toBe('second');
  expect(page(served)).toBe('first');
});

test('a page that was open before still finds its files, for a week', () => {
  expect(assetsOf(dist)).toEqual(['page.first.js', 'page.second.js']);
  const weekAgo = Date.now() / 1000 - 8 * 24 * 3600;
  utimesSync(path.join(dist, 'client/_astro/page.first.js'), weekAgo, weekAgo);
  build('third').publish();
  expect(assetsOf(dist)).toEqual(['page.second.js', 'page.third.js']);
});

test('a build that was made before is published without another', () => {
  const second = siteBuild(root, builds, 'second');
  expect(second.isComplete()).toBe(true);
  second.publish();
  expect(page(dist)).toBe('second');
});

test('old builds go', () => {
  for (const name of ['fourth', 'fifth', 'sixth']) build(name).publish();
  expect(readdirSync(builds)).toHaveLength(3);
  expect(existsSync(path.join(builds, 'first'))).toBe(false);
  expect(page(dist)).toBe('sixth');
});
