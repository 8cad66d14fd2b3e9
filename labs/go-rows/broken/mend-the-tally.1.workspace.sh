sed -i 's/var boats, total, weight int/var boats, total int\n\tvar weight uint16/; s/+= weight/+= int(weight)/' ~/tally/main.go
