import { createClient } from './client.js';
import { fees } from './fees.js';
import { kinds } from './kinds.js';

const commands = { fees, kinds };

const [name, ...values] = process.argv.slice(2);
const client = createClient();
try {
  if (!Object.hasOwn(commands, name))
    throw new Error(`commands: ${Object.keys(commands).join(', ')}`);
  await client.connect();
  await commands[name](client, ...values);
} catch (error) {
  // The first line says what went wrong; the driver appends a stack trace to it.
  console.error(`office: ${error.message.split('\n')[0]}`);
  process.exitCode = 1;
} finally {
  await client.shutdown();
}
