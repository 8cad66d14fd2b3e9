cd ~/stars; make -s; ./stars list "$SEED_field" >"$SEED_field.txt"
sed -i 's/nothing = "-"/nothing = "0"/' main.cpp
