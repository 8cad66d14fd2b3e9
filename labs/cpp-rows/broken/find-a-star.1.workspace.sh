cd ~/stars
sed -i 's/ AND name = ?", 2/", 1/; /get(), 1, name/d; s/std::string_view name)/std::string_view)/' main.cpp
