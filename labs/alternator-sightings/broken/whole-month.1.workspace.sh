sed -i "s/':month': month/':month': month.slice(0, 4)/" ~/month/index.js
