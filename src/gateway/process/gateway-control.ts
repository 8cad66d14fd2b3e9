import { chmodSync, rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import type { GatewayPlace } from './gateway-place.ts';

/**
 * How long a gateway that accepted our connection may take to identify itself (ms); seconds on a
 * busy machine.
 */
const greetingMs = 15_000;

/** A web server's hold on a gateway: the gateway stays as long as anyone holds it. */
export type Control = {
  version: string;
  pid: number;
  /** Settles when the connection has closed: the gateway has ended, or was released. */
  closed: Promise<void>;
  /** Asks it to end its shells and itself. */
  end(): void;
  /** Releases it; it stays a while for the next web server. */
  release(): void;
};

type ControlOptions = {
  version: string;
  /** How long it stays without any web server (ms). */
  patienceMs: number;
  /** Called once: a web server asked for it, or none has come. */
  onEnd: () => void;
};

/**
 * The gateway's side: identifies itself to every web server that connects, and counts who holds it.
 */
export function listenForServers(
  place: GatewayPlace,
  { version, patienceMs, onEnd }: ControlOptions,
): Promise<Server> {
  const holders = new Set<Socket>();
  let waiting = setTimeout(onEnd, patienceMs);
  const server = createServer((socket) => {
    clearTimeout(waiting);
    holders.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => {
      holders.delete(socket);
      clearTimeout(waiting);
      if (holders.size === 0) waiting = setTimeout(onEnd, patienceMs);
    });
    socket.on('data', (words) => {
      if (String(words).includes('end\n')) onEnd();
    });
    socket.write(`${JSON.stringify({ version, pid: process.pid })}\n`);
  });
  return listenPrivately(server, place.control);
}

/** Listens on a socket file that only this account may use; replaces one left by a dead process. */
export function listenPrivately<T extends Server>(server: T, file: string): Promise<T> {
  rmSync(file, { force: true });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(file, () => {
      chmodSync(file, 0o600);
      resolve(server);
    });
  });
}

/** Takes hold of the gateway at a place; null if none answers. */
export function holdGateway(place: GatewayPlace): Promise<Control | null> {
  const socket = connect(place.control);
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  // An error is always followed by close.
  socket.on('error', () => {});
  return new Promise((resolve) => {
    const silence = setTimeout(() => socket.destroy(), greetingMs);
    let said = '';
    socket.on('data', (bytes) => {
      said += bytes;
      if (!said.endsWith('\n')) return;
      clearTimeout(silence);
      const { version, pid } = JSON.parse(said) as { version: string; pid: number };
      resolve({
        version,
        pid,
        closed,
        end: () => socket.write('end\n'),
        release: () => socket.destroy(),
      });
    });
    void closed.then(() => {
      clearTimeout(silence);
      resolve(null);
    });
  });
}
