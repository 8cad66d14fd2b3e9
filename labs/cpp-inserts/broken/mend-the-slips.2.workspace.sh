cd ~/slips; make -s; ./slips "$SEED_hut" <october.txt
sed -i 's/bind_string_n(bird.get(), 2, species.data(), species.size())/bind_string(bird.get(), 2, species.data())/' main.cpp
