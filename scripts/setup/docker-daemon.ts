import { spawn } from 'node:child_process';
import { mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { connectDocker } from '#adapters/docker/docker-client';
import { stateFolder } from './project.ts';

export type DaemonOutcome =
  | { ok: true }
  | { ok: false; reason: 'disk-full' | 'docker-did-not-start'; message: string };

/** A first start creates its storage and its bridge (ms); it usually takes four seconds. */
const startMs = 60_000;

/**
 * Starts dockerd in a session of its own, so that like a service it outlives this command and its
 * Ctrl-C, and waits until it responds.
 */
export async function startDaemon(): Promise<DaemonOutcome> {
  const logFile = path.join(stateFolder(), 'dockerd.log');
  const first = await startOnce(logFile);
  if (first.ok || !removeStalePidFile(readLog(logFile))) return first;
  return startOnce(logFile);
}

async function startOnce(logFile: string): Promise<DaemonOutcome> {
  mkdirSync(path.dirname(logFile), { recursive: true });
  const log = openSync(logFile, 'w');
  const daemon = spawn('dockerd', [], { detached: true, cwd: '/', stdio: ['ignore', log, log] });
  const exited = new Promise<number | null>((resolve) => {
    daemon.on('error', () => resolve(null));
    daemon.on('exit', resolve);
  });
  daemon.unref();
  let hasEnded = false;
  exited.then(() => {
    hasEnded = true;
  });
  const deadline = Date.now() + startMs;
  while (Date.now() < deadline && !hasEnded) {
    if ((await connectDocker()).ok) return { ok: true };
    await pause(150);
  }
  return whyNotStarted(readLog(logFile), logFile);
}

/** Reads the log of a daemon that ended or did not respond in time. */
export function whyNotStarted(log: string, logFile: string): DaemonOutcome & { ok: false } {
  if (/no space left on device/i.test(log)) {
    return {
      ok: false,
      reason: 'disk-full',
      message:
        'Docker could not start because the disk is full: free some space, then start again.',
    };
  }
  const reason = lastError(log);
  const wayOut = /cgroup|iptables|nftables|permission denied|operation not permitted/i.test(reason)
    ? 'This machine seems to be a container that may not run containers: give it a Docker socket (DOCKER_HOST), or run Strait on its host.'
    : 'Start Docker by hand, then start again.';
  return {
    ok: false,
    reason: 'docker-did-not-start',
    message: `Docker is installed, but it did not start (${reason}). ${wayOut} Its log: ${logFile}`,
  };
}

function lastError(log: string): string {
  const lines = log.split('\n').filter((line) => line.trim() !== '');
  const failed = lines.findLast((line) => /^failed to start|level=(fatal|error)/.test(line));
  const line = failed ?? lines.at(-1) ?? 'it said nothing';
  const message = /msg="((?:[^"\\]|\\.)*)"/.exec(line)?.[1] ?? line;
  return message.replace(/^failed to start daemon: /, '').slice(0, 300);
}

/**
 * A killed daemon leaves its pid file; if another program has that number by now, dockerd gives up.
 */
function removeStalePidFile(log: string): boolean {
  const file = /pid file found.*?(\/\S+\.pid)/.exec(log)?.[1];
  if (!file) return false;
  try {
    const pid = readFileSync(file, 'utf8').trim();
    if (readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'dockerd') return false;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  rmSync(file, { force: true });
  return true;
}

function readLog(file: string): string {
  return readFileSync(file, 'utf8');
}
