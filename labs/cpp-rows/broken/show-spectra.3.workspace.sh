rm -f ~/stars/*.txt
