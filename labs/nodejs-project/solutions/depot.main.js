import { Client } from 'cassandra-driver';
import { report } from './report.js';
import { returns } from './returns.js';

const commands = { report, returns };

const [name, ...values] = process.argv.slice(2);
const client = new Client({
  contactPoints: [process.env.SCYLLA_URI ?? '127.0.0.1:9042'],
  localDataCenter: 'datacenter1',
  keyspace: 'bikes',
});
try {
  if (!Object.hasOwn(commands, name)) throw new Error('commands: report, returns');
  await client.connect();
  await commands[name](client, ...values);
} catch (error) {
  console.error(`depot: ${error.message.split('\n')[0]}`);
  process.exitCode = 1;
} finally {
  await client.shutdown();
}
