sed -i '/process.exitCode/d' ~/scales/main.js
