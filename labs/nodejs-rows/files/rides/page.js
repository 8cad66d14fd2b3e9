export async function page(client, station, size, state) {
  const result = await client.execute(
    'SELECT rental, minutes FROM rentals WHERE station = ?',
    [station],
    { prepare: true, fetchSize: Number(size), pageState: state },
  );
  for (const { rental, minutes } of result.rows) console.log(`${rental} ${minutes ?? 'out'}`);
  if (result.pageState) console.log(`next ${result.pageState}`);
}
