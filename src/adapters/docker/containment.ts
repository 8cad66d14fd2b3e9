import type Docker from 'dockerode';

const mebibyte = 1024 * 1024;

/** Processes and threads of one lab; a node takes about 50. */
export const pidsLimit = 512;

/** Weights of containers that want the processor at the same time; the Engine's own default, and a quarter of it. */
export const fullCpuShares = 1024;
const backgroundCpuShares = 256;

/** What one container of a lab may have at most. */
export type ContainerLimits = {
  /** Memory of everything in the container, files in its tmpfs mounts included; no swap. */
  memoryMiB: number;
  /** Mount options by path; with a read-only root these are the only places that can be written. */
  tmpfs: Record<string, string>;
  /** Capabilities that the engine was shown to need. */
  capabilities: string[];
  /** Nothing but a loopback, or that of the lab's node: `container:<id>`. */
  networkMode: 'none' | `container:${string}`;
  /** Nobody waits for it. */
  isInBackground?: boolean;
};

const ownNames = {
  // In place of the host's own servers, whose addresses are nobody's business; without a route it fails at once.
  Dns: ['192.0.2.1'],
  // The Engine writes the host's own name only where there is a network.
  ExtraHosts: ['node:127.0.0.1'],
};

/** Everything that keeps a lab in its place, in one object that a test can read. */
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
    // No nproc: the kernel counts it by user over all containers, so one lab at its limit would
    // keep every other lab from starting a process. PidsLimit counts each lab alone.
    Ulimits: [
      { Name: 'nofile', Soft: 16_384, Hard: 16_384 },
      { Name: 'core', Soft: 0, Hard: 0 },
      { Name: 'fsize', Soft: 512 * mebibyte, Hard: 512 * mebibyte },
    ],
    // When the host itself runs out of memory, labs go before the server and its database.
    OomScoreAdj: 500,
    LogConfig: { Type: 'json-file', Config: { 'max-size': '1m', 'max-file': '1' } },
  };
}
