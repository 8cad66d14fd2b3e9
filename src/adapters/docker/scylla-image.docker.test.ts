import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Docker from 'dockerode';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '#db/testing/eventually';
import { type Engine, engines } from '#domain/engines/engines';
import { baseImage } from './base-image.ts';
import { ensureImage } from './image-build.ts';
import { engineRecipe } from './image-recipe.ts';
import { startTestNode, type TestNode, testDocker } from './testing/test-node.ts';

// Everything about this image but the database: the published image is hundreds of megabytes
// from a registry that a test machine may not reach. In its place stands a program of the same
// name that prints its command line and waits, on a Debian base.
const folder = `test-scylla-${process.pid}`;
const engine = engines.scylla;
const baseOnly: Engine = { ...engine, folder };
let docker: Docker;
let enginesFolder: string;
const made: string[] = [];
let node: TestNode;

beforeAll(async () => {
  docker = await testDocker();
  enginesFolder = await mkdtemp(join(tmpdir(), 'strait-scylla-'));
  await cp('labs/engines', enginesFolder, { recursive: true });
  await mkdir(join(enginesFolder, folder));
  const standIn = '#!/bin/sh\\nprintf "%%s\\\\n" "$@"; exec sleep 300\\n';
  await writeFile(
    join(enginesFolder, folder, 'Dockerfile'),
    `ARG BASE\nFROM \${BASE}\nRUN printf '${standIn}' >/usr/bin/scylla && chmod +x /usr/bin/scylla\n`,
  );
  const base = await ensureImage(
    docker,
    engineRecipe(baseOnly, enginesFolder, baseImage('bookworm')),
  );
  made.push(base);
  const image = await ensureImage(docker, engineRecipe(engine, enginesFolder, base));
  made.unshift(image);
  node = await startTestNode(docker, engine, image, { alternator: true });
});
afterAll(async () => {
  await node?.remove();
  for (const tag of made) await docker.getImage(tag).remove({ force: true });
  await rm(enginesFolder, { recursive: true });
});

describe('the ScyllaDB image', () => {
  it('starts the node contained, on loopback, with the flags of a fast and small boot', async () => {
    const log = await untilLogged(node, '--alternator-write-isolation=always');
    for (const flag of [
      '--smp=1',
      '--overprovisioned',
      '--developer-mode=1',
      '--listen-address=127.0.0.1',
      '--rpc-address=127.0.0.1',
      '--skip-wait-for-gossip-to-settle=0',
      '--ring-delay-ms=0',
      '--unsafe-bypass-fsync=1',
      '--reactor-backend=epoll',
      '--memory=682M',
      '--alternator-port=8000',
    ]) {
      expect(log).toContain(flag);
    }
  });

  it('has the users of every lab, by the same numbers', async () => {
    const { stdout } = await node.run(
      'learner',
      'id; id checker; id scylla; stat -c "%U %a" /var/lib/scylla',
    );
    expect(stdout.split('\n')).toEqual([
      'uid=1000(learner) gid=1000(learner) groups=1000(learner),999(scylla)',
      'uid=1001(checker) gid=1001(checker) groups=1001(checker),999(scylla)',
      'uid=999(scylla) gid=999(scylla) groups=999(scylla)',
      'scylla 750',
      '',
    ]);
  });

  it('runs the node as its own user, out of the learner’s reach', async () => {
    const { stdout } = await node.run(
      'learner',
      'kill $(pgrep -x sleep) 2>/dev/null && echo killed; ps -o user= -C sleep; touch /var/lib/scylla/x 2>/dev/null && echo wrote; true',
    );
    expect(stdout).toBe('scylla\n');
  });

  it('has the shell and the commands of every lab', async () => {
    const { stdout } = await node.run(
      'learner',
      "lab-shell bash -c 'pwd; for each in cqlsh sstabledump cql-ready less jq; do command -v $each; done; cat ~/.cassandra/cqlshrc' | head -7",
    );
    expect(stdout).toBe(
      '/home/learner\n/usr/local/bin/cqlsh\n/usr/local/bin/sstabledump\n/usr/local/bin/cql-ready\n/usr/bin/less\n/usr/bin/jq\n[connection]\n',
    );
  });

  it('is not called ready while nothing answers', async () => {
    expect((await node.run('checker', 'cql-ready 1')).exitCode).toBe(1);
  });
});

function untilLogged(from: TestNode, words: string): Promise<string> {
  return eventually(async () => {
    const log = String(await from.container.logs({ stdout: true, stderr: true }));
    expect(log).toContain(words);
    return log;
  });
}
