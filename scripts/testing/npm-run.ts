import { spawn } from 'node:child_process';
import { projectRoot } from '../setup/project.ts';

export type NpmRun = { code: number; stdout: string; stderr: string };

type Options = {
  root?: string;
  /** On top of the environment. */
  env?: Record<string, string>;
  /** Ends it, as a test that took too long has to. */
  signal?: AbortSignal;
};

/** Runs a script of package.json to its end, as somebody at a terminal would. */
export function npmRun(
  name: string,
  args: string[] = [],
  { root = projectRoot, env = {}, signal }: Options = {},
): Promise<NpmRun> {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['run', '--silent', name, '--', ...args], {
      cwd: root,
      env: { ...ownEnvironment(), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      signal,
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, stdout, stderr }));
  });
}

/** Without what the test runner has set for its own workers. */
function ownEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => name !== 'NODE_ENV' && !/^(VITEST|FORCE_COLOR)/.test(name),
    ),
  );
}
