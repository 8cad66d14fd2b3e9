import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { stripVTControlCharacters } from 'node:util';
import { DrizzleQueryError } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { createLogger, printableError } from './log.ts';

const failed = new DrizzleQueryError(
  'insert into learner values ($1)',
  ['secret-parameter'],
  Object.assign(new Error('duplicate key value'), { code: '23505' }),
);

function linesOf(format: 'json' | 'text', log: (logger: ReturnType<typeof createLogger>) => void) {
  const lines: string[] = [];
  log(createLogger(format, { write: (line) => lines.push(line) }));
  return lines;
}

const source = new URL('./log.ts', import.meta.url).href;

/** Runs a program on the real log, in a process of its own, and returns what it wrote. */
function written(program: string, env: Record<string, string>): string {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', `import * as log from '${source}';\n${program}`],
    { env: { ...process.env, ...env }, encoding: 'utf8' },
  );
  expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
  return stderr;
}

describe('a line of JSON', () => {
  test('has time, level, message and fields, and is one line', () => {
    const [line = ''] = linesOf('json', (log) => log.warn({ labId: 'a1' }, 'two\nlines'));
    expect(line.indexOf('\n')).toBe(line.length - 1);
    expect(JSON.parse(line)).toEqual({
      level: 'warn',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      labId: 'a1',
      msg: 'two\nlines',
    });
  });

  test('of an error has its cause with the SQLSTATE, and no parameter of the query', () => {
    const [line = ''] = linesOf('json', (log) => log.error({ err: failed }, 'Saving failed'));
    const { err } = JSON.parse(line);
    expect(err.message).toMatch(/^Error: duplicate key value/);
    expect(err.stack).toContain('[23505]');
    expect(line).not.toContain('secret-parameter');
  });

  test.each(['password', 'token', 'email', 'cookie', 'authorization', 'query', 'answers', 'input'])(
    'masks a field named %s',
    (name) => {
      const [line = ''] = linesOf('json', (log) => log.info({ [name]: 'secret-value' }, 'x'));
      expect(JSON.parse(line)[name]).toBe('***');
      expect(line).not.toContain('secret-value');
    },
  );
});

describe('a line for people', () => {
  const plain = (line = '') => stripVTControlCharacters(line);

  test('has time, level, message, fields, and the stack below', () => {
    const [line] = linesOf('text', (log) =>
      log.error({ labId: 'a1', err: failed }, 'Saving failed'),
    );
    expect(plain(line)).toMatch(
      /^\[\d\d:\d\d:\d\d\] ERROR: Saving failed labId=a1\n\s*Error: duplicate key value\n\s+at /,
    );
    expect(line).not.toContain('secret-parameter');
  });

  test('gives a terminal nothing to obey', () => {
    const [line] = linesOf('text', (log) =>
      log.error({ err: new Error('a\u001b]0;b\u0007') }, 'x'),
    );
    expect(plain(line)).toContain('a]0;b');
  });
});

describe('the log of a process', () => {
  test('is JSON where nobody reads along, and text where the operator asks for it', () => {
    const program = `log.logRequest('GET', '/courses', 200, 12.4); log.logInfo('Listening', { port: 1 })`;
    const [request, info] = written(program, { LOG_FORMAT: '' }).trim().split('\n');
    expect(JSON.parse(request ?? '')).toMatchObject({
      level: 'info',
      method: 'GET',
      path: '/courses',
      status: 200,
      milliseconds: 12,
    });
    expect(JSON.parse(info ?? '')).toMatchObject({ msg: 'Listening', port: 1 });
    expect(written(program, { LOG_FORMAT: 'text', NO_COLOR: '1' })).toMatch(
      /^\[[\d:]+\] INFO: GET \/courses 200 12 ms\n\[[\d:]+\] INFO: Listening port=1\n$/,
    );
  });

  test.each(['json', 'text'])('as %s has its last line before the process exits', (format) => {
    const program = `for (let i = 0; i < 2000; i++) log.logError('again', new Error('x')); process.exit(0)`;
    expect(written(program, { LOG_FORMAT: format }).match(/again/g)).toHaveLength(2000);
  });

  test('falls silent, and the process goes on, when nobody reads it any more', async () => {
    const program = `import { writeFileSync } from 'node:fs'; import * as log from '${source}';
      process.stdin.once('end', () => {
        for (let i = 0; i < 3; i++) log.logError('to nobody', new Error('x'));
        setImmediate(() => { writeFileSync(1, 'goes on'); });
      }).resume();`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', program]);
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
    });
    child.stderr.destroy();
    child.stdin.end();
    const [code] = await once(child, 'close');
    expect({ code, said }).toEqual({ code: 0, said: 'goes on' });
  });

  test('cuts what is too long, and says so', () => {
    const line = written(
      `log.logError('x'.repeat(1e6), new Error('y'.repeat(1e6)), { file: 'z'.repeat(1e6) })`,
      { LOG_FORMAT: 'json' },
    );
    expect(line.length).toBeLessThan(50_000);
    const { msg, file, err } = JSON.parse(line);
    for (const text of [msg, file, err.stack]) expect(text).toMatch(/ … \(\d+ characters more\)$/);
  });
});

test('an error stays safe in the hands of a logger that prints stacks', () => {
  const printable = printableError(failed);
  expect(printable.stack).toContain('duplicate key value');
  expect(`${printable.stack}${printable.message}${JSON.stringify(printable)}`).not.toContain(
    'secret-parameter',
  );
  expect(printable.cause).toBeUndefined();
});
