import { concurrent } from 'cassandra-driver';

const insert = 'INSERT INTO rentals (station, rental, taken, minutes) VALUES (?, ?, ?, ?)';

export async function fill(client, station, count) {
  const rentals = Array.from({ length: Number(count) }, (_, n) => [
    station,
    `${472026000000000001n + BigInt(n)}`,
    new Date(Date.UTC(2026, 10, 23, 6) + n * 9_000),
    // Every fortieth bike is still out: it has no minutes yet.
    n % 40 === 39 ? undefined : 1 + ((n * 7) % 90),
  ]);
  const { totalExecuted } = await concurrent.executeConcurrent(client, insert, rentals, {
    concurrencyLevel: 64,
  });
  console.log(`wrote ${totalExecuted} rentals`);
}
