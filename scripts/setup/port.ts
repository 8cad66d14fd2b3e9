import { connect } from 'node:net';
import { SetupError } from './progress.ts';

/** Where this machine reaches a server bound to `host`, as `http://address:port`. */
export function localAddress(port: number, host: string): string {
  return `http://${reachable(host)}:${port}`;
}

/** Throws where something listens already, and says whether it is Strait itself. */
export async function refuseTakenPort(
  port: number,
  host: string,
  origin: string,
  command = 'npm start',
): Promise<void> {
  if (port === 0 || !(await isTaken(port, host))) return;
  const isStrait = await fetch(`${localAddress(port, host)}/healthz`, {
    signal: AbortSignal.timeout(2000),
  }).then(
    async (response) => (await response.text()).includes('strait'),
    () => false,
  );
  throw new SetupError(
    isStrait
      ? `Strait is running already at ${origin}. Stop it with Ctrl-C in its terminal, or start another with PORT=${port + 1} ${command}.`
      : `Port ${port} is taken by another program. Choose another: PORT=${port + 1} ${command}.`,
  );
}

function isTaken(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: reachable(host), timeout: 1000 });
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    for (const event of ['error', 'timeout'] as const)
      socket.on(event, () => {
        socket.destroy();
        resolve(false);
      });
  });
}

function reachable(host: string): string {
  return host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
}
