sed -i '/client.shutdown/d' ~/scales/main.js
