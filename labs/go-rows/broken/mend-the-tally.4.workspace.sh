sed -i 's/gocql.Quorum/gocql.One/' ~/tally/main.go
