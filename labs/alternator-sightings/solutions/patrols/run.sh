cd ~/sightings && node patrols.js
