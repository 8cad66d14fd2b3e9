import type Docker from 'dockerode';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines } from '#domain/engines/engines';
import { hostCaBundle } from './host-ca.ts';
import { ensureImage } from './image-build.ts';
import { engineRecipe } from './image-recipe.ts';
import { startTestNode, type TestNode, testDocker } from './testing/test-node.ts';

const engine = engines.cassandra;
let docker: Docker;
let image: string;
let node: TestNode;
let bootMs: number;

beforeAll(async () => {
  docker = await testDocker();
  image = await ensureImage(docker, engineRecipe(engine, 'labs/engines'));
  const startedAt = Date.now();
  node = await startTestNode(docker, engine, image);
  const ready = await node.run('checker', engine.ready(60).join(' '));
  bootMs = Date.now() - startedAt;
  expect(ready).toMatchObject({ exitCode: 0, stdout: `${engine.version}\n` });
});
afterAll(() => node?.remove());

describe('a contained node', () => {
  it('answers CQL within a bound that a busy machine keeps too', () => {
    expect(bootMs).toBeLessThan(30_000);
  });

  it('says nothing in its log that looks like trouble', async () => {
    const log = String(await node.container.logs({ stdout: true, stderr: true }));
    expect(log).not.toMatch(/ERROR|Exception|FATAL/);
  });

  it('waits no longer than it is told where no node answers', async () => {
    const script = 'sed s/9042/9043/ /usr/local/bin/cql-ready | bash -s 1';
    const { exitCode, stdout } = await node.run('checker', script);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
  });
});

describe('the commands of a learner', () => {
  it('cqlsh reads a row that lives past the year 2038', async () => {
    const { stdout, stderr } = await node.run(
      'learner',
      `cqlsh -e "CREATE KEYSPACE far WITH replication = {'class': 'NetworkTopologyStrategy', 'replication_factor': 1};
        CREATE TABLE far.t (id int PRIMARY KEY, note text);
        INSERT INTO far.t (id, note) VALUES (1, 'x') USING TTL 630720000;
        SELECT ttl(note) FROM far.t;"`,
    );
    expect(stderr).toBe('');
    expect(Number(/\n\s+(\d+)/.exec(stdout)?.[1])).toBeGreaterThan(630_719_900);
  });

  it('nodetool answers without noise', async () => {
    const { stdout, stderr } = await node.run('learner', 'nodetool flush far; nodetool status');
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^Datacenter: datacenter1\n[\s\S]*\nUN {2}127\.0\.0\.1/);
  });

  it('sstabledump shows when the row will expire', async () => {
    const { stdout } = await node.run(
      'learner',
      'sstabledump /var/lib/cassandra/data/far/t-*/*-Data.db',
    );
    const [partition] = JSON.parse(stdout) as {
      rows: { liveness_info: { expires_at: string } }[];
    }[];
    expect(new Date(partition!.rows[0]!.liveness_info.expires_at).getFullYear()).toBeGreaterThan(
      2038,
    );
  });

  it('the shell fills an empty home and runs programs', async () => {
    const { stdout } = await node.run(
      'learner',
      "lab-shell bash -c 'id -un; echo $HOME; ls -A ~; for each in less vim jq node htop tmux; do command -v $each; done'",
    );
    expect(stdout.split('\n')).toEqual([
      'learner',
      '/home/learner',
      '.bashrc',
      '.cassandra',
      '/usr/bin/less',
      '/usr/local/bin/vim',
      '/usr/bin/jq',
      '/usr/local/bin/node',
      '/usr/bin/htop',
      '/usr/bin/tmux',
      '',
    ]);
  });

  it('cqlsh is quiet for a check too, whose settings no learner can change', async () => {
    const { stdout, stderr } = await node.run(
      'checker',
      'cqlsh -e "SELECT release_version FROM system.local"; touch ~/x 2>/dev/null && echo writable',
    );
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^\s+release_version\n-+\n\s+5\.0\.8\n\n\(1 rows\)\n$/);
  });
});

describe('what a learner cannot do', () => {
  it('signal the node, or read or signal a check', async () => {
    const check = node.run('checker', 'sleep 4; echo unharmed');
    const { stdout } = await node.run(
      'learner',
      `sleep 1
      node=$(pgrep -u cassandra -x java); check=$(pgrep -u checker -x sleep)
      kill -9 $node 2>/dev/null && echo killed the node
      kill -9 $check 2>/dev/null && echo killed the check
      cat /proc/$check/environ 2>/dev/null && echo read the check
      cat /proc/$node/environ 2>/dev/null && echo read the node
      echo "$node $check" | grep -c '^[0-9]* [0-9]*$'`,
    );
    expect(stdout).toBe('1\n');
    expect((await check).stdout).toBe('unharmed\n');
  });

  it('write to the data directory or to the image', async () => {
    const { stdout } = await node.run(
      'learner',
      'for each in /var/lib/cassandra/x /var/lib/cassandra/data/far/x /etc/x /opt/cassandra/x /run/x; do touch $each 2>/dev/null && echo $each; done; echo tried',
    );
    expect(stdout).toBe('tried\n');
  });
});

describe('the DynamoDB-compatible API', () => {
  it('answers on port 8000 of loopback where a lab starts it', async () => {
    const exec = await node.container.exec({ User: engine.nodeUser, Cmd: engine.startAlternator! });
    await exec.start({ Detach: true });
    const { stdout } = await node.run(
      'learner',
      `for attempt in $(seq 50); do
        { exec 3<>/dev/tcp/127.0.0.1/8000; } 2>/dev/null && break; sleep 0.1
      done
      printf 'GET / HTTP/1.0\\r\\n\\r\\n' >&3; head -1 <&3`,
    );
    expect(stdout).toMatch(/^HTTP\/1\.1 200 OK/);
  });
});

describe('the image', () => {
  it('carries no root that this machine trusts and Debian does not', async () => {
    const needles = signatureLines(await hostCaBundle());
    const { stdout } = await node.run(
      'checker',
      `cd /tmp; keytool -list -rfc -storepass changeit -keystore /etc/ssl/certs/java/cacerts >java.pem
      while read -r needle; do
        grep -rqsF -- "$needle" /usr/share/ca-certificates || echo "$needle"
      done >foreign <<'END'\n${needles.join('\n')}\nEND
      [ -s foreign ] && grep -rlsF -f foreign /tmp/java.pem /etc /usr /opt /var
      echo searched; grep -c 'BEGIN CERTIFICATE' java.pem; find / -xdev -name 'host-ca*' 2>/dev/null`,
    );
    expect(stdout).toMatch(/^searched\n\d{2,}\n$/);
  });

  it('is there at once when nothing has changed', async () => {
    const startedAt = Date.now();
    expect(await ensureImage(docker, engineRecipe(engine, 'labs/engines'))).toBe(image);
    expect(Date.now() - startedAt).toBeLessThan(2_000);
  });
});

/** One line of each certificate's signature: unlike its first lines it is found nowhere else. */
function signatureLines(bundle: string): string[] {
  const certificates = bundle.match(/-----BEGIN CERTIFICATE-----[^-]+/g) ?? [];
  return certificates.map((pem) => pem.trimEnd().split('\n').at(-2)!.trim());
}
