# Writes alone are at QUORUM.
sed -i 's/).Exec()/).Consistency(gocql.Quorum).Exec()/' ~/berths/add.go
