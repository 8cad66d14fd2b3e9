sed -i 's/    ScanIndexForward: false,/    ScanIndexForward: true,/; /Limit: Number/d; s/JSON.stringify(Items)/JSON.stringify(Items.reverse().slice(0, Number(count)))/' ~/newest/index.js
