cd ~/charts
sed -i 's/64 << 10/150_000/' store.go
go run . paint "$SEED_chart" 320 chart.png
go run . store "$SEED_chart" chart.png
