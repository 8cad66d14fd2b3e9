sed -i 's/JSON.stringify(times)/JSON.stringify(times.reverse())/' ~/month/index.js
