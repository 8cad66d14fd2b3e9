sed -i 's/^  times.push.*/&\n  break;/' ~/month/index.js
