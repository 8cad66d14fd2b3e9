sed -i 's/for await/for/' ~/rides/total.js
