cd ~/berths
sed -i 's/gocql.One/gocql.Quorum/' connect.go
