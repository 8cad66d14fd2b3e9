export async function kinds(client, station, id) {
  const result = await client.execute(
    'SELECT id, what, tag, found, fee, collected FROM items WHERE station = ? AND id = ?',
    [station, id],
    { prepare: true },
  );
  for (const [column, value] of Object.entries(result.first()))
    console.log(`${column}: ${value?.constructor.name ?? 'no value'} ${value}`);
}
