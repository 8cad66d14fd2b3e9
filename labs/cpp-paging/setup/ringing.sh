# 999 birds of October and one blackcap at the hut, and the same blackcap at the cape, without its weight.
{
  echo "CREATE KEYSPACE ringing WITH replication = {'class': 'NetworkTopologyStrategy', 'replication_factor': 1};"
  echo "CREATE TABLE ringing.birds (site text, ring text, species text, wing int, grams double, PRIMARY KEY (site, ring));"
  echo "INSERT INTO ringing.birds (site, ring, species, wing) VALUES ('$SEED_site', 'K2208', 'Blackcap', $SEED_known);"
  echo "INSERT INTO ringing.birds (site, ring, species, grams) VALUES ('$SEED_hut', 'K2208', 'Blackcap', 18.4);"
  species=("Goldcrest" "Cetti''s warbler" "Robin" "Wren" "Redwing")
  wings=(53 61 73 48 115) grams=(5.6 13.2 16.8 9.7 60.6)
  for batch in {0..3}; do
    # Batches of one partition, small enough for either engine, each on one line.
    inserts=
    for ((n = 250 * batch + 1; n <= 250 * batch + 250 && n < 1000; n++)); do
      kind=$((n % 5)) columns="site, ring, species" values="'$SEED_hut', 'K$((30000 + n))', '${species[n % 5]}'"
      if ((n % 17)); then columns+=", wing" values+=", $((wings[kind] + n % 3))"; fi
      if ((n % 20)); then columns+=", grams" values+=", ${grams[kind]}"; fi
      inserts+="INSERT INTO ringing.birds ($columns) VALUES ($values); "
    done
    echo "BEGIN UNLOGGED BATCH $inserts APPLY BATCH;"
  done
} | cqlsh
