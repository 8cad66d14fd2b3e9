import { access, constants } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import Dockerode from 'dockerode';

export type DockerProblem = {
  ok: false;
  reason: 'docker-not-installed' | 'docker-not-running' | 'docker-permission-denied';
  /** What is wrong and what to do. */
  message: string;
};
export type DockerConnection = { ok: true; docker: Dockerode } | DockerProblem;

type Environment = Record<string, string | undefined>;

/** Connects to the machine's Docker Engine and checks that it responds. */
export async function connectDocker(env: Environment = process.env): Promise<DockerConnection> {
  let problem: DockerProblem | undefined;
  for (const address of addresses(env)) {
    const docker = clientFor(address);
    try {
      await withTimeout(docker.ping(), 5_000);
      return { ok: true, docker };
    } catch (error) {
      const found = await problemOf(error, address, env);
      // A socket that exists but refuses us tells more than a missing one.
      if (!problem || rank[found.reason] > rank[problem.reason]) problem = found;
    }
  }
  return problem ?? notInstalled;
}

type Address = { socketPath: string } | 'environment';

function addresses(env: Environment): Address[] {
  if (env.DOCKER_HOST) return ['environment'];
  if (process.platform === 'win32') return [{ socketPath: '//./pipe/docker_engine' }];
  return [
    '/var/run/docker.sock',
    // Docker Desktop's socket on macOS and Linux.
    join(homedir(), '.docker/run/docker.sock'),
    join(homedir(), '.docker/desktop/docker.sock'),
    ...(env.XDG_RUNTIME_DIR ? [join(env.XDG_RUNTIME_DIR, 'docker.sock')] : []),
  ].map((socketPath) => ({ socketPath }));
}

function clientFor(address: Address): Dockerode {
  return address === 'environment' ? new Dockerode() : new Dockerode(address);
}

const rank = { 'docker-not-installed': 0, 'docker-not-running': 1, 'docker-permission-denied': 2 };

const notInstalled: DockerProblem = {
  ok: false,
  reason: 'docker-not-installed',
  message:
    'Docker is not installed on this machine: install Docker Engine or Docker Desktop, then start again.',
};

async function problemOf(
  error: unknown,
  address: Address,
  env: Environment,
): Promise<DockerProblem> {
  const code = (error as NodeJS.ErrnoException).code;
  const where = address === 'environment' ? `DOCKER_HOST (${env.DOCKER_HOST})` : address.socketPath;
  if (code === 'EACCES' || code === 'EPERM') {
    return {
      ok: false,
      reason: 'docker-permission-denied',
      message: `Your user may not use Docker (${where}): run \`sudo usermod -aG docker $USER\`, sign out and in again, then start again.`,
    };
  }
  if (code === 'ENOENT' && address !== 'environment' && !(await onPath('docker', env)))
    return notInstalled;
  const start = address === 'environment' ? startThere : startHere;
  return {
    ok: false,
    reason: 'docker-not-running',
    message: `Docker does not answer at ${where}: ${start}, then start again.`,
  };
}

const startThere = 'start that Engine, or unset DOCKER_HOST to use the one of this machine';
const startHere =
  process.platform === 'linux'
    ? 'start it with `sudo systemctl start docker`, or start Docker Desktop'
    : 'start Docker Desktop';

/** Whether a program can be run by its bare name. */
export async function onPath(program: string, env: Environment = process.env): Promise<boolean> {
  for (const folder of (env.PATH ?? '').split(delimiter)) {
    const file = join(folder, program);
    const found = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (found) return true;
  }
  return false;
}

function withTimeout<T>(promise: Promise<T>, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
