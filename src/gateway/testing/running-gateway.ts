import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eq } from 'drizzle-orm';
import { afterEach } from 'vitest';
import { postgresSessions } from '#adapters/sessions';
import type { Database } from '#db/client';
import { lab } from '#db/schema/labs';
import { smallLibrary } from '#domain/testing/small-library';
import { upgradeListener } from '#http/upgrades';
import { paths } from '#paths';
import { testLab } from '../../../db/testing/test-lab.ts';
import { testLearner } from '../../../db/testing/test-learner.ts';
import { createGateway } from '../gateway.ts';
import type { TerminalRuntime } from '../terminal-sessions.ts';
import { LocalShells } from './local-shell.ts';
import { TestWindow, type WindowOptions } from './test-window.ts';

type Settings = { graceMs?: number; runtime?: TerminalRuntime; handle?: Record<string, unknown> };

/** A real HTTP server with the gateway on it, a signed-in learner and their ready lab; stopped after each test. */
export function gatewayTests(database: { readonly db: Database }) {
  const running: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const stop of running.splice(0)) await stop();
  });

  return async function start({ graceMs, runtime, handle = {} }: Settings = {}) {
    const { db } = database;
    const shells = new LocalShells();
    const server = createServer();
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
    });
    const origin = `http://127.0.0.1:${port}`;
    const sessions = postgresSessions(db, origin);
    const services = {
      env: { origins: [origin] },
      db,
      sessions,
      library: smallLibrary(),
      runtime: runtime ?? shells,
    };
    const make = () => createGateway(services, { graceMs, watchMs: 50 });
    let gateway = make();
    server.on(
      'upgrade',
      upgradeListener([origin], (...upgrade) => gateway.upgrade(...upgrade)),
    );
    running.push(async () => {
      await gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      shells.killAll();
    });

    const addLearner = async () => {
      const learnerId = await testLearner(db);
      const { token } = await sessions.create(learnerId, null);
      return {
        learnerId,
        token,
        headers: { Origin: origin, Cookie: `${sessions.cookieName}=${token}` },
      };
    };
    const addLab = async (learnerId: string, status: 'ready' | 'starting' | 'ended' = 'ready') => {
      const hourAgo = new Date(Date.now() - 3_600_000);
      const boot = { status: 'starting', phase: 'boot', bootId: randomUUID() } as const;
      const id = await testLab(db, learnerId, {
        handle,
        lastActiveAt: hourAgo,
        ...(status === 'starting' ? boot : {}),
      });
      if (status === 'ended') await endLab(id);
      return id;
    };
    const endLab = (id: string) =>
      db
        .update(lab)
        .set({ status: 'ended', endedAt: new Date(), endReason: 'learner' })
        .where(eq(lab.id, id));
    const urlOf = (labId: string, terminal = 'node') =>
      `ws://127.0.0.1:${port}${paths.terminal(labId, terminal)}`;

    const learner = await addLearner();
    const labId = await addLab(learner.learnerId);
    return {
      db,
      sessions,
      shells,
      origin,
      ...learner,
      labId,
      addLearner,
      addLab,
      endLab,
      urlOf,
      /** Opens a window on the lab's shell. */
      open: (options?: WindowOptions, terminal?: string) =>
        TestWindow.open(urlOf(labId, terminal), learner.headers, options),
      /** Opens a window that only watches; resolves when there is a shell to watch. */
      watch: (options?: WindowOptions, terminal = 'node') =>
        TestWindow.open(`${urlOf(labId, terminal)}/viewer`, learner.headers, options),
      /** What a crash does: the new gateway knows nothing of the old one's shells. */
      restart: async () => {
        await gateway.close();
        gateway = make();
      },
      close: () => gateway.close(),
    };
  };
}
