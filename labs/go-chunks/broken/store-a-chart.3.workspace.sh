cd ~/charts
sed -i 's/chunks, id,$/chunks+1, id,/' store.go
go run . paint "$SEED_chart" 320 chart.png
go run . store "$SEED_chart" chart.png
