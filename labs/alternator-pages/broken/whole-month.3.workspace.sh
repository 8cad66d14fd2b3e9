sed -i "s/ AND begins_with(seen_at, :month)'/'/; s/, ':month': month }/ }/; s/^console.log.*/console.log(JSON.stringify(times.filter((at) => at.startsWith(month))));/" ~/month/index.js
