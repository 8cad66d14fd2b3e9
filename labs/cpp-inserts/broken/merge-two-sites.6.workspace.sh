cd ~/merge; make -s; ./merge "$SEED_hut" "$SEED_site"
sed -i 's/on_their_way) wait(last.get());/on_their_way) cass_future_wait(last.get());/' main.cpp
