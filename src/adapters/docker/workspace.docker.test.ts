import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '#db/testing/test-database';
import { layOutFiles, textFile } from '#domain/labs/home-files';
import type { ExecRequest, LabHandle, LabRuntime } from '#domain/ports/lab-runtime';
import { testRuntime } from './testing/test-runtime.ts';

const prelude = readFileSync('labs/prelude.sh', 'utf8');
/** Prints its words and standard input, leaves a file behind, and ends with the code it is given. */
const program = [
  "const { readFileSync, writeFileSync } = require('node:fs');",
  "writeFileSync('left.txt', 'left by the program');",
  "console.log(JSON.stringify({ words: process.argv.slice(2), input: readFileSync(0, 'utf8') }));",
  'console.error(process.env.SAID);',
  'process.exitCode = Number(process.env.CODE ?? 0);',
].join('\n');

const database = testDatabase();
let runtime: LabRuntime;
let lab: LabHandle;
const labId = randomUUID();

beforeAll(async () => {
  runtime = await testRuntime(database.db, undefined, 'node');
  lab = await runtime.create(
    {
      labId,
      engine: 'cassandra',
      memoryMiB: 1024,
      alternator: false,
      workspace: 'node',
      expiresAt: new Date(Date.now() + 600_000),
    },
    new AbortController().signal,
  );
  await inWorkspace(`set -e\nlab-prepare\n${layOutFiles([textFile('greeter/index.js', program)])}`);
});
afterAll(async () => {
  await runtime?.destroy(labId);
});

const run = (request: Partial<ExecRequest> & { script: string }) =>
  runtime.exec(lab, { as: 'learner', env: {}, timeoutMs: 30_000, ...request });
const inWorkspace = (script: string, as: ExecRequest['as'] = 'learner') =>
  run({ in: 'workspace', as, script });
const check = (script: string) => run({ as: 'checker', script: `${prelude}\n${script}` });

describe('a workspace', () => {
  it('is beside the node: its loopback is the node’s, and nothing else is there', async () => {
    const open = (address: string) => `exec 3<>/dev/tcp/${address} && echo open`;
    expect((await inWorkspace(open('127.0.0.1/9042'))).stdout).toBe('open\n');
    expect((await inWorkspace(`timeout 3 bash -c '${open('192.0.2.1/80')}'`)).exitCode).not.toBe(0);
  });

  it('can be written to in its homes and nowhere else', async () => {
    const write = (place: string) => `touch ${place}/x 2>/dev/null && echo written ${place}`;
    const all = ['~', '/tmp', '/usr/local/lib/lab', '/etc', '/opt', '/var/tmp', '/home/runner'];
    const seen = await inWorkspace(all.map(write).join('\n'));
    expect(seen.stdout).toBe('written ~\nwritten /tmp\n'.replace('~', '/home/learner'));
  });

  it('opens a shell in the tab of that name', async () => {
    const terminalId = randomUUID();
    const size = { columns: 80, rows: 24, terminal: 'workspace', terminalId } as const;
    const terminal = await runtime.openTerminal(lab, size);
    let text = '';
    const seen = new Promise<void>((resolve) => {
      terminal.output.on('data', (bytes: Buffer) => {
        text += bytes;
        if (/here v24/.test(text)) resolve();
      });
    });
    terminal.write(Buffer.from('echo he"re" $(node --version); sleep 4716 &\r'));
    await seen;
    expect(text).toContain('workspace');
    await runtime.sweepTerminals(lab, []);
    expect((await inWorkspace('pgrep -fc "[s]leep 4716"')).stdout).toBe('0\n');
    await terminal.close();
  });

  it('counts with its node: alive while both are, and its processor time too', async () => {
    expect(await runtime.isAlive(lab)).toBe(true);
    const before = await runtime.cpuMs(lab);
    // By processor time, not by the clock: on a busy machine a second of waiting may be little work.
    await inWorkspace('node -e "while (process.cpuUsage().user < 700_000);"');
    expect((await runtime.cpuMs(lab)) - before).toBeGreaterThan(600);
  });
});

