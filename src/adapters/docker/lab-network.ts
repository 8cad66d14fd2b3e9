import { createHash } from 'node:crypto';
import type Docker from 'dockerode';
import { dockerFailure } from './docker-failure.ts';
import { labLabels } from './labels.ts';

/**
 * A network for one lab alone. `internal` leaves it without a route out; a bridge without an
 * address of its own (inhibit_ipv4) also closes the way to the host's gateway address, which
 * `internal` leaves open (moby/libnetwork#1151).
 */
export async function createLabNetwork(
  docker: Docker,
  instance: string,
  lab: { labId: string; expiresAt: Date },
): Promise<Docker.Network> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await docker.createNetwork({
        Name: `strait-${lab.labId}-${attempt}`,
        Driver: 'bridge',
        Internal: true,
        EnableIPv6: false,
        IPAM: { Driver: 'default', Config: [{ Subnet: labSubnet(lab.labId, attempt) }] },
        Options: { 'com.docker.network.bridge.inhibit_ipv4': 'true' },
        Labels: labLabels(instance, lab),
      });
    } catch (error) {
      const failure = dockerFailure(error);
      if (failure.reason !== 'no-free-network' || attempt >= mostAttempts) throw failure;
    }
  }
}

/** 4096 subnets: even with half of them in use, one of 24 draws is free all but certainly. */
const mostAttempts = 24;

/**
 * A /28 of 10.213.0.0/16. The Engine's own pool ends at about 30 networks, and a lab needs a
 * handful of addresses. The draw follows from the lab's id, so nothing has to be remembered.
 */
export function labSubnet(labId: string, attempt: number): string {
  const digest = createHash('sha256').update(`${labId} ${attempt}`).digest();
  const index = digest.readUInt16BE(0) % 4096;
  return `10.213.${index >> 4}.${(index & 15) * 16}/28`;
}
