import { types } from 'cassandra-driver';

export async function fees(client, station) {
  const result = await client.execute('SELECT fee FROM items WHERE station = ?', [station], {
    prepare: true,
  });
  let sum = types.BigDecimal.fromString('0.00');
  for (const { fee } of result) if (fee !== null) sum = sum.add(fee);
  console.log(`${result.rowLength} items, ${sum}`);
}
