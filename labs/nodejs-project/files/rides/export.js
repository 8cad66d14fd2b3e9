import { pipeline } from 'node:stream/promises';

export async function exportCsv(client, station) {
  const rentals = client.stream(
    'SELECT rental, minutes FROM rentals WHERE station = ?',
    [station],
    { prepare: true, fetchSize: 1000 },
  );
  await pipeline(rentals, toCsv, process.stdout);
}

async function* toCsv(rentals) {
  for await (const { rental, minutes } of rentals) yield `${rental},${minutes ?? ''}\n`;
}
