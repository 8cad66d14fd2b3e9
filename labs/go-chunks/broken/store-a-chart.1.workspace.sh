cd ~/charts
go run . paint "$SEED_chart" 319 chart.png
go run . store "$SEED_chart" chart.png
