sed -i 's/IF NOT EXISTS visits/visits/' ~/visits/visits.go
cd ~/visits
go run . init
go run . arrive "$SEED_visitor" "2026-11-$SEED_first_day" "$SEED_pier" "$SEED_berth"
go run . arrive "$SEED_visitor" "2026-11-$SEED_third_day" "$SEED_pier" "$SEED_berth"
