import { text } from 'node:stream/consumers';
import { Client } from 'cassandra-driver';

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
  await client.batch(
    bikes.map((params) => ({ query: insert, params })),
    { prepare: true },
  );
  console.log(`stored ${bikes.length} bikes`);
} catch (error) {
  console.log(`fleet: ${error.message}`);
} finally {
  await client.shutdown();
}
