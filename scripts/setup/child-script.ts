import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { nodeBinary, projectRoot } from './project.ts';

/** How long a stop may take before it becomes a kill (ms). */
const patienceMs = 8000;

/** Starts a script of the project with the pinned Node, attached to our terminal. */
export function runScript(
  script: string,
  env: NodeJS.ProcessEnv,
  args: string[] = [],
): ChildProcess {
  return spawn(nodeBinary, [path.join(projectRoot, script), ...args], {
    cwd: projectRoot,
    env,
    stdio: 'inherit',
  });
}

/**
 * Asks them to end, and resolves once all have; on SIGUSR2 a server leaves behind what its
 * successor continues with.
 */
export async function stopScripts(
  children: ChildProcess[],
  signal: 'SIGTERM' | 'SIGUSR2' = 'SIGTERM',
): Promise<void> {
  const ending = children.filter(isRunning).map(ended);
  for (const child of children) if (isRunning(child)) child.kill(signal);
  await Promise.all(ending);
}

function isRunning(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}

function ended(child: ChildProcess): Promise<void> {
  const deadline = setTimeout(() => child.kill('SIGKILL'), patienceMs);
  return new Promise((resolve) =>
    child.on('close', () => {
      clearTimeout(deadline);
      resolve();
    }),
  );
}
