cd ~/merge; make -s; ./merge "$SEED_hut" "$SEED_site"
sed -i 's/^  return birds;/  if (birds == 0) throw std::runtime_error("no birds");\n&/' main.cpp
