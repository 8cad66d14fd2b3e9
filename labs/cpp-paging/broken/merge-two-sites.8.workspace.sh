cd ~/merge; make -s; ./merge "$SEED_hut" "$SEED_site"
sed -i 's/at_once = 64/at_once = 5000/' main.cpp
