export async function relabel(client, station, id, what) {
  await client.execute(
    'UPDATE items SET what = ? WHERE station = ? AND id = ?',
    [what, station, id],
    { prepare: true },
  );
}
