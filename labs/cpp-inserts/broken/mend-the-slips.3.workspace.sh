cd ~/slips; make -s; ./slips "$SEED_hut" <october.txt
sed -i 's/std::getline(std::cin, line);)/failed == 0 \&\& std::getline(std::cin, line);)/' main.cpp
