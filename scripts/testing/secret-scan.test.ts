import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

/** In two parts, so that it is none here. */
const token = ['ghp', 'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx'].join('_');

it('finds a token, and calls one password of the tests none', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'strait-secrets-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(path.join(folder, 'settings.ts'), `const token = '${token}';\n`);
  expect(() => scan(folder)).toThrow('found GitHub Token');
  writeFileSync(path.join(folder, 'settings.ts'), 'postgres://someone:secret-word@127.0.0.1:1/x\n');
  scan(folder);
}, 20_000);

/** Throws an Error with what was found. */
function scan(folder: string): void {
  const bin = 'node_modules/secretlint/bin/secretlint.js';
  try {
    const args = [bin, '--secretlintrc', '.secretlintrc.json', `${folder}/**/*`];
    execFileSync(process.execPath, args, { stdio: 'pipe' });
  } catch (error) {
    throw new Error(String((error as { stdout: Buffer }).stdout));
  }
}
