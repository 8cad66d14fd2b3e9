import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { reasons } from './reasons.ts';
import { refuseUpgrade, type UpgradeHandler } from './upgrades.ts';

/** How long a client may take to read the last bytes passed to it (ms). */
const farewellMs = 5000;

/**
 * Passes upgrades unchanged to another process's Unix socket, which decides on them and answers;
 * `findSocket` returns the socket, or null if nobody listens.
 */
export function passUpgrades(findSocket: () => Promise<string | null>): {
  upgrade: UpgradeHandler;
  /** Cuts every connection that is being passed on. */
  close(): void;
} {
  const passed = new Set<Duplex>();
  let isClosed = false;

  const upgrade: UpgradeHandler = async (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    passed.add(socket);
    socket.once('close', () => passed.delete(socket));
    const path = await findSocket().catch(() => null);
    if (!path || isClosed) return refuse(socket);
    const other = connect(path);
    other.on('error', () => {
      if (other.bytesRead === 0) refuse(socket);
    });
    socket.once('close', () => other.destroy());
    other.once('connect', () => {
      const { method, url, httpVersion, rawHeaders } = request;
      const lines = [`${method} ${url} HTTP/${httpVersion}`];
      for (let at = 0; at < rawHeaders.length; at += 2)
        lines.push(`${rawHeaders[at]}: ${rawHeaders[at + 1]}`);
      // Node reads header bytes as latin1.
      other.write(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
      if (head.length > 0) other.write(head);
      socket.pipe(other).pipe(socket);
    });
    other.once('close', () => {
      socket.end(() => socket.destroy());
      setTimeout(() => socket.destroy(), farewellMs).unref();
    });
  };

  return {
    upgrade,
    close: () => {
      isClosed = true;
      for (const socket of passed) socket.destroy();
    },
  };
}

function refuse(socket: Duplex): void {
  const { status, message } = reasons['terminals-starting'];
  if (socket.writable) refuseUpgrade(socket, status, message);
}
