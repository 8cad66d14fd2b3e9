export async function list(client, station) {
  const result = await client.execute(
    'SELECT id, what, tag, found, collected FROM items WHERE station = ?',
    [station],
    { prepare: true },
  );
  for (const { id, what, tag, found, collected } of result) {
    const state = collected === null ? 'waiting' : `collected ${collected.toISOString()}`;
    console.log(`${id} ${what}, tag ${tag}, found ${found}, ${state}`);
  }
}
