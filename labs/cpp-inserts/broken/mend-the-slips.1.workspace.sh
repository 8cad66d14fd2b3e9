cd ~/slips; make -s; head -n 999 october.txt | ./slips "$SEED_hut"
