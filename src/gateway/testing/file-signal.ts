import { randomUUID } from 'node:crypto';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { eventually } from '#db/testing/eventually';

/**
 * A file by which a test and a program in a shell of this machine tell each other how far they are:
 * `shell.type(`${cut.commands.wait}; seq 9\r`)`, and later `cut.give()`. Removed after the test.
 */
export function fileSignal() {
  const file = path.join(tmpdir(), `strait-signal-${randomUUID()}`);
  onTestFinished(() => rmSync(file, { force: true }));
  return {
    /** What the shell runs to give the signal, or to wait for it. */
    commands: { give: `: >${file}`, wait: `until [ -e ${file} ]; do sleep 0.02; done` },
    give: () => writeFileSync(file, ''),
    wait: () =>
      eventually(() => {
        if (!existsSync(file)) throw new Error('The shell has not given its signal.');
      }),
  };
}
