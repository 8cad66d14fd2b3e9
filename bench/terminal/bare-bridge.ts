import { once } from 'node:events';
import { WebSocket } from 'ws';
import { forkServer } from './forked-server.ts';
import type { Shell, ShellPath } from './shell-path.ts';

/** The limit of every terminal in a browser: all that is read is passed on, without flow control or replay. */
export async function bareBridge(containerId: string): Promise<ShellPath> {
  const { told, usage, stop } = await forkServer<{ port: number }>('./bare-bridge-process.ts', [
    containerId,
  ]);
  return { name: 'bare bridge', usage, stop, open: () => openBridge(told.port) };
}

async function openBridge(port: number): Promise<Shell> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}`, { perMessageDeflate: false });
  const shell: Shell = {
    onOutput: () => {},
    write: (text) => socket.send(new TextEncoder().encode(text)),
    close: () => socket.close(),
  };
  await once(socket, 'message');
  socket.on('message', (bytes) => shell.onOutput(bytes as Buffer));
  return shell;
}
