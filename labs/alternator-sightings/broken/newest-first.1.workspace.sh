sed -i 's/ScanIndexForward: false/ScanIndexForward: true/' ~/newest/index.js
