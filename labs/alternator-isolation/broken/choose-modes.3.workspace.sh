cd ~/modes && python main.py swipes forbid_rmw && python main.py doors only_rmw_uses_lwt && python main.py badges only_rmw_uses_lwt
