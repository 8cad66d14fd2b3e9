import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';

/** A process of its own, because stopping ends it: answers after 300 ms and says what is closed. */
const program = `
  import { createServer } from 'node:http';
  import { stopOnSignals } from '${new URL('./graceful-stop.ts', import.meta.url).href}';
  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    process.stdout.write('asked\\n');
    setTimeout(() => response.end('answered'), 300);
  });
  stopOnSignals(server, [
    () => { throw new Error('a closer that fails'); },
    (how) => process.stdout.write('closed: ' + how + '\\n'),
  ]);
  server.listen(0, '127.0.0.1', () => process.stdout.write('port ' + server.address().port + '\\n'));
`;

test.each([
  ['SIGINT', 'SIGTERM', 'ended'],
  ['SIGUSR2', 'SIGTERM', 'replaced'],
] as const)(
  '%s lets requests end, closes once though %s follows, and takes nothing new: the server is %s',
  async (signal, later, how) => {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', program]);
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
    });
    const until = async (pattern: RegExp): Promise<string> => {
      for (;;) {
        const found = pattern.exec(said);
        if (found) return found[1] ?? '';
        await once(child.stdout, 'data');
      }
    };
    const url = `http://127.0.0.1:${await until(/port (\d+)\n/)}/`;
    const answer = fetch(url).then((response) => response.text());
    await until(/asked/);
    const began = performance.now();
    child.kill(signal);
    // Of two signals that wait the kernel may hand over the second one first.
    await until(/closed/);
    child.kill(later);
    const late = fetch(url).then(
      () => 'served',
      () => 'refused',
    );
    const [code] = await once(child, 'exit');
    expect(await answer).toBe('answered');
    expect(await late).toBe('refused');
    expect(code).toBe(0);
    // Well before the five seconds that a request under way may take.
    expect(performance.now() - began).toBeLessThan(4000);
    expect(said.match(/closed: \w+/g)).toEqual([`closed: ${how}`]);
  },
);
