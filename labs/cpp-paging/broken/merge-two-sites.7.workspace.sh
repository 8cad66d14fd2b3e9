cd ~/merge; make -s; ./merge "$SEED_hut" "$SEED_site"
sed -i 's/in_flight.pop_front();/static_cast<void>(in_flight.front().release());\n        &/' main.cpp
