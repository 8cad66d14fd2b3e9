import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withMachineLock } from './machine-lock.ts';
import { SetupError, step } from './progress.ts';
import { projectRoot, stateFolder } from './project.ts';

/** Everything that `astro build` reads, content and labs included since the build checks them. */
const inputs = [
  'src',
  'content',
  'labs',
  'public',
  'db/schema',
  'astro.config.ts',
  'package-lock.json',
  'tsconfig.json',
];

/** Builds the site where its inputs changed since the last build. */
export async function buildSite(signal?: AbortSignal): Promise<void> {
  const stamp = path.join(stateFolder(), 'site-build-hash');
  const hash = hashOf(inputs);
  const entry = path.join(projectRoot, 'dist/server/entry.mjs');
  const isBuilt = () =>
    existsSync(entry) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
  if (isBuilt()) return;
  // Two builds at once would write into each other's dist.
  const checkout = createHash('sha256').update(projectRoot).digest('hex').slice(0, 12);
  await step('Building the site', () =>
    withMachineLock(`build-${checkout}`, async () => {
      if (isBuilt()) return;
      await run(signal);
      writeFileSync(stamp, hash);
    }),
  );
}

function hashOf(paths: string[]): string {
  const hash = createHash('sha256');
  for (const name of paths) {
    const at = path.join(projectRoot, name);
    if (!existsSync(at)) continue;
    for (const file of filesUnder(at))
      hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(at: string): string[] {
  try {
    return readdirSync(at, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort();
  } catch {
    return [at];
  }
}

function run(signal?: AbortSignal): Promise<void> {
  const astro = path.join(projectRoot, 'node_modules/astro/bin/astro.mjs');
  return new Promise((resolve, reject) => {
    // Without --silent: Astro builds its level of logging into the server, which would swallow errors.
    const child = spawn(process.execPath, [astro, 'build'], {
      signal,
      cwd: projectRoot,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    });
    const output: Buffer[] = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0
        ? resolve()
        : reject(
            new SetupError(
              `The site could not be built:\n${Buffer.concat(output).toString().trim()}`,
            ),
          ),
    );
  });
}
