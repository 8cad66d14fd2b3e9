import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { connectDocker, type DockerProblem, onPath } from '#adapters/docker/docker-client';
import { type DaemonOutcome, startDaemon } from './setup/docker-daemon.ts';
import { withMachineLock } from './setup/machine-lock.ts';
import { isRoot } from './setup/project.ts';

const run = promisify(execFile);

export type EngineOutcome =
  | { ok: true; startedHere: boolean }
  | DockerProblem
  | Extract<DaemonOutcome, { ok: false }>
  | { ok: false; reason: 'docker-install-failed' | 'disk-full'; message: string };

type Options = { onProgress?: (message: string) => void };

/**
 * Makes sure that a Docker Engine responds. If this machine has none and we are root on Debian or
 * Ubuntu, it is installed and started; otherwise the outcome says in one sentence what to do. Safe
 * to call repeatedly and from two processes at once.
 */
export async function ensureDockerEngine({
  onProgress = () => {},
}: Options = {}): Promise<EngineOutcome> {
  const found = await connectDocker();
  if (found.ok) return { ok: true, startedHere: false };
  const mayStart = process.platform === 'linux' && isRoot && !process.env.DOCKER_HOST;
  if (!mayStart || found.reason === 'docker-permission-denied') return found;
  return withMachineLock('docker-engine', async () => {
    const again = await connectDocker();
    if (again.ok) return { ok: true, startedHere: false };
    return installAndStart(again, onProgress);
  });
}

async function installAndStart(
  problem: DockerProblem,
  onProgress: (message: string) => void,
): Promise<EngineOutcome> {
  if (!(await onPath('dockerd'))) {
    if (!(await onPath('apt-get'))) return problem;
    onProgress('Installing Docker');
    const failure = await installPackages(['docker.io']);
    if (failure) return failure;
    // The package starts its service if an init system allows it.
    if ((await connectDocker()).ok) return { ok: true, startedHere: true };
  }
  onProgress('Starting Docker');
  if (existsSync('/run/systemd/system')) {
    const failure = await tryTo('systemctl', ['start', 'docker']);
    if (!failure && (await connectDocker()).ok) return { ok: true, startedHere: true };
    return {
      ok: false,
      reason: 'docker-did-not-start',
      message: `Docker is installed, but its service did not start: \`journalctl -u docker\` says why.`,
    };
  }
  await mountCgroups();
  const started = await startDaemon();
  return started.ok ? { ok: true, startedHere: true } : started;
}

async function installPackages(
  packages: string[],
): Promise<Extract<EngineOutcome, { ok: false }> | null> {
  // Another process may hold apt's lock for a while, for example after a machine's first boot.
  const wait = ['-o', 'DPkg::Lock::Timeout=120'];
  const failure =
    (await tryTo('apt-get', [...wait, 'update', '-qq'])) ??
    (await tryTo('apt-get', [
      ...wait,
      'install',
      '-y',
      '-qq',
      '--no-install-recommends',
      ...packages,
    ]));
  if (failure === null) return null;
  if (/no space left on device|not enough free (disk )?space/i.test(failure)) {
    return {
      ok: false,
      reason: 'disk-full',
      message:
        'Docker could not be installed because the disk is full: free some space, then start again.',
    };
  }
  return {
    ok: false,
    reason: 'docker-install-failed',
    message: `Docker could not be installed (${failure}): install Docker Engine by hand, then start again.`,
  };
}

/** Machines without systemd may lack the cgroup mounts that dockerd needs. */
async function mountCgroups(): Promise<void> {
  if (readFileSync('/proc/mounts', 'utf8').includes(' /sys/fs/cgroup')) return;
  if (!(await onPath('cgroupfs-mount'))) await installPackages(['cgroupfs-mount']);
  await tryTo('cgroupfs-mount', []);
}

/** Null if the program succeeded, otherwise the last line it printed. */
async function tryTo(program: string, args: string[]): Promise<string | null> {
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run(program, args, { env, maxBuffer: 64 * 2 ** 20 });
    return null;
  } catch (error) {
    const {
      stderr = '',
      stdout = '',
      message,
    } = error as Error & Record<'stderr' | 'stdout', string>;
    const lines = `${stdout}\n${stderr}`.split('\n').filter((line) => line.trim() !== '');
    return (lines.findLast((line) => /^E:|error/i.test(line)) ?? lines.at(-1) ?? message).trim();
  }
}
