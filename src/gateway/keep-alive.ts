import type { WebSocket } from 'ws';

/** Proxies drop connections that are quiet for a minute; ms. */
const interval = 20_000;
/** A page that opens a terminal is often busy; its connection is measured again when it is not, ms. */
const settled = 1000;
/** Pings without a pong after which the other side is gone. */
const misses = 2;

/**
 * Pings a window now and again, tells how long its connection took to answer, ms, and gives it up when it no longer
 * answers. A browser answers by itself: what its page is busy with does not count.
 */
export function keepAlive(socket: WebSocket, onRoundTrip: (ms: number) => void): void {
  let unanswered = 0;
  const ping = () => {
    if (unanswered >= misses) return socket.terminate();
    unanswered += 1;
    if (socket.readyState === socket.OPEN) socket.ping(String(performance.now()));
  };
  const pinging = setInterval(ping, interval);
  const settling = setTimeout(ping, settled);
  socket.on('pong', (sentAt) => {
    unanswered = 0;
    const ms = performance.now() - Number(sentAt);
    if (ms >= 0) onRoundTrip(ms);
  });
  ping();
  socket.once('close', () => {
    clearInterval(pinging);
    clearTimeout(settling);
  });
}
