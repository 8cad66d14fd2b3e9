cd ~/merge; make -s; ./merge "$SEED_hut" "$SEED_site"
sed -i 's/in_flight) wait(last.get());/in_flight) cass_future_wait(last.get());/' main.cpp
