# One row after another: the round trips add up.
sed -i 's/^  await concurrent.executeConcurrent.*/  for (const bike of bikes) await client.execute(insert, bike, { prepare: true });/' ~/fleet/main.js
