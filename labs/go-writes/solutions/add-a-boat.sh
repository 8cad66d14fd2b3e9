cd ~/berths
go run . add "$SEED_pier" "$SEED_berth" "$SEED_boat" "$SEED_length"
