// A window on a terminal that prints for long, in a process of its own: who reads a flood must not keep the bench from
// seeing an echo beside it. Started by beside-flood.ts.
import { flood } from './measures.ts';
import { openWindow } from './our-gateway.ts';
import { untilReady } from './shell-path.ts';

const floods = 3;

const [origin = '', terminal = ''] = process.argv.slice(2);
const shell = await openWindow(origin, JSON.parse(terminal));
await untilReady(shell);
process.send!('printing');
for (let no = 0; no < floods; no += 1)
  await flood({ name: 'flood', usage: async () => null }, shell);
shell.close();
process.disconnect();
