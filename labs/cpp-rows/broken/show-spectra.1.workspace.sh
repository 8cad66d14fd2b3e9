cd ~/stars; make -s; ./stars list "$SEED_field" >"$SEED_field.txt"
sed -i "s/<< text(cass_row_get_column(row, 0)) </<< text(cass_row_get_column(row, 0)).substr(0, 5) </" main.cpp
