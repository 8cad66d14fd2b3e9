import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { chromium } from 'playwright';
import { SetupError, step } from './progress.ts';
import { isRoot } from './project.ts';

const run = promisify(execFile);
const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * A Chromium for the end-to-end tests: the system's, otherwise Playwright's own, installed if
 * missing. Returns undefined if Playwright finds its own by itself.
 */
export async function browserExecutable(say: (line: string) => void): Promise<string | undefined> {
  const given = process.env.BROWSER_EXECUTABLE;
  if (given) return given;
  const found = installed.find((file) => existsSync(file));
  if (found) return found;
  if (existsSync(chromium.executablePath())) return undefined;
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    say('Installing Chromium for the browser tests');
    const environment = {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      maxBuffer: 64 * 2 ** 20,
    };
    await step('Installing Chromium', async () => {
      await run('apt-get', ['update', '-qq'], environment);
      await run(
        'apt-get',
        ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
        environment,
      );
    });
    return '/usr/bin/chromium';
  }
  try {
    await step('Downloading a browser', () =>
      run(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium'], {
        maxBuffer: 64 * 2 ** 20,
      }),
    );
    return undefined;
  } catch {
    throw new SetupError(
      'The browser tests need Chromium, and it could not be installed. Install it with your package manager, or set BROWSER_EXECUTABLE to one.',
    );
  }
}
