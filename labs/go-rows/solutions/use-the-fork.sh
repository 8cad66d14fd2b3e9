cd ~/tally
go mod edit -replace=github.com/gocql/gocql=github.com/scylladb/gocql@v1.19.0
go mod tidy
