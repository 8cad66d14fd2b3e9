import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export type Link = {
  /** Bits a second, each way. */
  bitsPerSecond: number;
  /** There and back, ms. */
  roundTripMs: number;
};
export type SlowProxy = { port: number; close(): Promise<void> };

/** What a router keeps before the sender has to wait, ms of the link. */
const queueMs = 100;
const leastQueueBytes = 16 * 1024;
/** Bytes that travel together; a packet's worth would cost a timer each. */
const pieceBytes = 1460 * 4;

/** A TCP proxy to a local port over a link with a rate and a delay; close() cuts what is open. */
export async function slowProxy(targetPort: number, link: Link): Promise<SlowProxy> {
  const sockets = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true }, (client) => {
    const target = connect({ port: targetPort, host: '127.0.0.1', allowHalfOpen: true });
    carry(client, target, link);
    carry(target, client, link);
    for (const [one, other] of [
      [client, target],
      [target, client],
    ] as const) {
      sockets.add(one);
      one.setNoDelay(true);
      one.on('error', () => other.destroy());
      one.on('close', () => sockets.delete(one));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** One direction: each piece leaves when the link is free of those before it, and arrives half a round trip later. */
function carry(from: Socket, to: Socket, { bitsPerSecond, roundTripMs }: Link): void {
  const bytesPerMs = bitsPerSecond / 8 / 1000;
  const mostQueued = Math.max(leastQueueBytes, bytesPerMs * queueMs);
  let freeAt = 0;
  let queued = 0;
  const leave = inOrder((bytes) => {
    queued -= bytes.length;
    if (queued < mostQueued) from.resume();
  });
  const arrive = inOrder((bytes) => {
    if (bytes.length === 0) to.end();
    else if (to.writable) to.write(bytes);
  });
  from.on('data', (chunk) => {
    for (let at = 0; at < chunk.length; at += pieceBytes) {
      const piece = chunk.subarray(at, at + pieceBytes);
      freeAt = Math.max(freeAt, performance.now()) + piece.length / bytesPerMs;
      queued += piece.length;
      leave(piece, freeAt);
      arrive(piece, freeAt + roundTripMs / 2);
    }
    if (queued >= mostQueued) from.pause();
  });
  from.on('end', () =>
    arrive(new Uint8Array(), Math.max(freeAt, performance.now()) + roundTripMs / 2),
  );
}

/** Acts on pieces at their times, never on a later one first. */
function inOrder(act: (bytes: Uint8Array) => void): (bytes: Uint8Array, at: number) => void {
  const waiting: { bytes: Uint8Array; at: number }[] = [];
  const next = () => {
    while (waiting[0] && waiting[0].at <= performance.now()) act(waiting.shift()!.bytes);
    if (waiting[0]) setTimeout(next, Math.max(1, waiting[0].at - performance.now()));
  };
  return (bytes, at) => {
    waiting.push({ bytes, at });
    if (waiting.length === 1) setTimeout(next, Math.max(0, at - performance.now()));
  };
}
