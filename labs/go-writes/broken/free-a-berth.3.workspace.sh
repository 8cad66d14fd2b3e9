cd ~/berths
go run . remove "$SEED_pier" "$SEED_gone_berth"
sed -i '/os.Exit(1)/d' main.go
