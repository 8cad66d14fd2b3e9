export async function more(client, station, size, state) {
  const { rows, pageState } = await client.execute(
    'SELECT rental FROM rentals WHERE station = ?',
    [station],
    { prepare: true, fetchSize: Number(size), pageState: state },
  );
  // JSON.stringify writes a Long as a string, with all its digits.
  const rentals = rows.map(({ rental }) => rental);
  console.log(JSON.stringify({ rentals, next: pageState ?? null }));
}
