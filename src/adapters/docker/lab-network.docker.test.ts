import { randomUUID } from 'node:crypto';
import Docker from 'dockerode';
import { expect, test } from 'vitest';
import { createLabNetwork } from './lab-network.ts';
import { labIds, removeLab } from './remove-lab.ts';

const docker = new Docker();

test('forty labs have networks at once, more than the pool of the Engine holds', async () => {
  const instance = `test-${randomUUID()}`;
  const labs = Array.from({ length: 40 }, () => ({ labId: randomUUID(), expiresAt: new Date() }));
  try {
    for (const lab of labs) await createLabNetwork(docker, instance, lab);
    const networks = await docker.listNetworks({
      filters: { label: [`strait.instance=${instance}`] },
    });
    const subnets = networks.map(({ IPAM }) => IPAM?.Config?.[0]?.Subnet);
    expect(new Set(subnets).size).toBe(40);
    for (const network of networks) {
      expect(network).toMatchObject({ Internal: true, EnableIPv6: false });
      expect(network.Options).toEqual({ 'com.docker.network.bridge.inhibit_ipv4': 'true' });
    }
  } finally {
    for (const { labId } of labs) await removeLab(docker, instance, labId);
  }
  expect(await labIds(docker, instance)).toEqual([]);
});

test('a subnet that is taken is passed over', async () => {
  const instance = `test-${randomUUID()}`;
  const lab = { labId: randomUUID(), expiresAt: new Date() };
  try {
    const networks = [
      await createLabNetwork(docker, instance, lab),
      await createLabNetwork(docker, instance, lab),
    ];
    const subnets = await Promise.all(
      networks.map(async (network) => (await network.inspect()).IPAM?.Config?.[0]?.Subnet),
    );
    expect(new Set(subnets).size).toBe(2);
    expect(subnets).not.toContain(undefined);
  } finally {
    await removeLab(docker, instance, lab.labId);
  }
});
