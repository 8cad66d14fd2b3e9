import { once } from 'node:events';
import { WebSocket } from 'ws';
import { postgresSessions } from '#adapters/sessions';
import { AckCounter } from '#client/terminal/ack-counter';
import type { Database } from '#db/client';
import { gatewayNodeOptions } from '#gateway/process/gateway-link';
import { decodeServerFrame, encode, noEpoch } from '#gateway/protocol';
import { paths } from '#paths';
import { testLab } from '../../db/testing/test-lab.ts';
import { testLearner } from '../../db/testing/test-learner.ts';
import { forkServer } from './forked-server.ts';
import type { Shell, ShellPath } from './shell-path.ts';

type Options = { db: Database; databaseUrl: string; containerId: string; instance: string };
export type Terminal = { path: string; headers: Record<string, string> };
export type OurGateway = ShellPath & {
  origin: string;
  /** A learner with a lab of their own, all of them in the bench's container. */
  newTerminal(): Promise<Terminal>;
};

/** Our gateway in a process of its own, spoken to as a browser does: one WebSocket, and acknowledgements. */
export async function ourGateway(options: Options): Promise<OurGateway> {
  const { db } = options;
  const { told, usage, stop } = await forkServer<{ origin: string }>(
    './gateway-process.ts',
    [options.databaseUrl, options.instance],
    gatewayNodeOptions,
  );
  const { origin } = told;
  const sessions = postgresSessions(db, origin);

  async function newTerminal(): Promise<Terminal> {
    const learnerId = await testLearner(db);
    const { token } = await sessions.create(learnerId, null);
    const id = await testLab(db, learnerId, {
      handle: { node: options.containerId, engine: 'cassandra', workspace: null },
    });
    return {
      path: paths.terminal(id, 'node'),
      headers: { Origin: origin, Cookie: `${sessions.cookieName}=${token}` },
    };
  }

  return {
    name: 'Strait',
    origin,
    newTerminal,
    open: async () => openWindow(origin, await newTerminal()),
    usage,
    stop,
  };
}

/** A window on a terminal, without a screen. */
export async function openWindow(origin: string, { path, headers }: Terminal): Promise<Shell> {
  const socket = new WebSocket(origin.replace('http', 'ws') + path, {
    headers,
    perMessageDeflate: false,
  });
  const acks = new AckCounter((offset) => socket.send(encode.ack(offset)));
  const shell: Shell = {
    onOutput: () => {},
    write: (text) => socket.send(encode.input(new TextEncoder().encode(text))),
    close: () => {
      acks.dispose();
      socket.close();
    },
  };
  const greeted = new Promise<void>((resolve) => {
    socket.on('message', (data) => {
      const frame = decodeServerFrame(data as Buffer);
      if (frame?.type === 'hello') resolve();
      if (frame?.type !== 'output') return;
      shell.onOutput(frame.bytes);
      acks.add(frame.bytes.length);
    });
  });
  await once(socket, 'open');
  socket.send(encode.resume(noEpoch, 0, { columns: 80, rows: 24 }));
  await greeted;
  return shell;
}
