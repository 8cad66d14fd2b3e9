import type { WebSocket } from 'ws';

/** Ping interval (ms); proxies drop connections that are quiet for a minute. */
const interval = 20_000;
/**
 * A page that opens a terminal is often busy; its round trip is measured again after this long
 * (ms).
 */
const settled = 1000;
/** After this many pings without a pong, the other side is gone. */
const misses = 2;

/**
 * Pings a window regularly, reports how long its connection took to answer (ms), and drops it when
 * it no longer answers. Browsers answer pings by themselves, so a busy page does not matter.
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
