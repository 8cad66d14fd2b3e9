cd ~/visits
go run . init
go run . arrive "$SEED_visitor" "2026-11-$SEED_first_day" "$SEED_pier" "$SEED_berth"
go run . arrive "$SEED_visitor" "2026-11-$SEED_third_day" "$SEED_pier" "$SEED_berth"
sed -i 's/session.Query(visits.Delete())/qb.Delete("visits").Where(qb.Eq("boat")).Query(session)/' visits.go
