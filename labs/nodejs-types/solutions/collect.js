export async function collect(client, station, id) {
  await client.execute(
    'UPDATE items SET collected = ? WHERE station = ? AND id = ?',
    [new Date(), station, id],
    { prepare: true },
  );
}

export async function discard(client, station, id) {
  await client.execute('DELETE FROM items WHERE station = ? AND id = ?', [station, id], {
    prepare: true,
  });
}
