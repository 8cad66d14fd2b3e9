cd ~/merge; make -s; ./merge "$SEED_hut" "$SEED_site"
sed -i 's/if (const CassValue\* value = cass_row_get_column(row, 2); !cass_value_is_null(value)) {/check(cass_statement_bind_null(bird.get(), 3));\n  &/' main.cpp
