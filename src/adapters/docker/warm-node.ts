import type Docker from 'dockerode';
import type { Engine } from '#domain/engines/engines';
import { LabFailure } from '#domain/labs/lab-failure';
import { succeeds } from './node-container.ts';

/**
 * Has a node do what is slow the first time, while its classes are not loaded and its code is not
 * compiled: a keyspace, a table, a row, and cqlsh itself. Nothing remains of it, not even the
 * folder that a dropped keyspace leaves behind.
 */
export async function warmNode(
  node: Docker.Container,
  engine: Engine,
  signal: AbortSignal,
): Promise<void> {
  const cqlsh = ['cqlsh', '--no-color', '-e', statements];
  const folder = `${engine.dataDirectory}/${keyspace}`;
  const isWarm =
    (await succeeds(node, { user: engine.checkerUser, command: cqlsh }, signal)) &&
    (await succeeds(node, { user: engine.nodeUser, command: ['rm', '-rf', folder] }, signal));
  if (!isWarm)
    throw new LabFailure('node-not-ready', 'The node did not take its first statements.');
}

const keyspace = 'warm_up';
const statements = `
CREATE KEYSPACE ${keyspace} WITH replication = {'class': 'NetworkTopologyStrategy', 'replication_factor': 1};
CREATE TABLE ${keyspace}.one (key text, place int, value text, PRIMARY KEY (key, place));
INSERT INTO ${keyspace}.one (key, place, value) VALUES ('a', 1, 'b');
SELECT * FROM ${keyspace}.one;
DROP KEYSPACE ${keyspace};`;
