import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * A port for a server that tests start, stop and start again. It lies below those that systems give to
 * outgoing connections (32768 and up on Linux, 49152 on others), so that nobody gets it meanwhile, and is
 * drawn, so that workers that ask at the same time get different ones.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_768);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    );
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
