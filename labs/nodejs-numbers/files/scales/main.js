import { Client, types } from 'cassandra-driver';

const client = new Client({
  contactPoints: [process.env.SCYLLA_URI ?? '127.0.0.1:9042'],
  localDataCenter: 'datacenter1',
  keyspace: 'lost',
});

const [station, id, grams] = process.argv.slice(2);
try {
  const key = [station, types.Uuid.fromString(id)];
  await client.execute('UPDATE items SET grams = ? WHERE station = ? AND id = ?', [
    Number(grams),
    ...key,
  ]);
  const result = await client.execute(
    'SELECT what, tag FROM items WHERE station = ? AND id = ?',
    key,
    { prepare: true },
  );
  const item = result.first();
  console.log(`${item.what}, tag ${Number(item.tag)}: ${grams} g`);
} catch (error) {
  console.log(`scales: ${error.message}`);
}
