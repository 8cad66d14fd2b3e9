cd ~/crew
SCYLLA_URI=127.0.0.1:1 python main.py list Aurora || echo "exit code $?"
CREW_KEYSPACE=prot python main.py list Aurora 2>&1 | tail -1
