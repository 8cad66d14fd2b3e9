import type { Tmpfs } from './engine.ts';

/** What every engine's image brings alike, whatever database is in it. */

/** Runs learners' shells and checks; the database's user is named by its engine. */
export const users = { learnerUser: 'learner', checkerUser: 'checker' };
export const homes = { learner: '/home/learner', checker: '/etc/lab-checker' };
/** The database's user has this id in every image, whatever its name. */
const ids = { node: 999, learner: 1000, root: 0 };

export const shells = { cqlsh: ['lab-shell', 'cqlsh'], node: ['lab-shell'] };
export const ready = (timeoutSeconds: number) => ['cql-ready', String(timeoutSeconds)];

/** Packages that complete every image, from the base on. */
export const sources = 'Debian packages, Maven Central and PyPI';

/** Where the database keeps its data: the learner can read it and not write to it. */
export function dataTmpfs(path: string): Tmpfs {
  return { path, sizeMiB: 384, uid: ids.node, gid: ids.node, mode: '0750', exec: false };
}

/** A directory that everybody may write to. */
export function sharedTmpfs(path: string, sizeMiB: number): Tmpfs {
  return { path, sizeMiB, uid: ids.root, gid: ids.root, mode: '1777', exec: false };
}

/** The home is readable by the database's group, so that checks can read a learner's files. */
export const smallTmpfs: Tmpfs[] = [
  sharedTmpfs('/tmp', 64),
  { path: '/run', sizeMiB: 8, uid: ids.root, gid: ids.root, mode: '0755', exec: false },
  {
    path: homes.learner,
    sizeMiB: 64,
    uid: ids.learner,
    gid: ids.node,
    mode: '0750',
    exec: true,
  },
];
