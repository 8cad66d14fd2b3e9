import { randomUUID } from 'node:crypto';
import type { Duplex } from 'node:stream';
import type Docker from 'dockerode';
import type { ExecRequest, ExecResult } from '#domain/ports/lab-runtime';
import { outputCollector } from './demux.ts';
import { exitCodeOf, startExec, streamEnded } from './exec-stream.ts';
import { sweepProcesses } from './process-sweep.ts';
import { answerLine, requestFilter, type WorkspaceRequest } from './workspace-requests.ts';

/** Enough for any message (bytes of each stream); a check that floods is cut off here. */
const outputLimit = 64 * 1024;

/** The account of a script and its surroundings. */
export type ScriptAccount = {
  user: string;
  home: string;
  /**
   * File whose assignments become part of the script's environment, for the workspace's language.
   */
  environmentFile?: string;
  /** Whether it yields to the database and the checks, as everything by the learner does. */
  yields?: boolean;
  /** Whether processes that outlive the script are ended with it, and not only on a timeout. */
  leavesNothing?: boolean;
  /** Bytes of each stream that are kept. */
  outputLimit?: number;
  /** Runs what the script asks to have run in the lab's workspace. */
  inWorkspace?(request: WorkspaceRequest): Promise<ExecResult>;
};

/**
 * Runs a bash script in a container. Script and environment are sent through standard input, so
 * that neither is left in a file or visible in the process list.
 */
export async function runScript(
  container: Docker.Container,
  account: ScriptAccount,
  request: Pick<ExecRequest, 'script' | 'env' | 'timeoutMs'>,
  signal?: AbortSignal,
): Promise<ExecResult> {
  signal?.throwIfAborted();
  const id = randomUUID();
  const { exec, stream } = await startExec(container, {
    user: account.user,
    workingDirectory: account.home,
    command: command(account, id, request),
  });
  const output = outputCollector(
    account.outputLimit ?? outputLimit,
    account.inWorkspace && requestFilter(answering(account.inWorkspace, stream)),
  );
  stream.on('data', output.add);
  const ended = streamEnded(stream);
  stream.write(`${exports(request.env)}${request.script}\n\0`);

  const outcome = await firstOf(ended, request.timeoutMs, signal);
  if (outcome === 'ended') {
    if (account.leavesNothing) await sweep(container, account, id);
    return { exitCode: await exitCodeOf(exec), ...output.collected(), timedOut: false };
  }
  // The script may have ended and left a process behind that keeps its output open.
  const endedEarlier = await exec.inspect().then(
    (state) => (state.Running ? null : state.ExitCode),
    () => null,
  );
  await sweep(container, account, id);
  stream.destroy();
  signal?.throwIfAborted();
  return { exitCode: endedEarlier, ...output.collected(), timedOut: endedEarlier === null };
}

/** Ends what a script started and left behind. */
function sweep(container: Docker.Container, { user }: ScriptAccount, id: string): Promise<void> {
  const values = [id];
  return sweepProcesses(container, {
    user,
    variable: 'LAB_EXEC',
    match: 'only',
    values,
    politely: false,
  });
}

/** One request at a time, in order; a request that fails is answered like a program that failed. */
function answering(
  inWorkspace: NonNullable<ScriptAccount['inWorkspace']>,
  stream: Duplex,
): (request: WorkspaceRequest) => void {
  let last = Promise.resolve();
  return (request) => {
    last = last.then(async () => {
      const result = await inWorkspace(request).catch((error: Error) => ({
        exitCode: 125,
        stdout: '',
        stderr: error.message,
        timedOut: false,
      }));
      if (stream.writable) stream.write(answerLine(result));
    });
  };
}

function command(
  account: ScriptAccount,
  id: string,
  request: Pick<ExecRequest, 'timeoutMs'>,
): string[] {
  // A second timer in the container, in case this process dies before its own fires.
  const backstopSeconds = Math.ceil(request.timeoutMs / 1000) + 5;
  return [
    '/usr/bin/env',
    '-i',
    'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    `HOME=${account.home}`,
    'LANG=C.UTF-8',
    `LAB_EXEC=${id}`,
    ...(account.yields ? ['nice', '-n', '10'] : []),
    ...['/usr/bin/timeout', '-s', 'KILL', String(backstopSeconds)],
    ...['/bin/bash', '--noprofile', '--norc', '-c', readThenRun(account), 'script'],
  ];
}

/**
 * The whole script is read before any of it runs: otherwise a command that reads standard input
 * would swallow the rest. NUL ends it, because half of the connection cannot be closed over every
 * way to reach an Engine. A script that may use the workspace keeps its own input and output as
 * descriptors 9 and 8.
 */
function readThenRun({ yields, environmentFile, inWorkspace }: ScriptAccount): string {
  return [
    // If memory runs out, the kernel kills what the learner started before the database.
    ...(yields ? ['echo 1000 >/proc/self/oom_score_adj'] : []),
    'IFS= read -r -d "" script',
    inWorkspace ? 'exec 8>&1 9<&0 </dev/null' : 'exec </dev/null',
    ...(environmentFile ? [`set -a; . ${environmentFile}; set +a`] : []),
    'eval "$script"',
  ].join('; ');
}

function exports(env: Record<string, string>): string {
  return Object.entries(env)
    .map(([name, value]) => {
      if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) throw new Error(`not a variable name: ${name}`);
      return `export ${name}=${quoted(value)}\n`;
    })
    .join('');
}

/** Quoted for bash, whatever it contains. */
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
