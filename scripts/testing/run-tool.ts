import { spawn } from 'node:child_process';
import { nodeBinary, projectRoot } from '../setup/project.ts';

/** Runs a script on the pinned Node with our terminal; answers its exit code. */
export function runTool(args: string[], env: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(nodeBinary, args, {
      cwd: projectRoot,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
