sed -i '/^    rentals += 1;/d; s/sum += minutes;/{ rentals += 1; sum += minutes; }/' ~/rides/total.js
# The check of the pages has no bike that is still out.
