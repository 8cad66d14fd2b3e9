import { types } from 'cassandra-driver';

export async function register(client, station, what, tag) {
  const id = types.Uuid.random();
  await client.execute(
    'INSERT INTO items (station, id, what, tag, found) VALUES (?, ?, ?, ?, ?)',
    [station, id, what, tag, types.LocalDate.now()],
    { prepare: true },
  );
  console.log(`registered ${id}`);
}
