import { readFile } from 'node:fs/promises';
import os from 'node:os';
import type Docker from 'dockerode';
import type { Machine } from '#domain/ports/lab-runtime';
import { dockerFailure } from './docker-failure.ts';

const mebibyte = 1024 * 1024;

/**
 * The machine that the Engine runs on. The Engine knows its total; how much is free, and whether a
 * control group leaves us less, is only known if the Engine runs on this machine.
 */
export async function machineOf(docker: Docker): Promise<Machine> {
  const { total, cores } = await engineOf(docker);
  // A virtual machine or another host has a different total.
  const isHere = Math.abs(total - os.totalmem()) < 64 * mebibyte;
  if (!isHere) return { ...inMiB(total, total), cores };
  const limit = await ownLimit();
  const available = await availableBytes();
  if (!limit) return { ...inMiB(total, available), cores };
  const rest = Math.max(0, limit.most - limit.used);
  return { ...inMiB(Math.min(total, limit.most), Math.min(available, rest)), cores };
}

function inMiB(total: number, available: number) {
  return {
    totalMiB: Math.floor(total / mebibyte),
    availableMiB: Math.floor(available / mebibyte),
  };
}

/** By client: an Engine's machine does not change, and every start of a lab asks. */
const known = new WeakMap<Docker, Promise<{ total: number; cores: number }>>();

function engineOf(docker: Docker): Promise<{ total: number; cores: number }> {
  const before = known.get(docker);
  if (before) return before;
  const asked = askEngine(docker);
  known.set(docker, asked);
  asked.catch(() => known.delete(docker));
  return asked;
}

async function askEngine(docker: Docker): Promise<{ total: number; cores: number }> {
  try {
    const info: { MemTotal?: number; NCPU?: number } = await docker.info();
    return { total: info.MemTotal || os.totalmem(), cores: info.NCPU || os.cpus().length };
  } catch (error) {
    throw dockerFailure(error);
  }
}

/** MemAvailable includes caches that the kernel would give up; elsewhere, free memory must do. */
async function availableBytes(): Promise<number> {
  const meminfo = await textOf('/proc/meminfo');
  const kibibytes = Number(/^MemAvailable:\s+(\d+) kB/m.exec(meminfo)?.[1]);
  return kibibytes ? kibibytes * 1024 : os.freemem();
}

/**
 * Limit and use of this process's control group, if there is one, as in a container that runs its
 * own Engine.
 */
async function ownLimit(): Promise<{ most: number; used: number } | null> {
  const folder = '/sys/fs/cgroup';
  const files = [
    [`${folder}/memory.max`, `${folder}/memory.current`],
    [`${folder}/memory/memory.limit_in_bytes`, `${folder}/memory/memory.usage_in_bytes`],
  ] as const;
  for (const [limitFile, useFile] of files) {
    const most = Number((await textOf(limitFile)) || Number.NaN);
    // "max", or a number beyond any machine, means no limit.
    if (Number.isFinite(most) && most < os.totalmem())
      return { most, used: Number(await textOf(useFile)) || 0 };
  }
  return null;
}

async function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '');
}
