import { once } from 'node:events';
import { connect } from 'node:net';
import type Docker from 'dockerode';
import { WebSocket } from 'ws';
import { labLabels } from '#adapters/docker/labels';
import { runIn } from './bench-container.ts';
import { message } from './message.ts';
import { type PeerName, peerImage, peerNames } from './peer-images.ts';
import { pause, type Shell, type ShellPath } from './shell-path.ts';

const ports: Record<PeerName, number> = { ttyd: 7681, wetty: 7682 };
export const peerPages: Record<PeerName, string> = {
  ttyd: `http://127.0.0.1:${ports.ttyd}/`,
  wetty: `http://127.0.0.1:${ports.wetty}/`,
};
const clients: Record<PeerName, () => Promise<Shell>> = { ttyd: openTtyd, wetty: openWetty };

type Bench = { containerId: string; instance: string; labId: string; expiresAt: Date };

/** Starts every peer whose image can be had and that listens; says of the others why not. */
export async function startPeers(
  docker: Docker,
  bench: Bench,
): Promise<{ peers: (ShellPath & { name: PeerName })[]; missing: string[] }> {
  const peers: (ShellPath & { name: PeerName })[] = [];
  const missing: string[] = [];
  for (const name of peerNames) {
    const made = await peerImage(docker, name);
    const found = made.ok
      ? await peer(docker, name, made.image, bench).catch((error) => message(error))
      : made.why;
    if (typeof found === 'string') missing.push(`${name}: ${found}`);
    else peers.push(found);
  }
  return { peers, missing };
}

/** A peer in a container on the host's network; its shells are `docker exec` into the bench's container. */
async function peer(
  docker: Docker,
  name: PeerName,
  image: string,
  bench: Bench,
): Promise<ShellPath & { name: PeerName }> {
  const container = await docker.createContainer({
    Image: image,
    Env: [`BENCH_CONTAINER=${bench.containerId}`],
    Labels: labLabels(bench.instance, bench),
    HostConfig: {
      NetworkMode: 'host',
      Binds: ['/var/run/docker.sock:/var/run/docker.sock'],
      Init: true,
    },
  });
  await container.start();
  const stop = () => container.remove({ force: true, v: true });
  try {
    await listening(ports[name]);
  } catch (error) {
    const log = await container.logs({ stdout: true, stderr: true, tail: 10 });
    await stop();
    throw new Error(`${String(error)}\n${log}`);
  }
  return { name, open: clients[name], usage: () => usageOf(container), stop };
}

/** All processes of the peer, its Docker clients among them; what they share is counted once. */
async function usageOf(container: Docker.Container) {
  const { cpu_stats: cpu } = await container.stats({ stream: false, 'one-shot': true });
  const rollups = await runIn(
    container,
    ['sh', '-c', 'cat /proc/[0-9]*/smaps_rollup 2>/dev/null; true'],
    'root',
  );
  const kibibytes = [...rollups.matchAll(/^Pss:\s+(\d+) kB$/gm)].reduce(
    (sum, [, pss]) => sum + Number(pss),
    0,
  );
  return { cpuMs: cpu.cpu_usage.total_usage / 1e6, memoryMiB: kibibytes / 1024 };
}

async function listening(port: number): Promise<void> {
  for (const end = Date.now() + 20_000; Date.now() < end; await pause(100)) {
    const socket = connect(port, '127.0.0.1');
    const isThere = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (isThere) return;
  }
  throw new Error(`nothing listens on port ${port}`);
}

async function openTtyd(): Promise<Shell> {
  const socket = new WebSocket(`ws://127.0.0.1:${ports.ttyd}/ws`, 'tty', {
    perMessageDeflate: false,
  });
  const shell: Shell = {
    onOutput: () => {},
    write: (text) => socket.send(Buffer.from(`0${text}`)),
    close: () => socket.close(),
  };
  socket.on('message', (data) => {
    const message = data as Buffer;
    if (message[0] === 0x30) shell.onOutput(message.subarray(1));
  });
  await once(socket, 'open');
  socket.send(Buffer.from(JSON.stringify({ AuthToken: '', columns: 80, rows: 24 })));
  return shell;
}

/** wetty's own client acknowledges every so many characters. */
const wettyAck = 262_144;

/** Engine.io and Socket.io as wetty speaks them, over the WebSocket from the start. */
async function openWetty(): Promise<Shell> {
  const socket = new WebSocket(
    `ws://127.0.0.1:${ports.wetty}/socket.io/?EIO=4&transport=websocket`,
    { perMessageDeflate: false },
  );
  const emit = (event: string, value: unknown) =>
    socket.send(`42${JSON.stringify([event, value])}`);
  const shell: Shell = {
    onOutput: () => {},
    write: (text) => emit('input', text),
    close: () => socket.close(),
  };
  let unacknowledged = 0;
  const greeted = new Promise<void>((resolve) => {
    socket.on('message', (data) => {
      const message = String(data);
      if (message === '2') socket.send('3');
      else if (message.startsWith('0')) socket.send('40');
      if (!message.startsWith('42')) return;
      const [event, value] = JSON.parse(message.slice(2)) as [string, string];
      if (event === 'login') resolve();
      if (event !== 'data') return;
      shell.onOutput(Buffer.from(value));
      unacknowledged += value.length;
      if (unacknowledged < wettyAck) return;
      unacknowledged -= wettyAck;
      emit('commit', wettyAck);
    });
  });
  await once(socket, 'open');
  await greeted;
  return shell;
}
