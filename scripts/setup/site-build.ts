import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { withMachineLock } from './machine-lock.ts';
import { SetupError, step } from './progress.ts';
import { projectRoot, stateFolder } from './project.ts';
import { siteBuild } from './site-builds.ts';

/**
 * Everything that `astro build` reads, content and labs included since the build checks them. The record of
 * proofs is read when the server runs.
 */
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
  const build = siteBuild(projectRoot, path.join(stateFolder(), 'site'), hashOf(inputs));
  if (build.isPublished()) return;
  // Two builds at once would write into each other's folder.
  const checkout = createHash('sha256').update(projectRoot).digest('hex').slice(0, 12);
  await step('Building the site', () =>
    withMachineLock(`build-${checkout}`, async () => {
      if (build.isPublished()) return;
      if (!build.isComplete()) {
        await run(build.folder, signal);
        build.complete();
      }
      build.publish();
    }),
  );
}

function hashOf(paths: string[]): string {
  const hash = createHash('sha256');
  for (const name of paths) {
    const at = path.join(projectRoot, name);
    if (!existsSync(at)) continue;
    for (const file of filesUnder(at).filter((one) => !one.endsWith('/labs/proofs.json')))
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

function run(folder: string, signal?: AbortSignal): Promise<void> {
  const astro = path.join(projectRoot, 'node_modules/astro/bin/astro.mjs');
  return new Promise((resolve, reject) => {
    // Without --silent: Astro builds its level of logging into the server, which would swallow errors.
    const child = spawn(process.execPath, [astro, 'build', '--outDir', folder], {
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
