cd ~/modes && python main.py swipes forbid_rmw && python main.py doors always_use_lwt && python main.py badges always_use_lwt
