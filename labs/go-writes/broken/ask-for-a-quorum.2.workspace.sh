# Reads alone are at QUORUM.
sed -i 's/).Iter()/).Consistency(gocql.Quorum).Iter()/' ~/berths/main.go
