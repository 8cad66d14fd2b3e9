import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isLabFailure } from '#domain/labs/lab-failure';
import type { ExecRequest, LabHandle, LabRuntime } from '#domain/ports/lab-runtime';
import { pause, saw, spec, typed } from '#domain/testing/lab-runtime-probes';

/** What every implementation of LabRuntime does; `makeRuntime` answers one of a fresh installation. */
export function labRuntimeContract(name: string, makeRuntime: () => Promise<LabRuntime>): void {
  describe(`${name} as a LabRuntime`, () => {
    const labId = randomUUID();
    let runtime: LabRuntime;
    let lab: LabHandle;

    beforeAll(async () => {
      runtime = await makeRuntime();
      lab = await runtime.create(spec(labId), new AbortController().signal);
    });
    afterAll(async () => {
      for (const left of await runtime.list()) await runtime.destroy(left);
    });

    const run = (as: ExecRequest['as'], script: string, more: Partial<ExecRequest> = {}) =>
      runtime.exec(lab, { as, script, env: {}, timeoutMs: 15_000, ...more });
    const open = (terminal: 'cqlsh' | 'node', size = { columns: 80, rows: 24 }) =>
      runtime.openTerminal(lab, { terminal, ...size, terminalId: randomUUID() });

    test('says that labs can run', async () => {
      expect(await runtime.availability()).toMatchObject({ ok: true, imageReady: true });
    });

    test('has a node that answers CQL as soon as it is created', async () => {
      const answer = await run('learner', 'cqlsh -e "SELECT release_version FROM system.local"');
      expect(answer).toMatchObject({ exitCode: 0, timedOut: false });
      expect(answer.stdout).toContain('release_version');
    });

    test('lists the lab, and it is alive', async () => {
      expect(await runtime.list()).toContain(labId);
      expect(await runtime.isAlive(lab)).toBe(true);
    });

    describe('a script', () => {
      test('answers exit code and both outputs apart', async () => {
        expect(await run('checker', 'echo out; echo err >&2; exit 7')).toEqual({
          exitCode: 7,
          stdout: 'out\n',
          stderr: 'err\n',
          timedOut: false,
        });
      });

      test('gets its environment byte for byte, and no other', async () => {
        const odd = 'it\'s "two"\nlines $HOME `id` \\ é';
        const seen = await run('checker', 'printf %s "$SEED_odd"; env | cut -d= -f1 | sort >&2', {
          env: { SEED_odd: odd },
        });
        expect(seen.stdout).toBe(odd);
        expect(seen.stderr.split('\n')).not.toContain('JAVA_HOME');
      });

      test('is not swallowed by a command that reads standard input', async () => {
        expect((await run('checker', 'cat\necho still here')).stdout).toBe('still here\n');
      });

      test('that runs too long ends with everything it started', async () => {
        const script = 'setsid sleep 4711 & sleep 4711';
        const began = Date.now();
        expect(await run('checker', script, { timeoutMs: 700 })).toMatchObject({
          exitCode: null,
          timedOut: true,
        });
        expect(Date.now() - began).toBeLessThan(5000);
        expect((await run('checker', 'pgrep -fc "[s]leep 4711"')).stdout).toBe('0\n');
      });

      test('that floods is cut at 64 KiB a stream and still ends', async () => {
        const flood = await run('checker', 'head -c 20000000 /dev/zero | tr "\\0" x; exit 3');
        expect(flood.exitCode).toBe(3);
        expect(flood.stdout).toHaveLength(64 * 1024);
      });

      test('ends when it is aborted', async () => {
        const stop = new AbortController();
        const aborted = runtime.exec(
          lab,
          { as: 'checker', script: 'sleep 4712', env: {}, timeoutMs: 20_000 },
          stop.signal,
        );
        const seen = expect(aborted).rejects.toThrow('enough');
        const sleeping = async () => (await run('checker', 'pgrep -xfc "sleep 4712"')).stdout;
        await expect.poll(sleeping, { timeout: 10_000 }).toBe('1\n');
        stop.abort(new Error('enough'));
        await seen;
        expect(await sleeping()).toBe('0\n');
      });

      test('runs twenty at once without mixing their outputs', async () => {
        const numbers = Array.from({ length: 20 }, (_, index) => index);
        const answers = await Promise.all(
          numbers.map((number) => run('checker', `sleep 0.2; echo ${number}`)),
        );
        expect(answers.map(({ stdout }) => Number(stdout))).toEqual(numbers);
      });
    });

    describe('a terminal', () => {
      test('has the size it was asked for, and can be resized', async () => {
        const terminal = await open('node', { columns: 91, rows: 33 });
        await typed(terminal, 'stty size\r', '33 91');
        await terminal.resize(120, 40);
        await typed(terminal, 'stty size\r', '40 120');
        await terminal.close();
      });

      test('carries every byte, Ctrl-P and Ctrl-Q too', async () => {
        const terminal = await open('node');
        await typed(
          terminal,
          "stty raw -echo; printf 're%s' ady; dd bs=1 count=4 2>/dev/null | od -An -tx1; stty sane\r",
          'ready',
        );
        for (const byte of [0x10, 0x11, 0xc3, 0xa9]) {
          terminal.write(Uint8Array.of(byte));
          await pause(30);
        }
        await saw(terminal, '10 11 c3 a9');
        await terminal.close();
      });

      test('opens cqlsh in the tab of that name', async () => {
        const terminal = await open('cqlsh');
        await saw(terminal, 'cqlsh>');
        terminal.write(Buffer.from('SELECT cql_version FROM system.local;\r'));
        await saw(terminal, '(1 rows)');
        await terminal.close();
      });

      test('says how its shell ended', async () => {
        const terminal = await open('node');
        terminal.output.resume();
        terminal.write(Buffer.from('exit 9\r'));
        expect(await terminal.ended).toEqual({ exitCode: 9 });
        await terminal.close();
      });

      test('leaves no process behind when it is closed', async () => {
        const terminal = await open('node');
        await typed(
          terminal,
          'nohup setsid sleep 4713 >/dev/null 2>&1 & sleep 4713 & trap "" HUP; echo be"gun"; \r',
          'begun',
        );
        await terminal.close();
        await terminal.close();
        expect((await run('learner', 'pgrep -fc "[s]leep 4713"')).stdout).toBe('0\n');
      });

      test('that nobody holds any more is swept, others stay', async () => {
        const [kept, orphan] = [randomUUID(), randomUUID()];
        const size = { columns: 80, rows: 24, terminal: 'node' } as const;
        const terminal = await runtime.openTerminal(lab, { ...size, terminalId: kept });
        const lost = await runtime.openTerminal(lab, { ...size, terminalId: orphan });
        await typed(terminal, 'echo al"ive"\r', 'alive');
        await typed(lost, 'sleep 4714 & echo al"ive"\r', 'alive');
        await runtime.sweepTerminals(lab, [kept]);
        lost.output.resume();
        await lost.ended;
        expect((await run('learner', 'pgrep -fc "[s]leep 4714"')).stdout).toBe('0\n');
        await typed(terminal, 'echo he"re"\r', 'here');
        await terminal.close();
      });

      test('is held back by pause() and loses nothing', async () => {
        const terminal = await open('node');
        await typed(terminal, 'echo re"ady"\r', 'ready');
        terminal.output.pause();
        terminal.write(Buffer.from('seq -f "%07.0f" 1 200000; echo do"ne"\r'));
        await pause(400);
        const text = await saw(terminal, 'done');
        expect(text.match(/^\d{7}\r?$/gm)).toHaveLength(200_000);
        await terminal.close();
      });
    });

    test('counts the CPU time of the lab', async () => {
      const before = await runtime.cpuMs(lab);
      await run('learner', 'python3 -c "import time\nwhile time.process_time() < 0.6: pass"');
      const used = (await runtime.cpuMs(lab)) - before;
      expect(used).toBeGreaterThan(500);
      expect(used).toBeLessThan(10_000);
    });

    test('freezes a lab and lets it go on where it was', async () => {
      expect(await runtime.isPaused(lab)).toBe(false);
      const counting = run('learner', 'for i in 1 2 3 4 5 6; do echo $i; sleep 0.1; done');
      await pause(250);
      await runtime.pause(lab);
      expect(await runtime.isPaused(lab)).toBe(true);
      expect(await runtime.isAlive(lab)).toBe(false);
      const before = await runtime.cpuMs(lab);
      await pause(500);
      expect((await runtime.cpuMs(lab)) - before).toBeLessThan(20);
      await Promise.all([runtime.resume(lab), runtime.resume(lab)]);
      await runtime.resume(lab);
      expect(await runtime.isAlive(lab)).toBe(true);
      expect((await counting).stdout).toBe('1\n2\n3\n4\n5\n6\n');
      const answer = await run('learner', 'cqlsh -e "SELECT release_version FROM system.local"');
      expect(answer).toMatchObject({ exitCode: 0, timedOut: false });
    });

    test('warms a node and leaves no trace', async () => {
      const seen = () => run('learner', 'cqlsh -e "DESCRIBE KEYSPACES"; ls -A /var/lib/*/data');
      const before = await seen();
      await runtime.warm(lab, new AbortController().signal);
      expect(await seen()).toEqual(before);
    });

    test('names the images of a lab, the engine’s first', async () => {
      const needed = { engine: 'cassandra', workspace: null } as const;
      const node = await runtime.images(needed);
      expect(node).toMatchObject({ tags: [expect.stringMatching(/cassandra:/)], areReady: true });
      const both = await runtime.images({ ...needed, workspace: 'go' });
      expect(both.tags).toEqual([...node.tags, expect.stringMatching(/go:/)]);
    });

    test('knows the memory and the cores of the machine', async () => {
      const { totalMiB, availableMiB, cores } = await runtime.machine();
      expect(cores).toBeGreaterThanOrEqual(1);
      expect(availableMiB).toBeGreaterThan(256);
      expect(totalMiB).toBeGreaterThanOrEqual(availableMiB);
    });

    test('removes a lab once and for all, however often and at once', async () => {
      const other = randomUUID();
      const handle = await runtime.create(spec(other), new AbortController().signal);
      await Promise.all([runtime.destroy(other), runtime.destroy(other), runtime.destroy(other)]);
      await runtime.destroy(other);
      expect(await runtime.list()).not.toContain(other);
      expect(await runtime.isAlive(handle)).toBe(false);
      expect(await runtime.isPaused(handle)).toBe(false);
      const isGone = (error: unknown) => isLabFailure(error) && error.reason === 'lab-gone';
      const script = { as: 'checker', script: 'true', env: {}, timeoutMs: 1000 } as const;
      await expect(runtime.exec(handle, script)).rejects.toSatisfy(isGone);
      await expect(runtime.resume(handle)).rejects.toSatisfy(isGone);
      await expect(runtime.pause(handle)).rejects.toSatisfy(isGone);
    });

    test('leaves nothing when a creation is aborted', async () => {
      const other = randomUUID();
      const stop = new AbortController();
      const created = expect(runtime.create(spec(other), stop.signal)).rejects.toThrow(
        'changed my mind',
      );
      await expect.poll(() => runtime.list(), { timeout: 10_000 }).toContain(other);
      stop.abort(new Error('changed my mind'));
      await created;
      expect(await runtime.list()).not.toContain(other);
    });

    test('knows nothing of another installation', async () => {
      const stranger = await makeRuntime();
      expect(await stranger.list()).toEqual([]);
      await stranger.destroy(labId);
      expect(await runtime.isAlive(lab)).toBe(true);
    });
  });
}
