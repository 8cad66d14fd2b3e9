cd ~/charts
go run . paint "$SEED_chart" 320 chart.png
go run . store "$SEED_chart" chart.png
