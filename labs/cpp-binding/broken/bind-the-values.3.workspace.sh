cd ~/rings; make -s; ./rings add "$SEED_site" "K$SEED_ring" "$SEED_species" "$SEED_wing" "$SEED_grams.5"
sed -i 's/3, number<cass_int32_t>(wing)/3, static_cast<cass_int32_t>(std::atoll(wing.c_str()))/' add.hpp
