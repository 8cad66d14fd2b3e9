cd ~/rings
sed -i '/Prepared insert =/d; s/^      prepare(session, "\(INSERT[^"]*\)");/  Statement bird(cass_statement_new("\1", 5));/; /Statement bird(cass_prepared_bind/d' add.hpp
make -s; ./rings add "$SEED_site" "K$SEED_ring" "$SEED_species" "$SEED_wing" "$SEED_grams.5"
