import { afterAll, beforeAll, expect, it } from 'vitest';
import { engines } from '#domain/engines/engines';
import { readyTestNode, type TestNode, takesName } from './testing/test-node.ts';

const plain = '/opt/cqlsh/bin/python -I /opt/cqlsh/bin/cqlsh';
const keeper = "pgrep -u checker -f 'cqlsh-kept --keep'";
let node: TestNode;

beforeAll(async () => {
  node = await readyTestNode(engines.cassandra);
});
afterAll(() => node?.remove());

it('answers, fails and reads its input as cqlsh does', async () => {
  const calls = [
    'cqlsh -e "SELECT key, tokens FROM system.local"',
    'cqlsh --no-color -e "EXPAND ON; SELECT * FROM system_schema.keyspaces"',
    'cqlsh -e "SELECT nothing FROM system.local"',
    'cqlsh -e "nonsense"',
    'cqlsh --no-such-option',
    'printf "SELECT key\\nFROM system.local;\\nSELECT nothing FROM system.local;\\n" | cqlsh',
    'cqlsh -k "é \'\\"" -e "SELECT key FROM system.local"',
    'cqlsh -f /nowhere',
    'CQLSH_HOST=127.0.0.1 CQLSH_PORT=1 cqlsh -e "SELECT key FROM system.local"',
  ];
  for (const call of calls) {
    const kept = await node.run('checker', call);
    const own = await node.run(
      'checker',
      call.replace('cqlsh ', `${plain} `).replace(/cqlsh$/, plain),
    );
    expect({ call, ...kept }).toEqual({ call, ...own });
  }
  const { stdout } = await node.run('checker', `${keeper} -c`);
  expect(stdout).toBe('1\n');
});

it('is one keeper for calls that come at once', async () => {
  await node.run('checker', 'pkill -u checker -f "cqlsh-kept --keep"; true');
  const { stdout } = await node.run(
    'checker',
    `for n in 1 2 3 4 5 6; do cqlsh --no-color -e 'SELECT key FROM system.local' & done | grep -c local; ${keeper} -c`,
  );
  expect(stdout).toBe('6\n1\n');
});

it('ends with its caller, and outlives the sweep of a script that took too long', async () => {
  const call = "cqlsh -e 'SELECT key FROM system.local'";
  const { stdout } = await node.run(
    'checker',
    `${call} >/dev/null
    mkfifo /tmp/never; sleep 100 >/tmp/never & sleeper=$!
    timeout -s KILL 1 cqlsh </tmp/never >/dev/null
    for attempt in {1..50}; do
      left=$(pgrep -c -u checker -f 'cqlsh-kept')
      [ "$left" = 1 ] && break; sleep 0.1
    done
    kill $sleeper; rm /tmp/never; echo "$left"`,
  );
  expect(stdout).toBe('1\n');
});

it('serves a set-up too, in a keeper that soon ends, and no terminal', async () => {
  const own = "pgrep -c -u learner -f 'cqlsh-kept --keep'";
  const { stdout } = await node.run(
    'learner',
    `env -u LAB_EXEC cqlsh -e 'SELECT key FROM system.local' | grep -c local; ${own}
    cqlsh -e 'SELECT key FROM system.local' | grep -c local; ${own}
    for attempt in {1..100}; do sleep 0.1; ${own} >/dev/null || break; done; ${own}
    true`,
  );
  expect(stdout).toBe('1\n0\n1\n1\n0\n');
});

it('is not answered by a learner who took its name first', async () => {
  await node.run('checker', 'pkill -u checker -f "cqlsh-kept --keep"; true');
  const taken = node.run('learner', takesName('cqlsh-kept-1001'));
  const { stdout } = await node.run(
    'checker',
    `until grep -q cqlsh-kept-1001 /proc/net/unix; do sleep 0.05; done
    cqlsh --no-color -e 'SELECT key FROM system.local'`,
  );
  expect(stdout).toMatch(/local/);
  expect((await taken).stdout).toMatch(/^taken\ngot (nothing|b'')\n$/);
});

it('does nothing for a learner', async () => {
  await node.run('checker', "cqlsh -e 'SELECT key FROM system.local'");
  const { stdout } = await node.run(
    'learner',
    `/usr/bin/python3 -c '
import socket
caller = socket.socket(socket.AF_UNIX)
caller.connect("\\0cqlsh-kept-1001")
caller.settimeout(5)
print(caller.recv(1))
'`,
  );
  expect(stdout).toBe("b''\n");
});
