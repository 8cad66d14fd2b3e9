import { text } from 'node:stream/consumers';
import { Client, concurrent } from 'cassandra-driver';

const client = new Client({
  contactPoints: [process.env.SCYLLA_URI ?? '127.0.0.1:9042'],
  localDataCenter: 'datacenter1',
  keyspace: 'bikes',
});
const insert = 'INSERT INTO fleet (bike, station, charge) VALUES (?, ?, ?)';

try {
  const lines = (await text(process.stdin)).trim().split('\n');
  const bikes = lines.map((line) => {
    const [bike, station, charge] = line.split(',');
    return [bike, station, Number(charge)];
  });
  await concurrent.executeConcurrent(client, insert, bikes);
  console.log(`stored ${bikes.length} bikes`);
} catch (error) {
  console.error(`fleet: ${error.message.split('\n')[0]}`);
  process.exitCode = 1;
} finally {
  await client.shutdown();
}