describe('a check', () => {
  it('builds and runs a learner’s program with words, input, environment and exit code', async () => {
    const odd = `it's "two" $HOME`;
    const seen = await check(`
      program_env=(CODE=3 "SAID=so it's") program_in='a line'
      program greeter ${quoted(odd)} ü
      printf '%s\\n%s\\n%s\\n' "$program_exit" "$program_out" "$program_err"
      program_file greeter left.txt`);
    const [code, out, err, file] = seen.stdout.trimEnd().split('\n');
    expect(code).toBe('3');
    expect(JSON.parse(out ?? '')).toEqual({ words: [odd, 'ü'], input: 'a line\n' });
    expect(err).toBe("so it's");
    expect(file).toBe('left by the program');
  });

  it('leaves nothing of a call to the next one', async () => {
    const seen = await check(`program_env=(CODE=4); program greeter; echo "$program_exit"
      program greeter; echo "$program_exit"`);
    expect(seen.stdout).toBe('4\n0\n');
  });

  it('runs a program as it is now, and says what a compiler says', async () => {
    await inWorkspace(`echo 'console.log("new")' >~/greeter/index.js`);
    expect((await check('program greeter; echo "$program_out"')).stdout).toBe('new\n');
    await inWorkspace(`echo 'console.log("new"' >~/greeter/index.js`);
    const broken = await check('program greeter; echo "$program_out"');
    expect(broken.exitCode).toBe(1);
    expect(broken.stdout).toMatch(/^The program in ~\/greeter cannot be built: .*index\.js:1\n$/);
  });

  it('says so where there is no project, or none that can be read', async () => {
    const none = await check('program nothing');
    expect(none).toMatchObject({ exitCode: 1, stdout: expect.stringContaining('~/nothing') });
    await inWorkspace('mkdir -p ~/locked && touch ~/locked/a && chmod 600 ~/locked/a');
    expect(await check('program locked')).toMatchObject({
      exitCode: 1,
      stdout: expect.stringContaining('cannot be read'),
    });
    await inWorkspace('mkdir -p ~/big && head -c 20000000 /dev/urandom >~/big/data; :');
    expect((await check('program big')).stdout).toContain('16 MiB');
  });

  it('ends a program that runs too long, with everything it started', async () => {
    await inWorkspace(`cat >~/greeter/index.js <<'END'
const { spawn } = require('node:child_process');
spawn('sleep', ['4717'], { detached: true, stdio: 'ignore' }).unref();
setInterval(() => {}, 1000);
END`);
    const seen = await check('program_seconds=1; program greeter; echo "$program_exit"');
    expect(seen.stdout).toBe('124\n');
    expect((await inWorkspace('pgrep -fc "[s]leep 4717"')).stdout).toBe('0\n');
  });

  it('looks into the learner’s home as the checker', async () => {
    await inWorkspace('printf secret >~/note');
    const seen = await check('workspace "cat ~learner/note; id -un; exit 5"; echo $?');
    expect(seen.stdout).toBe('secretchecker\n5\n');
  });

  it('reads a long output whole', async () => {
    await inWorkspace(
      `echo 'for (let i = 0; i < 5000; i++) console.log("row", i)' >~/greeter/index.js`,
    );
    const seen = await check('program greeter; wc -l <<<"$program_out"; tail -1 <<<"$program_out"');
    expect(seen.stdout).toBe('5000\nrow 4999\n');
  });

  it('keeps programs out of the learner’s reach, and the checker out of theirs', async () => {
    const reach = 'ls /home/runner 2>&1; cat /proc/1/environ 2>&1 | tr -d "\\0" | head -c 5; :';
    expect((await inWorkspace(reach)).stdout).toContain('Permission denied');
    await inWorkspace(
      `echo 'console.log(require("node:child_process").execSync("id -un; ls /home/learner >/dev/null && echo reads; touch /home/learner/x 2>/dev/null || echo writes not").toString())' >~/greeter/index.js`,
    );
    const seen = await check('program greeter; echo "$program_out"');
    expect(seen.stdout).toBe('runner\nreads\nwrites not\n');
  });
});

const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
