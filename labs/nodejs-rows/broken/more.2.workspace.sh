sed -i 's/next: pageState ?? null/next: null/' ~/rides/more.js
