sed -i 's/cluster.connect()/cluster.connect(KEYSPACE)/' ~/crew/main.py
