import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { expect, inject, test, vi } from 'vitest';
import { connect } from '#db/client';
import { testLab } from '#db/testing/test-lab';
import { testLearner } from '#db/testing/test-learner';
import { smallRuntime } from '#domain/testing/small-runtime';
import { capturedLog } from '../../testing/captured-log.ts';
import { endLostShells } from './end-lost-shells.ts';

/** A database that is not there yet. */
function comingDatabase() {
  const name = `strait_test_${randomBytes(5).toString('hex')}`;
  const admin = postgres(inject('serverUrl'), { max: 1, onnotice: () => {} });
  const url = new URL(inject('serverUrl'));
  url.pathname = `/${name}`;
  const { db, sql } = connect(url.href, { max: 2 });
  return {
    db,
    make: () => admin`create database ${admin(name)} template ${admin(inject('templateDatabase'))}`,
    drop: async () => {
      await sql.end();
      await admin`drop database if exists ${admin(name)} with (force)`;
      await admin.end();
    },
  };
}

test('waits for a database that is away, says so once, and gives up when it is told to', async () => {
  const { lines: said, restore } = capturedLog();
  const { db, make, drop } = comingDatabase();
  const { runtime, log } = smallRuntime();
  try {
    const stop = new AbortController();
    const given = endLostShells({ db, runtime }, stop.signal);
    await vi.waitFor(() => expect(said).toHaveLength(1), 5000);
    stop.abort();
    await expect(given).rejects.toThrow('aborted');

    const waiting = endLostShells({ db, runtime });
    await vi.waitFor(() => expect(said).toHaveLength(2), 5000);
    await make();
    const handle = { labId: await testLab(db, await testLearner(db)) };
    await waiting;
    expect(said).toHaveLength(2);
    expect(said[0]?.err).toMatchObject({ message: expect.stringContaining('does not exist') });
    // What runs from then on is looked for by the next gateway.
    expect(log).not.toContain(`sweep ${handle.labId}`);
  } finally {
    restore();
    await drop();
  }
});
