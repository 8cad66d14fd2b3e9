cd ~/rings
make
./rings again "$SEED_site" K2207 "$SEED_heavy.5"
