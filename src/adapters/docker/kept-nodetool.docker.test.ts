import { afterAll, beforeAll, expect, it } from 'vitest';
import { engines } from '#domain/engine';
import { ensureImage } from './image-build.ts';
import { engineRecipe } from './image-recipe.ts';
import { startTestNode, type TestNode, testDocker } from './testing/test-node.ts';

const engine = engines.cassandra;
const plain = 'cassandra-tool nodetool org.apache.cassandra.tools.NodeTool -p 7199';
const keeper = 'pgrep -u checker -f NodetoolKept';
let node: TestNode;

beforeAll(async () => {
  const docker = await testDocker();
  const image = await ensureImage(docker, engineRecipe(engine, 'labs/engines'));
  node = await startTestNode(docker, engine, image);
  expect(await node.run('checker', engine.ready(60).join(' '))).toMatchObject({ exitCode: 0 });
});
afterAll(() => node?.remove());

it('answers and fails as nodetool does', async () => {
  const calls = [
    'nodetool status',
    'nodetool flush',
    'nodetool getsstables system local local',
    'nodetool help compact',
    'nodetool nonsense',
    'nodetool flush no_such_keyspace',
    'nodetool setcompactionthroughput "not a number"',
    'nodetool getsstables system local "é \'"',
  ];
  for (const call of calls) {
    const kept = await node.run('checker', call);
    const own = await node.run('checker', call.replace('nodetool', plain));
    expect({ call, ...kept }).toEqual({ call, ...own });
  }
  const { stdout } = await node.run('checker', `${keeper} -c`);
  expect(stdout).toBe('1\n');
});

it('is one keeper for calls that come at once, each with its own answer', async () => {
  await node.run('checker', 'pkill -KILL -u checker -f NodetoolKept; true');
  const { stdout } = await node.run(
    'checker',
    `for table in local peers local peers; do nodetool tablestats system.$table & done | grep -o 'Table: [a-z]*' | sort
    ${keeper} -c`,
  );
  expect(stdout).toBe('Table: local\nTable: local\nTable: peers\nTable: peers\n1\n');
});

it('gives up a caller who does not read, and goes on', async () => {
  const { stdout } = await node.run(
    'checker',
    'nodetool help | head -1; timeout -s KILL 0.05 nodetool compact system; nodetool getsstables system local local | wc -l',
  );
  expect(stdout).toMatch(/^usage: nodetool.*\n1\n$/);
});

it('goes before the database where memory runs out, and holds nothing of its caller', async () => {
  const { stdout } = await node.run(
    'checker',
    `export MINE=1; nodetool flush; pid=$(${keeper})
    cat /proc/$pid/oom_score_adj; grep -c MINE /proc/$pid/environ; readlink /proc/$pid/fd/1 /proc/$pid/cwd`,
  );
  expect(stdout).toBe('900\n0\n/dev/null\n/\n');
});

it('is not answered by a learner who took its name first', async () => {
  await node.run('checker', 'pkill -KILL -u checker -f NodetoolKept; true');
  const squatter = `/usr/bin/python3 -c '
import socket
taken = socket.socket(socket.AF_UNIX)
taken.bind("\\0nodetool-kept-1001")
taken.listen()
taken.settimeout(20)
caller, _ = taken.accept()
caller.settimeout(2)
try: print("got", caller.recv(10000))
except TimeoutError: print("got nothing")
except ConnectionError: print("got nothing")
'`;
  const taken = node.run('learner', squatter);
  const { stdout } = await node.run(
    'checker',
    `until grep -q nodetool-kept-1001 /proc/net/unix; do sleep 0.05; done
    nodetool getsstables system local local`,
  );
  expect(stdout).toMatch(/Data\.db\n$/);
  expect((await taken).stdout).toMatch(/^got (nothing|b'')\n$/);
});

it('does nothing for a learner', async () => {
  await node.run('checker', 'nodetool flush');
  const { stdout } = await node.run(
    'learner',
    `/usr/bin/python3 -c '
import socket
caller = socket.socket(socket.AF_UNIX)
caller.connect("\\0nodetool-kept-1001")
caller.settimeout(5)
caller.sendall(b"\\0\\0\\0\\5flush")
try: print("got", caller.recv(1))
except ConnectionError: print("got nothing")
'`,
  );
  expect(stdout).toMatch(/^got (nothing|b'')\n$/);
});
