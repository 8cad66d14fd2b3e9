cd ~/slips; make -s; ./slips "$SEED_hut" <october.txt
sed -i 's/at_once = 64/at_once = 5000/' main.cpp
