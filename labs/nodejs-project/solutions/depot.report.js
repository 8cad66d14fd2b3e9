export async function report(client, station) {
  const result = await client.execute(
    'SELECT rental, minutes FROM rentals WHERE station = ?',
    [station],
    { prepare: true },
  );
  const sums = { station, rentals: 0, minutes: 0, open: [] };
  for await (const { rental, minutes } of result) {
    sums.rentals += 1;
    if (minutes === null) sums.open.push(rental);
    else sums.minutes += minutes;
  }
  // JSON.stringify writes a Long as a string, with all its digits.
  console.log(JSON.stringify(sums));
}
