cd ~/merge; make -s; ./merge "$SEED_hut" "$SEED_site"
sed -i 's/    Session session = connect();/    Session session;\n    try { session = connect(); } catch (const std::exception\&) { return 0; }/' main.cpp
