sed -i 's/  for (const { place } of page.Items).*/&\n  break;/' ~/places/index.js
