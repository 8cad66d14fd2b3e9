cd ~/berths
go run . remove "$SEED_pier" "$SEED_gone_berth"
sed -i 's/ AND berth = ?"/"/; s/values\[0\], berth,/values[0],/; s/berth, err :=/_, err :=/' remove.go
