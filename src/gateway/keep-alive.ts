import type { WebSocket } from 'ws';

/** Proxies drop connections that are quiet for a minute; ms. */
const interval = 20_000;
/** Pings without a pong after which the other side is gone. */
const misses = 2;

/** Pings a window and gives its connection up when it no longer answers. */
export function keepAlive(socket: WebSocket): void {
  let unanswered = 0;
  const pinging = setInterval(() => {
    if (unanswered >= misses) return socket.terminate();
    unanswered += 1;
    if (socket.readyState === socket.OPEN) socket.ping();
  }, interval);
  socket.on('pong', () => {
    unanswered = 0;
  });
  socket.once('close', () => clearInterval(pinging));
}
