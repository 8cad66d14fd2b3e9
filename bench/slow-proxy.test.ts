import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { expect, it } from 'vitest';
import { slowProxy } from './terminal/slow-proxy.ts';

it('carries bytes whole, at the rate and with the delay of the link', async () => {
  const echo = createServer({ allowHalfOpen: true }, (socket) => socket.pipe(socket));
  await new Promise<void>((resolve) => echo.listen(0, '127.0.0.1', resolve));
  const link = { bitsPerSecond: 8_000_000, roundTripMs: 60 };
  const proxy = await slowProxy((echo.address() as AddressInfo).port, link);
  const socket = connect({ port: proxy.port, host: '127.0.0.1', allowHalfOpen: true });
  await once(socket, 'connect');

  const askedAt = performance.now();
  socket.write('x');
  await once(socket, 'data');
  expect(performance.now() - askedAt).toBeGreaterThanOrEqual(59);

  const sent = Buffer.from(Array.from({ length: 500_000 }, (_, no) => no % 251));
  const received: Buffer[] = [];
  const startedAt = performance.now();
  socket.end(sent);
  for await (const chunk of socket) received.push(chunk as Buffer);
  expect(Buffer.concat(received).equals(sent)).toBe(true);
  // A megabyte a second: half a second for the half.
  expect(performance.now() - startedAt).toBeGreaterThan(500);
  await proxy.close();
  echo.close();
});
