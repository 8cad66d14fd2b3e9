import { afterAll, beforeAll, expect, it } from 'vitest';
import { engines } from '#domain/engines/engines';
import { readyTestNode, type TestNode, takesName } from './testing/test-node.ts';

const plain = 'cassandra-tool nodetool org.apache.cassandra.tools.NodeTool -p 7199';
const keeper = 'pgrep -u checker -f NodetoolKept';
let node: TestNode;

beforeAll(async () => {
  node = await readyTestNode(engines.cassandra);
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

it('serves a set-up too, in a keeper that soon ends, and no terminal', async () => {
  const own = 'pgrep -c -u learner -f NodetoolKept';
  const { stdout } = await node.run(
    'learner',
    `env -u LAB_EXEC nodetool flush; ${own}
    nodetool flush; ${own}
    for attempt in {1..100}; do sleep 0.1; ${own} >/dev/null || break; done; ${own}
    true`,
  );
  expect(stdout).toBe('0\n1\n0\n');
});

it('is not answered by a learner who took its name first', async () => {
  await node.run('checker', 'pkill -KILL -u checker -f NodetoolKept; true');
  const taken = node.run('learner', takesName('nodetool-kept-1001'));
  const { stdout } = await node.run(
    'checker',
    `until grep -q nodetool-kept-1001 /proc/net/unix; do sleep 0.05; done
    nodetool getsstables system local local`,
  );
  expect(stdout).toMatch(/Data\.db\n$/);
  expect((await taken).stdout).toMatch(/^taken\ngot (nothing|b'')\n$/);
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
