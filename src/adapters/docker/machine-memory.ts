import { readFile } from 'node:fs/promises';
import os from 'node:os';
import type Docker from 'dockerode';
import { dockerFailure } from './docker-failure.ts';

const mebibyte = 1024 * 1024;

/**
 * Memory of the machine that the Engine runs on, MiB. The Engine knows the whole; how much of it is free, and
 * whether a control group of this process leaves us less, is known where the Engine runs on this machine.
 */
export async function machineMemory(
  docker: Docker,
): Promise<{ totalMiB: number; availableMiB: number }> {
  const total = await engineTotal(docker);
  // A virtual machine or another host has a total of its own.
  const isHere = Math.abs(total - os.totalmem()) < 64 * mebibyte;
  if (!isHere) return inMiB(total, total);
  const limit = await ownLimit();
  const available = await availableBytes();
  if (!limit) return inMiB(total, available);
  const rest = Math.max(0, limit.most - limit.used);
  return inMiB(Math.min(total, limit.most), Math.min(available, rest));
}

function inMiB(total: number, available: number) {
  return {
    totalMiB: Math.floor(total / mebibyte),
    availableMiB: Math.floor(available / mebibyte),
  };
}

async function engineTotal(docker: Docker): Promise<number> {
  try {
    const info: { MemTotal?: number } = await docker.info();
    return info.MemTotal || os.totalmem();
  } catch (error) {
    throw dockerFailure(error);
  }
}

/** MemAvailable counts the caches that the kernel would give up; elsewhere what is free must do. */
async function availableBytes(): Promise<number> {
  const meminfo = await textOf('/proc/meminfo');
  const kibibytes = Number(/^MemAvailable:\s+(\d+) kB/m.exec(meminfo)?.[1]);
  return kibibytes ? kibibytes * 1024 : os.freemem();
}

/** Limit and use of this process's control group, where it has one: as in a container that runs its own Engine. */
async function ownLimit(): Promise<{ most: number; used: number } | null> {
  const folder = '/sys/fs/cgroup';
  const files = [
    [`${folder}/memory.max`, `${folder}/memory.current`],
    [`${folder}/memory/memory.limit_in_bytes`, `${folder}/memory/memory.usage_in_bytes`],
  ] as const;
  for (const [limitFile, useFile] of files) {
    const most = Number((await textOf(limitFile)) || Number.NaN);
    // "max", or a number beyond any machine, is no limit.
    if (Number.isFinite(most) && most < os.totalmem())
      return { most, used: Number(await textOf(useFile)) || 0 };
  }
  return null;
}

async function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '');
}
