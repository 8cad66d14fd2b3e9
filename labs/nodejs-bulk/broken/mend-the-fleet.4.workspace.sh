# Batches of 100 rows over 100 partitions: small enough for the node, and still its coordinator does all the work.
sed -i 's/^  await concurrent.executeConcurrent.*/  for (let n = 0; n < bikes.length; n += 100) {\n    const queries = bikes.slice(n, n + 100).map((params) => ({ query: insert, params }));\n    await client.batch(queries, { prepare: true });\n  }/' ~/fleet/main.js
