import { concurrent } from 'cassandra-driver';

const insert = 'INSERT INTO rentals (station, rental, taken, minutes) VALUES (?, ?, ?, ?)';

export async function oneByOne(client, rows) {
  for (const row of rows) await client.execute(insert, row, { prepare: true });
}

export async function concurrently(client, rows, level = '100') {
  await concurrent.executeConcurrent(client, insert, rows, { concurrencyLevel: Number(level) });
}

export async function all(client, rows) {
  await Promise.all(rows.map((row) => client.execute(insert, row, { prepare: true })));
}
