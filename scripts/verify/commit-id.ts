import { execFileSync } from 'node:child_process';

/** The commit that is checked out; where there is no git, the day, so that samples rotate anyway. */
export function commitId(root: string, now: Date): string {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return now.toISOString().slice(0, 10);
  }
}
