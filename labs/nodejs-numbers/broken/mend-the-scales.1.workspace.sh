cd ~/scales
sed -i "s/import { Client }/import { Client, types }/; s/\[grams, station, id\]/[Number(grams), station, types.Uuid.fromString(id)]/; 0,/{ prepare: true }/s//{}/" main.js
