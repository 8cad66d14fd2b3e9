import { afterAll, beforeAll, expect, it } from 'vitest';
import { engines } from '#domain/engines/engines';
import { ensureImage } from './image-build.ts';
import { engineRecipe } from './image-recipe.ts';
import { succeeds } from './node-container.ts';
import { startTestNode, type TestNode, testDocker } from './testing/test-node.ts';

const engine = engines.cassandra;
let node: TestNode;

beforeAll(async () => {
  const docker = await testDocker();
  node = await startTestNode(
    docker,
    engine,
    await ensureImage(docker, engineRecipe(engine, 'labs/engines')),
  );
});
afterAll(() => node?.remove());

// A boot for the pool makes way for a learner's start at whatever moment: each of these would wait for minutes.
const waits = { user: engine.checkerUser, command: ['sleep', '300'] };

it('does not begin to wait where the wait was given up before', async () => {
  const aborted = AbortSignal.abort(new Error('made way'));
  await expect(succeeds(node.container, waits, aborted)).rejects.toThrow('made way');
});

it('ends a wait that is given up while its command is being started', async () => {
  const stop = new AbortController();
  const waiting = succeeds(node.container, waits, stop.signal);
  stop.abort(new Error('made way'));
  await expect(waiting).rejects.toThrow('made way');
});

it('ends a wait that is given up later', async () => {
  const stop = new AbortController();
  const waiting = succeeds(node.container, waits, stop.signal);
  await expect
    .poll(async () => (await node.run('checker', 'pgrep -c sleep')).stdout, { timeout: 20_000 })
    .not.toBe('0\n');
  stop.abort(new Error('made way'));
  await expect(waiting).rejects.toThrow('made way');
});
