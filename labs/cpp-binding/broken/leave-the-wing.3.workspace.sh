cd ~/rings; make -s; ./rings again "$SEED_site" K2207 "$SEED_heavy.5"
sed -i 's/^  if (wing) .*/  static_cast<void>(wing);/' again.hpp
