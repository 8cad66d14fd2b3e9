sed -i '/iter.Close/,/^\t}/d' ~/tally/main.go
