cd ~/berths
cat >add.go <<'GO'
package main

import (
	"fmt"

	"github.com/gocql/gocql"
)

func add(session *gocql.Session, values []string) error {
	return session.Query(fmt.Sprintf(
		"INSERT INTO boats (pier, berth, name, length_cm) VALUES ('%s', %s, '%s', %s)",
		values[0], values[1], values[2], values[3],
	)).Exec()
}
GO
go run . add "$SEED_pier" "$SEED_berth" "$SEED_boat" "$SEED_length"
