cd ~/rings; make -s; ./rings again "$SEED_site" K2207 "$SEED_heavy.5"
sed -i 's/^  if (wing) .*/&\n  else check(cass_statement_bind_null(bird.get(), 3));/' again.hpp
