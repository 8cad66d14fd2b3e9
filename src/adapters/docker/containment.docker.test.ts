import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:net';
import { networkInterfaces } from 'node:os';
import Docker from 'dockerode';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExecRequest, LabHandle, LabRuntime } from '#domain/ports/lab-runtime';
import { testDatabase } from '../../../db/testing/test-database.ts';
import { testRuntime } from './testing/test-runtime.ts';

// What a learner who means harm can do from a lab: everything here is tried from inside a real one.
const database = testDatabase();
const docker = new Docker();
const labs = { own: randomUUID(), other: randomUUID() };
let runtime: LabRuntime;
let own: LabHandle;
let other: LabHandle;
let hostPort: number;
let listener: Server;

beforeAll(async () => {
  runtime = await testRuntime(database.db);
  // Who only looks whether it is open may hang up first.
  listener = createServer((socket) => socket.on('error', () => {}).end('host\n'));
  await new Promise<void>((resolve) => listener.listen(0, '0.0.0.0', resolve));
  hostPort = (listener.address() as { port: number }).port;
  [own, other] = await Promise.all([boot(labs.own), boot(labs.other)]);
});
afterAll(async () => {
  listener.close();
  // By list, not by name: a fork bomb that a failed test left behind would starve the machine.
  await Promise.all((await runtime.list()).map((labId) => runtime.destroy(labId)));
});

const boot = (labId: string) =>
  runtime.create(
    {
      labId,
      engine: 'cassandra',
      memoryMiB: 1024,
      alternator: false,
      workspace: null,
      expiresAt: new Date(Date.now() + 3_600_000),
    },
    new AbortController().signal,
  );
const run = (script: string, as: ExecRequest['as'] = 'learner', lab = own, timeoutMs = 20_000) =>
  runtime.exec(lab, { as, script, env: {}, timeoutMs });
const out = async (script: string, as: ExecRequest['as'] = 'learner', lab = own) =>
  (await run(script, as, lab)).stdout.trim();
const cqlAnswers = (lab: LabHandle) =>
  out("cqlsh -e 'SELECT key FROM system.local' | grep -c local", 'checker', lab);

/** Prints `open`, `refused` or `silent` for a TCP connection made in the lab. */
const reach = (host: string, port: number, lab = own) =>
  out(
    `timeout 2 bash -c 'exec 3<>/dev/tcp/${host}/${port}' 2>/dev/null && echo open || { [ $? = 124 ] && echo silent || echo refused; }`,
    'learner',
    lab,
  );
const inspect = (lab: LabHandle) => docker.getContainer(String(lab.node)).inspect();

/** The same probe from a container of Docker's own default, so that silence from a lab means something. */
async function anotherContainerReaches(addresses: string[], port: number): Promise<boolean> {
  const tries = addresses.map(
    (host) => `timeout 2 bash -c 'exec 3<>/dev/tcp/${host}/${port}' && exit 0`,
  );
  const container = await docker.createContainer({
    Image: (await inspect(own)).Image,
    Entrypoint: ['bash', '-c', `${tries.join('; ')}; exit 1`],
  });
  await container.start();
  const { StatusCode } = await container.wait();
  await container.remove({ force: true });
  return StatusCode === 0;
}

