import { createClient } from './client.js';
import { all, concurrently, oneByOne } from './loads.js';
import { rentals } from './rentals.js';

const commands = { all, concurrently, 'one-by-one': oneByOne };

const [name, count, ...values] = process.argv.slice(2);
const client = createClient();
try {
  if (!Object.hasOwn(commands, name))
    throw new Error(`commands: ${Object.keys(commands).join(', ')}`);
  await client.connect();
  const rows = rentals(Number(count));
  const start = performance.now();
  await commands[name](client, rows, ...values);
  const seconds = (performance.now() - start) / 1000;
  console.log(`wrote ${rows.length} rows in ${seconds.toFixed(2)} s`);
} catch (error) {
  console.error(`loads: ${error.message.split('\n')[0]}`);
  process.exitCode = 1;
} finally {
  await client.shutdown();
}
