import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { ShellPath, Usage } from './shell-path.ts';

/** A server of the bench in a process of its own; `told` is what it says when it listens. */
export async function forkServer<Told>(
  file: string,
  args: string[],
  nodeOptions: string[] = [],
): Promise<{ told: Told } & Pick<ShellPath, 'usage' | 'stop'>> {
  const url = new URL(file, import.meta.url);
  const child = fork(url, args, { execArgv: [...process.execArgv, ...nodeOptions] });
  const [told] = (await once(child, 'message')) as [Told];
  return {
    told,
    usage: async () => {
      child.send('usage');
      const [usage] = (await once(child, 'message')) as [Usage];
      return usage;
    },
    stop: async () => {
      child.disconnect();
      await once(child, 'exit');
    },
  };
}
