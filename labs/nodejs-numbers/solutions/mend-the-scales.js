import { Client } from 'cassandra-driver';

const client = new Client({
  contactPoints: [process.env.SCYLLA_URI ?? '127.0.0.1:9042'],
  localDataCenter: 'datacenter1',
  keyspace: 'lost',
});

const [station, id, grams] = process.argv.slice(2);
try {
  await client.execute(
    'UPDATE items SET grams = ? WHERE station = ? AND id = ?',
    [grams, station, id],
    { prepare: true },
  );
  const result = await client.execute(
    'SELECT what, tag FROM items WHERE station = ? AND id = ?',
    [station, id],
    { prepare: true },
  );
  const item = result.first();
  console.log(`${item.what}, tag ${item.tag}: ${grams} g`);
} catch (error) {
  console.error(`scales: ${error.message.split('\n')[0]}`);
  process.exitCode = 1;
} finally {
  await client.shutdown();
}
