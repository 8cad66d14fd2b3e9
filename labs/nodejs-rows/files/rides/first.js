export async function first(client, station) {
  const result = await client.execute(
    'SELECT rental, minutes FROM rentals WHERE station = ?',
    [station],
    { prepare: true },
  );
  console.log(`rows holds ${result.rows.length} rentals`);
  console.log(result.isPaged() ? 'and there are more pages' : 'and that is all');
}
