export async function total(client, station) {
  const result = await client.execute('SELECT minutes FROM rentals WHERE station = ?', [station], {
    prepare: true,
  });
  let rentals = 0;
  let sum = 0;
  for await (const { minutes } of result) {
    rentals += 1;
    if (minutes !== null) sum += minutes;
  }
  console.log(`${rentals} rentals, ${sum} minutes`);
}
