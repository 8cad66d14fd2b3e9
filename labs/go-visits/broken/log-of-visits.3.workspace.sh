cd ~/visits
go run . init
go run . arrive "$SEED_visitor" "2026-11-$SEED_first_day" "$SEED_pier" "$SEED_berth"
go run . arrive "$SEED_visitor" "2026-11-$SEED_third_day" "$SEED_pier" "$SEED_berth"
sed -i 's/Day: day, Pier: values\[2\]/Day: day.AddDate(0, 0, 1), Pier: values[2]/' visits.go
