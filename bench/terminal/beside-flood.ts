import { fork } from 'node:child_process';
import { once } from 'node:events';
import { echoes } from './measures.ts';
import type { OurGateway } from './our-gateway.ts';
import { pause, untilReady } from './shell-path.ts';

/** Keys in one learner's terminal while another's prints as fast as it can: how long each took to come back, ms. */
export async function echoesBesideFlood(gateway: OurGateway): Promise<number[]> {
  const shell = await gateway.open();
  await untilReady(shell);
  await echoes(shell, 100);
  const child = fork(
    new URL('./flood-process.ts', import.meta.url),
    [gateway.origin, JSON.stringify(await gateway.newTerminal())],
    { execArgv: process.execArgv },
  );
  let isOver = false;
  const exit = once(child, 'exit').finally(() => {
    isOver = true;
  });
  await Promise.race([once(child, 'message'), exit]);
  const times: number[] = [];
  while (!isOver) {
    times.push(...(await echoes(shell, 10)));
    await pause(50);
  }
  shell.close();
  const [code] = await exit;
  if (code !== 0) throw new Error(`the process that reads the flood ended with ${code}`);
  return times;
}
