import { text } from 'node:stream/consumers';
import { concurrent } from 'cassandra-driver';

const update = 'UPDATE rentals SET minutes = ? WHERE station = ? AND rental = ?';

export async function returns(client, station) {
  const lines = (await text(process.stdin)).split('\n').filter((line) => line !== '');
  // Every line is checked before the first is written, so a bad one leaves nothing half done.
  const rentals = lines.map((line) => parse(line, station));
  await concurrent.executeConcurrent(client, update, rentals);
  console.log(`returned ${rentals.length} rentals`);
}

function parse(line, station) {
  const [, rental, minutes] = line.match(/^(\d{1,18}),(\d{1,6})$/) ?? [];
  if (rental === undefined) throw new Error(`expected <rental>,<minutes>, found ${line}`);
  return [Number(minutes), station, rental];
}
