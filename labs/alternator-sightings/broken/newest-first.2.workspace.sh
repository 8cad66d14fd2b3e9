sed -i 's/console.log(JSON.stringify(Items))/console.log(Items.length ? JSON.stringify(Items) : "none")/' ~/newest/index.js