describe('the network', () => {
  test('reaches the node itself, so that the next tests mean something', async () => {
    expect(await reach('127.0.0.1', 9042)).toBe('open');
  });

  test('is its loopback and no route', async () => {
    expect(await out('ls /sys/class/net')).toBe('lo');
    expect(await out('tail -n +2 /proc/net/route')).toBe('');
    expect(await reach('1.1.1.1', 443)).toBe('refused');
  });

  test('does not reach another lab, which listens on all its addresses', async () => {
    const serve =
      'import socket, time; s = socket.create_server(("", 8765)); print("up", flush=True); time.sleep(25)';
    const serving = run(`timeout 25 python3 -c '${serve}'`, 'learner', other, 30_000);
    await expect.poll(() => reach('127.0.0.1', 8765, other), { timeout: 8000 }).toBe('open');
    expect(await reach('127.0.0.1', 8765)).toBe('refused');
    await run('pkill -f create_serve[r]', 'learner', other);
    await serving;
  });

  test('does not reach the host by any of its addresses, though it listens on all', async () => {
    const addresses = Object.values(networkInterfaces())
      .flatMap((each) => each ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
      .map(({ address }) => address);
    expect(await anotherContainerReaches(addresses, hostPort)).toBe(true);
    for (const address of [...addresses, '127.0.0.1'])
      expect(await reach(address, hostPort), address).not.toBe('open');
  });

  test('does not reach the metadata service of a cloud', async () => {
    expect(await reach('169.254.169.254', 80)).not.toBe('open');
  });

  test('knows its own name, and refuses one from outside without a wait', async () => {
    expect(await out('hostname -i')).toBe('127.0.0.1');
    const began = Date.now();
    expect((await run('getent hosts example.org')).exitCode).not.toBe(0);
    expect(Date.now() - began).toBeLessThan(4_000);
    expect(await out('grep nameserver /etc/resolv.conf')).toBe('nameserver 192.0.2.1');
  });
});

describe('the filesystem', () => {
  test('cannot be written outside the few places meant for it', async () => {
    const script =
      'for f in /x /etc/x /usr/local/bin/x /opt/x /var/x /root/x; do touch $f && echo $f; done';
    expect(await out(script, 'learner')).toBe('');
    expect(await out(script, 'checker')).toBe('');
    expect(await out('touch ~/x /tmp/x && echo written')).toBe('written');
  });

  test('holds nothing of the host', async () => {
    const { Mounts, HostConfig } = await inspect(own);
    expect(Mounts.filter(({ Type }) => Type !== 'tmpfs')).toEqual([]);
    expect(HostConfig.Binds).toBeNull();
    expect(await out('ls /var/run/docker.sock /run/docker.sock 2>/dev/null')).toBe('');
    expect(await out('ls /dev | grep -E "^(sd|vd|nvme|mem|kmsg)"')).toBe('');
  });

  test('is full after its share, and the node lives on', async () => {
    const filled = await run(
      'head -c 300000000 /dev/zero > ~/big; echo $?; stat -c %s ~/big; rm ~/big',
    );
    const [code, size] = filled.stdout.trim().split('\n').map(Number);
    expect(code).not.toBe(0);
    expect(size).toBeLessThanOrEqual(64 * 1024 * 1024);
    expect(await cqlAnswers(own)).toBe('1');
  });
});

describe('the learner', () => {
  test('is nobody special, and can become nobody else', async () => {
    const status = await out(
      'grep -E "^(NoNewPrivs|CapEff|CapPrm|CapBnd|CapAmb|Uid|Seccomp):" /proc/self/status',
    );
    expect(status).toMatch(
      /CapPrm:\s+0+\nCapEff:\s+0+\nCapBnd:\s+0+\nCapAmb:\s+0+\nNoNewPrivs:\s+1/,
    );
    expect(status).toMatch(/Uid:\s+1000\s+1000\s+1000\s+1000/);
    expect(status).toMatch(/Seccomp:\s+2/);
    expect((await run('su -c id; unshare -r id; mount -t tmpfs x /mnt')).stdout).toBe('');
    expect(
      await out(
        'find / -xdev -perm -4000 -exec {} --help \\; >/dev/null 2>&1; cp /usr/bin/id ~/id && chmod u+s ~/id && ~/id -u && rm ~/id',
      ),
    ).toBe('1000');
  });

  test('cannot end, stop or look into the database', async () => {
    expect(await out('pgrep -u cassandra java | wc -l')).toBe('1');
    const script =
      'pid=$(pgrep -u cassandra java); kill -9 $pid && echo killed; kill -STOP 1 && echo stopped; cat /proc/$pid/environ /proc/$pid/mem; ls /proc/$pid/fd';
    expect(await out(script)).toBe('');
    expect(await runtime.isAlive(own)).toBe(true);
  });

  test('cannot see or end what a check does', async () => {
    const secret = `secret-${randomUUID()}`;
    const check = runtime.exec(own, {
      as: 'checker',
      script: 'sleep 3; echo "$SEED_secret"',
      env: { SEED_secret: secret },
      timeoutMs: 15_000,
    });
    await expect.poll(() => out('pgrep -u checker -x sleep -c'), { timeout: 10_000 }).toBe('1');
    const spy =
      'for p in $(pgrep -u checker); do echo process; tr "\\0" "\\n" < /proc/$p/environ; tr "\\0" " " < /proc/$p/cmdline; ls -l /proc/$p/fd; kill -9 $p && echo killed; done 2>/dev/null; grep -rs secret- /tmp ~';
    const seen = await out(spy);
    expect(seen).toContain('process');
    expect(seen).not.toContain('secret-');
    expect(seen).not.toContain('killed');
    expect((await check).stdout.trim()).toBe(secret);
  });

  test('sees its own container alone', async () => {
    expect(await out('hostname')).toBe('node');
    expect(await out('cut -d: -f3 /proc/self/cgroup | sort -u')).toBe('/');
    expect(await out('ulimit -c; ulimit -n')).toBe('0\n16384');
    expect(Number(await out('ls -d /proc/[0-9]* | wc -l'))).toBeLessThan(25);
  });
});

test('memory beyond the limit costs the learner the process, not the node', async () => {
  const eat = await run('python3 -c "x = bytearray(1500 << 20)"; echo $?');
  expect(eat.stdout.trim()).toBe('137');
  expect(await runtime.isAlive(own)).toBe(true);
  expect(await cqlAnswers(own)).toBe('1');
});

test('a fork bomb stays in its lab, and the lab can be removed', async () => {
  const bomb = randomUUID();
  const victim = await boot(bomb);
  const stop = new AbortController();
  const exploding = runtime
    .exec(
      victim,
      { as: 'learner', script: 'b() { b | b & }; b; sleep 60', env: {}, timeoutMs: 60_000 },
      stop.signal,
    )
    .catch(() => {});
  const processes = async () => {
    const container = docker.getContainer(String(victim.node));
    return (await container.stats({ stream: false, 'one-shot': true })).pids_stats?.current;
  };
  await expect.poll(processes, { timeout: 30_000 }).toBeGreaterThan(300);
  expect(await processes()).toBeLessThanOrEqual(512);
  // The same user works on in another lab: the limit is the lab's, not the user's.
  expect(await out('for i in $(seq 50); do /bin/true || echo failed; done; echo fine')).toBe(
    'fine',
  );
  stop.abort();
  await exploding;
  // In a terminal too, and closing the terminal ends it: the sweep starts no process of its own.
  const terminal = await runtime.openTerminal(victim, {
    terminal: 'node',
    columns: 80,
    rows: 24,
    terminalId: randomUUID(),
  });
  terminal.output.resume();
  terminal.write(Buffer.from('b() { b | b & }; b\r'));
  await expect.poll(processes, { timeout: 30_000 }).toBeGreaterThan(300);
  await terminal.close();
  await expect
    .poll(() => out('pgrep -u learner -c', 'checker', victim), { timeout: 30_000 })
    .toBe('0');
  const began = Date.now();
  await runtime.destroy(bomb);
  expect(Date.now() - began).toBeLessThan(15_000);
});
