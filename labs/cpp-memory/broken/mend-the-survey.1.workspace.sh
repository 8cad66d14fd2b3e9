sed -i 's/<< text(cass_row_get_column(row, 0)) </<< text(cass_row_get_column(row, 0)).substr(0, 5) </' ~/survey/main.cpp
