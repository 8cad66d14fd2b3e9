# All statements at once: more than a connection takes.
sed -i 's/concurrent.executeConcurrent(client, insert, bikes)/Promise.all(bikes.map((bike) => client.execute(insert, bike, { prepare: true })))/' ~/fleet/main.js
