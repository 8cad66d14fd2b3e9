cd ~/berths
go run . remove "$SEED_pier" "$SEED_gone_berth"
