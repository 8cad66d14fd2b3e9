cd ~/modes && python main.py swipes unsafe_rmw && python main.py doors only_rmw_uses_lwt && python main.py badges always_use_lwt
