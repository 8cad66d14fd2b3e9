import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { labLabels } from './labels.ts';
import { labIds, removeLab } from './remove-lab.ts';
import { testDocker } from './testing/test-node.ts';

test('a network that a lab of an earlier version left behind is found and removed', async () => {
  const docker = await testDocker();
  const instance = `test-${randomUUID()}`;
  const lab = { labId: randomUUID(), expiresAt: new Date() };
  const network = await docker.createNetwork({
    Name: `strait-${lab.labId}-0`,
    Internal: true,
    IPAM: { Driver: 'default', Config: [{ Subnet: '10.213.255.240/28' }] },
    Labels: labLabels(instance, lab),
  });
  try {
    expect(await labIds(docker, instance)).toEqual([lab.labId]);
  } finally {
    await removeLab(docker, instance, lab.labId);
  }
  expect(await labIds(docker, instance)).toEqual([]);
  await expect(network.inspect()).rejects.toThrow(/no such network|not found/i);
});
