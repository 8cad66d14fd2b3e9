import { createServer, type Server } from 'node:net';

/**
 * Runs work while no other process of this machine holds the same name. The lock is a Linux socket
 * name without a file: the kernel frees it with the process, so it can never be left behind. Other
 * systems have none; there the work runs unlocked.
 */
export async function withMachineLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  if (process.platform !== 'linux') return work();
  const server = await acquire(`\0strait-${name}`);
  try {
    return await work();
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

async function acquire(socketName: string): Promise<Server> {
  for (;;) {
    const server = await tryToListen(socketName);
    if (server) return server;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function tryToListen(path: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    );
    server.listen({ path }, () => resolve(server));
  });
}
