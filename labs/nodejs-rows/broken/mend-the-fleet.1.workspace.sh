sed -i 's/executeConcurrent(client, insert, bikes)/executeConcurrent(client, insert, bikes.slice(0, 1000))/' ~/fleet/main.js
