import { createClient } from './client.js';
import { exportCsv } from './export.js';
import { fill } from './fill.js';
import { first } from './first.js';
import { more } from './more.js';
import { page } from './page.js';

const commands = { export: exportCsv, fill, first, more, page };

const [name, ...values] = process.argv.slice(2);
const client = createClient();
try {
  if (!Object.hasOwn(commands, name))
    throw new Error(`commands: ${Object.keys(commands).join(', ')}`);
  await client.connect();
  await commands[name](client, ...values);
} catch (error) {
  console.error(`rides: ${error.message.split('\n')[0]}`);
  process.exitCode = 1;
} finally {
  await client.shutdown();
}
