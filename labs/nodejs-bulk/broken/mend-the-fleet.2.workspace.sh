sed -i 's/executeConcurrent(client, insert, bikes)/executeConcurrent(client, insert, bikes, { raiseOnFirstError: false })/; s/^try {/try {\n  await client.connect();/' ~/fleet/main.js
