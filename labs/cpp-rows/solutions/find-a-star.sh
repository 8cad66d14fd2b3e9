cd ~/stars
make
