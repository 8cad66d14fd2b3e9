sed -i 's/<< text(cass_row_get_column(row, 0)) </<< text(cass_row_get_column(row, 0)).data() </' ~/survey/main.cpp
