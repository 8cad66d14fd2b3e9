// The least that a bridge can be: a WebSocket on one side, the Engine's stream on the other, and nothing that
// a learner needs between them. Started by bare-bridge.ts, with which it speaks over IPC.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { connectDocker } from '#adapters/docker/docker-client';
import { startPty } from '#adapters/docker/exec-stream';
import { shellCommand } from './raw-engine.ts';
import { tellUsage } from './tell-usage.ts';

const [containerId = ''] = process.argv.slice(2);
const connection = await connectDocker();
if (!connection.ok) throw new Error(connection.message);
const container = connection.docker.getContainer(containerId);
const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });
server.on('connection', async (socket) => {
  const { stream } = await startPty(container, shellCommand);
  // The bytes are lent.
  stream.output.on('data', (bytes) => socket.send(Buffer.from(bytes)));
  socket.on('message', (bytes) => void stream.write(bytes as Buffer));
  socket.on('close', () => stream.destroy());
  socket.send('open');
});
await once(server, 'listening');
process.send!({ port: (server.address() as AddressInfo).port });
tellUsage();
