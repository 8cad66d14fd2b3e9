import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectRoot } from '../setup/project.ts';

/** What npm scripts need before they run. */
const always = ['package.json', 'package-lock.json', 'scripts', '.gitignore'];

/** Copies parts of the project beside its packages, for commands that write into the checkout they run in. */
export function partialCheckout(parts: string[]): { root: string; remove(): void } {
  const root = mkdtempSync(path.join(tmpdir(), 'strait-checkout-'));
  for (const part of [...always, ...parts])
    cpSync(path.join(projectRoot, part), path.join(root, part), { recursive: true });
  symlinkSync(path.join(projectRoot, 'node_modules'), path.join(root, 'node_modules'));
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}
