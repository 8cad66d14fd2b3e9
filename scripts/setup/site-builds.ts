import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** Builds kept: a server that runs may serve from an older one than the newest. */
const keptBuilds = 3;
/** How long a page that is open may ask for a file of the build it came from, ms. */
const openPageMs = 7 * 24 * 3_600_000;
const assets = path.join('client', '_astro');
const marker = 'complete';

export type SiteBuild = {
  /** Where it is, or is to be built. */
  folder: string;
  /** Whether it is complete, and the one that the next server serves. */
  isPublished(): boolean;
  /** Whether it was finished once, be it published or not. */
  isComplete(): boolean;
  /** Says that all of it is there. */
  complete(): void;
  /** Makes it the one that the next server serves, with what open pages of the former one may still ask for. */
  publish(): void;
};

/**
 * A build of the site beside the others: each has a folder of its own, named by what it was made from, and
 * `dist` is a link to one of them. A server follows the link once, when it starts, so that a build that is
 * made while it serves takes nothing away from it.
 */
export function siteBuild(root: string, builds: string, hash: string): SiteBuild {
  const folder = path.join(builds, hash.slice(0, 16));
  const link = path.join(root, 'dist');
  const isComplete = () => existsSync(path.join(folder, marker));
  const published = () => (existsSync(link) ? realpathSync(link) : null);

  return {
    folder,
    isComplete,
    isPublished: () => isComplete() && published() === realpathSync(folder),
    complete: () => writeFileSync(path.join(folder, marker), ''),
    publish: () => {
      const former = published();
      if (former) keepAssets(path.join(former, assets), path.join(folder, assets));
      pointTo(link, folder);
      removeOldBuilds(builds, folder);
    },
  };
}

/** Their names hold a hash of what is in them: one that is missing here cannot clash. */
function keepAssets(from: string, to: string): void {
  if (!existsSync(from)) return;
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    const [old, kept] = [path.join(from, name), path.join(to, name)];
    const isRecent = Date.now() - statSync(old).mtimeMs < openPageMs;
    if (isRecent && !existsSync(kept)) linkSync(old, kept);
  }
}

function pointTo(link: string, folder: string): void {
  // Before there were several builds it was a folder.
  if (lstatSync(link, { throwIfNoEntry: false })?.isDirectory()) rmSync(link, { recursive: true });
  const next = `${link}.next`;
  rmSync(next, { force: true });
  symlinkSync(path.relative(path.dirname(link), folder), next, 'junction');
  renameSync(next, link);
}

function removeOldBuilds(builds: string, current: string): void {
  const age = (folder: string) => statSync(folder).mtimeMs;
  const others = readdirSync(builds)
    .map((name) => path.join(builds, name))
    .filter((folder) => folder !== current)
    .sort((one, other) => age(other) - age(one));
  for (const folder of others.slice(keptBuilds - 1)) rmSync(folder, { recursive: true });
}
