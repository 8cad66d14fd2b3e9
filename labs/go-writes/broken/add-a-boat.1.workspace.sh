cd ~/berths && go run . add "$SEED_pier" "$SEED_berth" Nobody "$SEED_length"
