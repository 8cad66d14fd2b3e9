sed -i 's/"holder": holder/"owner": holder/' ~/claim/main.py
