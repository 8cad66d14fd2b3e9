import { expect, test } from 'vitest';
import { labSubnet } from './lab-network.ts';

const ids = Array.from({ length: 3000 }, (_, no) => `lab-${no}`);

test('a subnet is one of the 4096 /28 of 10.213.0.0/16, the same for the same lab and try', () => {
  for (const id of ids) {
    const [, third, fourth] = /^10\.213\.(\d+)\.(\d+)\/28$/.exec(labSubnet(id, 0)) ?? [];
    expect(Number(third)).toBeLessThan(256);
    expect(Number(fourth) % 16).toBe(0);
    expect(labSubnet(id, 0)).toBe(labSubnet(id, 0));
  }
});

test('where half of all subnets are taken, 24 tries find a free one for every lab', () => {
  const taken = new Set(ids.map((id) => labSubnet(id, 0)));
  expect(taken.size).toBeGreaterThan(2000);
  for (const id of ids.map((each) => `new-${each}`)) {
    const tries = Array.from({ length: 24 }, (_, attempt) => labSubnet(id, attempt));
    expect(tries.some((subnet) => !taken.has(subnet))).toBe(true);
  }
});
