import { randomInt } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stateFolder } from './project.ts';

/** Without 0, 1, i, l and o, which are easily confused when a password is typed from a screen. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** The demo learner's password: drawn once per installation, readable only by its operator. */
export function demoPassword(folder = stateFolder()): string {
  const file = path.join(folder, 'demo-password');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  try {
    writeFileSync(file, `${drawPassword()}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    // Another start wrote it first.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return readFileSync(file, 'utf8').trim();
}

/** Three groups of four: 59 bits. */
function drawPassword(): string {
  const group = () =>
    Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return [group(), group(), group()].join('-');
}
