import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { LabRuntime } from '#domain/ports/lab-runtime';

/**
 * A name of its own for everything this run makes, so that no server takes its nodes for orphans.
 * What a killed run left behind is removed by the next one. `folder` lists the runs, and its name
 * is part of theirs.
 */
export async function ownInstallation(
  folder: string,
  runtimeOf: (instance: string) => LabRuntime,
): Promise<{ runtime: LabRuntime; release(): Promise<void> }> {
  const prefix = path.basename(folder);
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    if (isRunning(Number(name.split('.')[1]))) continue;
    await removeEverything(runtimeOf(`${prefix}-${name}`));
    rmSync(path.join(folder, name), { force: true });
  }
  const name = `${randomUUID().slice(0, 8)}.${process.pid}`;
  writeFileSync(path.join(folder, name), '');
  const runtime = runtimeOf(`${prefix}-${name}`);
  return {
    runtime,
    release: async () => {
      await removeEverything(runtime);
      rmSync(path.join(folder, name), { force: true });
    },
  };
}

async function removeEverything(runtime: LabRuntime): Promise<void> {
  for (const labId of await runtime.list()) await runtime.destroy(labId);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
