sed -i '/^replace/d' ~/tally/go.mod
