import type Docker from 'dockerode';

const mebibyte = 1024 * 1024;

/** Processes and threads of one lab; a node uses about 50. */
export const pidsLimit = 512;

/**
 * CPU weights of containers that compete for the processor: the Engine's default, and a quarter of
 * it.
 */
export const fullCpuShares = 1024;
const backgroundCpuShares = 256;

/** The limits of one container of a lab. */
export type ContainerLimits = {
  /** Memory of everything in the container (MiB), including files in its tmpfs mounts; no swap. */
  memoryMiB: number;
  /** Mount options by path; with a read-only root, nothing else is writable. */
  tmpfs: Record<string, string>;
  /** Capabilities that the engine has been shown to need. */
  capabilities: string[];
  /** Only a loopback, or the node's network: `container:<id>`. */
  networkMode: 'none' | `container:${string}`;
  /** Nobody is waiting for it. */
  isInBackground?: boolean;
};

const ownNames = {
  // Replaces the host's DNS servers, whose addresses should stay private; without a route it fails
  // at once.
  Dns: ['192.0.2.1'],
  // The Engine writes the host's own name only if there is a network.
  ExtraHosts: ['node:127.0.0.1'],
};

/** Everything that confines a lab, in one object that a test can read. */
export function containment(
  limits: ContainerLimits,
): Docker.HostConfig & { CgroupnsMode: 'private' } {
  return {
    NetworkMode: limits.networkMode,
    ...(limits.networkMode === 'none' && ownNames),
    CapDrop: ['ALL'],
    CapAdd: limits.capabilities,
    SecurityOpt: ['no-new-privileges'],
    Privileged: false,
    ReadonlyRootfs: true,
    Tmpfs: limits.tmpfs,
    CgroupnsMode: 'private',
    IpcMode: 'private',
    Init: true,
    RestartPolicy: { Name: 'no' },
    Memory: limits.memoryMiB * mebibyte,
    MemorySwap: limits.memoryMiB * mebibyte,
    NanoCpus: 2_000_000_000,
    CpuShares: limits.isInBackground ? backgroundCpuShares : fullCpuShares,
    PidsLimit: pidsLimit,
    // No nproc: the kernel counts it per user over all containers, so one lab at its limit would
    // keep every other lab from starting a process. PidsLimit counts each lab separately.
    Ulimits: [
      { Name: 'nofile', Soft: 16_384, Hard: 16_384 },
      { Name: 'core', Soft: 0, Hard: 0 },
      { Name: 'fsize', Soft: 512 * mebibyte, Hard: 512 * mebibyte },
    ],
    // If the host itself runs out of memory, labs are killed before the server and its database.
    OomScoreAdj: 500,
    LogConfig: { Type: 'json-file', Config: { 'max-size': '1m', 'max-file': '1' } },
  };
}
