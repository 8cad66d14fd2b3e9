import { randomUUID } from 'node:crypto';
import type Docker from 'dockerode';
import type { ExecRequest, ExecResult } from '#domain/ports/lab-runtime';
import { outputCollector } from './demux.ts';
import { exitCodeOf, startExec, streamEnded } from './exec-stream.ts';
import { sweepProcesses } from './process-sweep.ts';

/** Enough for any message; a check that floods is cut here. */
const outputLimit = 64 * 1024;

/**
 * Runs a bash script in a container. Script and environment go in by standard input, so that
 * nothing of either is left in a file or shows in the process list.
 */
export async function runScript(
  container: Docker.Container,
  account: { user: string; home: string },
  request: ExecRequest,
  signal?: AbortSignal,
): Promise<ExecResult> {
  signal?.throwIfAborted();
  const id = randomUUID();
  const { exec, stream } = await startExec(container, {
    user: account.user,
    workingDirectory: account.home,
    command: command(account, id, request),
  });
  const output = outputCollector(outputLimit);
  stream.on('data', output.add);
  const ended = streamEnded(stream);
  stream.write(`${exports(request.env)}${request.script}\n\0`);

  const outcome = await firstOf(ended, request.timeoutMs, signal);
  if (outcome === 'ended') {
    return { exitCode: await exitCodeOf(exec), ...output.collected(), timedOut: false };
  }
  // The script may have ended and left a process behind that holds its output open.
  const endedEarlier = await exec.inspect().then(
    (state) => (state.Running ? null : state.ExitCode),
    () => null,
  );
  await sweepProcesses(container, {
    user: account.user,
    variable: 'LAB_EXEC',
    match: 'only',
    values: [id],
    politely: false,
  });
  stream.destroy();
  signal?.throwIfAborted();
  return { exitCode: endedEarlier, ...output.collected(), timedOut: endedEarlier === null };
}

function command(account: { home: string }, id: string, request: ExecRequest): string[] {
  // A second clock in the container, for the case that this process dies before its own runs out.
  const backstopSeconds = Math.ceil(request.timeoutMs / 1000) + 5;
  return [
    '/usr/bin/env',
    '-i',
    'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    `HOME=${account.home}`,
    'LANG=C.UTF-8',
    `LAB_EXEC=${id}`,
    ...(request.as === 'learner' ? ['nice', '-n', '10'] : []),
    ...['/usr/bin/timeout', '-s', 'KILL', String(backstopSeconds)],
    ...['/bin/bash', '--noprofile', '--norc', '-c', readThenRun[request.as], 'script'],
  ];
}

/**
 * The whole script is read before any of it runs: a command that reads its standard input
 * would else swallow the rest. NUL ends it, because closing one half of the connection is not
 * possible over every way to reach an Engine.
 */
const readThenRun = {
  checker: 'IFS= read -r -d "" script; exec </dev/null; eval "$script"',
  // Where memory runs out, the kernel takes what the learner started before the database.
  learner:
    'echo 1000 >/proc/self/oom_score_adj; IFS= read -r -d "" script; exec </dev/null; eval "$script"',
};

function exports(env: Record<string, string>): string {
  return Object.entries(env)
    .map(([name, value]) => {
      if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) throw new Error(`not a variable name: ${name}`);
      return `export ${name}=${quoted(value)}\n`;
    })
    .join('');
}

/** For bash, whatever is in it. */
function quoted(value: string): string {
  if (value.includes('\0')) throw new Error('a variable cannot hold a NUL byte');
  return `'${value.replaceAll("'", `'\\''`)}'`;
}

function firstOf(
  ended: Promise<void>,
  timeoutMs: number,
  signal: AbortSignal | undefined,
): Promise<'ended' | 'timeout' | 'aborted'> {
  return new Promise((resolve) => {
    const settle = (outcome: 'ended' | 'timeout' | 'aborted') => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      resolve(outcome);
    };
    const onAbort = () => settle('aborted');
    const timer = setTimeout(() => settle('timeout'), timeoutMs);
    signal?.addEventListener('abort', onAbort, { once: true });
    ended.then(() => settle('ended'));
  });
}
