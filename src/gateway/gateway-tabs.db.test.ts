import { expect, test } from 'vitest';
import { testDatabase } from '../../db/testing/test-database.ts';
import { closeCodes } from './protocol.ts';
import { gatewayTests } from './testing/running-gateway.ts';

const startGateway = gatewayTests(testDatabase());

test('a terminal has four shells, each its own, and not a fifth', async () => {
  const { open, shells } = await startGateway();
  for (const name of ['node', 'node-2', 'node-3', 'node-4']) {
    const window = await open({}, name);
    expect(window.hello).toMatchObject({ start: 'new' });
    window.type(`mine=${name}\r`);
    await window.sees(`mine=${name}`);
  }
  expect(shells.opened).toBe(4);
  const again = await open({}, 'node-2');
  expect(again.hello).toMatchObject({ start: 'replay' });
  again.type('echo it is $mine\r');
  await again.sees('it is node-2');
  for (const name of ['node-1', 'node-5', 'node-22', 'node-', 'workspace-2'])
    await expect(open({}, name)).rejects.toThrow('404');
  expect(shells.opened).toBe(4);
});

test('closing a tab ends its shell at once, in every window, and no other', async () => {
  const { open, shells } = await startGateway();
  const [own, added, elsewhere] = [
    await open(),
    await open({}, 'node-2'),
    await open({}, 'node-2'),
  ];
  expect(shells.alive).toBe(2);
  added.socket.close(closeCodes.endShell);
  expect(await elsewhere.closed).toMatchObject({ code: closeCodes.shellEnded });
  await expect.poll(() => shells.alive, { timeout: 1000 }).toBe(1);
  own.type('echo still-$((1+1))\r');
  await own.sees('still-2');
  const next = await open({}, 'node-2');
  expect(next.hello).toMatchObject({ start: 'new', base: 0 });
});
