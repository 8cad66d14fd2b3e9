cd ~/slips
make
./slips "$SEED_hut" <october.txt
