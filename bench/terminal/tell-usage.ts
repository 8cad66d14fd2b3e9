import type { Usage } from './shell-path.ts';

/** Answers each message of the parent process with what this one has used, and ends with it. */
export function tellUsage(): void {
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    const memoryMiB = process.memoryUsage.rss() / 2 ** 20;
    process.send!({ cpuMs: (user + system) / 1000, memoryMiB } satisfies Usage);
  });
  process.on('disconnect', () => process.exit());
}
